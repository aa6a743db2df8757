import type { FileMap } from '@/site/siteInMemory';
import type { Shipped } from '@/newPlan/newPlan';
import { FEEDS_FILE, parseFeeds } from '@/sources/plan/feedsJson';
import { tablesOf } from '@/officerFiles/tablesOf';
import type { Progress } from './deskWork';
import type { HeldFiles } from '@/officerFiles/heldFolder';

/** The built app, which is in the folder beside the desk. The requests in this file are the only ones that the desk makes. */
export type BuiltApp = {
  readonly tool: string;
  readonly app: FileMap;
  readonly script: string;
  readonly style: string;
};

type List = {
  readonly tool: string;
  readonly files: readonly string[];
  /** The published figures that Scorecard ships with. */
  readonly figures: readonly string[];
};

async function bytesAt(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(new URL(`../${path}`, location.href)).catch(() => undefined);
  if (response?.ok !== true)
    throw new Error(
      `The desk could not fetch its own file ${path}. The connection is down, or the desk was uploaded in part.`,
    );
  return new Uint8Array(await response.arrayBuffer());
}

async function textAt(path: string): Promise<string> {
  return new TextDecoder().decode(await bytesAt(path));
}

async function list(): Promise<List> {
  return JSON.parse(await textAt('app-files.json')) as List;
}

let fetched: Promise<BuiltApp> | undefined;

/** The files are fetched once, so that later saves need no network. */
export async function builtApp(progress: Progress): Promise<BuiltApp> {
  progress('Fetching the app from beside this page');
  fetched ??= fetchedApp();
  return await fetched.catch((error: unknown) => {
    fetched = undefined;
    throw error;
  });
}

async function fetchedApp(): Promise<BuiltApp> {
  const { tool, files } = await list();
  const entries = files.map(async (path) => [path, await bytesAt(`app/${path}`)] as const);
  return {
    tool,
    app: new Map(await Promise.all(entries)),
    script: await textAt('onefile/scorecard.js'),
    style: await textAt('onefile/style.css'),
  };
}

/** The published figures, indicators and neighbours that a new plan begins with. */
export async function shippedFiles(): Promise<Shipped> {
  const [neighbours, indicators, plan, figures] = await Promise.all(
    [
      'figures/statistical-neighbours-2025.csv',
      'new/indicators.csv',
      'new/plan.json',
      'figures/lait-2026-04.csv',
    ].map(textAt),
  );
  return {
    neighbours: neighbours ?? '',
    indicators: indicators ?? '',
    plan: plan ?? '',
    figures: figures ?? '',
  };
}

/** The plan with those published files that it names and that Scorecard ships with, if the officer has not loaded them herself. */
export async function withShippedFigures(files: HeldFiles): Promise<HeldFiles> {
  const tables = await tablesOf(files);
  const bytes = tables.get(FEEDS_FILE);
  if (bytes === undefined) return files;
  const heldNames = new Set([...files.keys()].map((path) => path.replace(/^(feeds|figures)\//, '')));
  const feedFileNames = parseFeeds(bytes).feeds.flatMap((feed) =>
    [feed.file, feed.dictionary ?? [], feed.neighbours].flat(),
  );
  const missingFiles = new Set(
    feedFileNames.map((path) => path.replace(/^feeds\//, '')).filter((path) => !heldNames.has(path)),
  );
  if (missingFiles.size === 0) return files;
  const { figures } = await list();
  const foundFigures = figures
    .filter((name) => missingFiles.has(name))
    .map(async (name) => [`figures/${name}`, await bytesAt(`figures/${name}`)] as const);
  return new Map([...files, ...(await Promise.all(foundFigures))]);
}
