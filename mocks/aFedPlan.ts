import { compilePlan, type Compiled } from '@/pack/compile/compilePlan';
import type { FeedFolder } from '@/pack/feeds/feedFolder';
import { readFeeds, type Fed } from '@/pack/feeds/readFeeds';
import { parseFeeds } from '@/sources/plan/feedsJson';
import { heldBytes } from '@/sources/fileBytes';
import { utf8 } from './aPlanFolder';

/** Files by name, as text or bytes. */
export type NamedFiles = Readonly<Record<string, string | Uint8Array>>;

/** A folder of published files that is in memory; `opened` says how often each was asked for. */
export function aFeedFolder(files: NamedFiles): FeedFolder & { readonly opened: readonly string[] } {
  const opened: string[] = [];
  return {
    opened,
    names: () => Object.keys(files),
    openFile: (path) => {
      const content = files[path];
      if (content === undefined) return undefined;
      opened.push(path);
      return heldBytes(path, typeof content === 'string' ? utf8(content) : content);
    },
  };
}

/** plan.json of a plan for every authority, without priorities of its own; parts may be exchanged. */
export function aPlanForAll(overrides: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    id: 'everywhere',
    title: 'Every authority (made-up figures)',
    authority: 'any',
    asAt: '2026-01-31',
    ...overrides,
  });
}

/** Compiles a plan whose figures come from published files: tables and plan.json, lines of feeds.json, and what lies in `feeds`. */
export async function aFedPlan({
  tables = {},
  plan = aPlanForAll(),
  feeds,
  published,
}: {
  readonly tables?: NamedFiles;
  readonly plan?: string;
  readonly feeds: readonly object[];
  readonly published: NamedFiles;
}): Promise<Compiled & { readonly fed: Fed }> {
  const bytes = utf8(JSON.stringify(feeds, undefined, 1));
  const parsed = parseFeeds(bytes);
  const fed = await readFeeds(parsed.feeds, aFeedFolder(published));
  const files = Object.entries({ 'plan.json': plan, ...tables }).map(
    ([name, content]) => [name, typeof content === 'string' ? utf8(content) : content] as const,
  );
  return { ...compilePlan(new Map([...files, ['feeds.json', bytes]]), parsed.issues, { feeds: fed }), fed };
}
