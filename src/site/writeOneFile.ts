import { createHash } from 'node:crypto';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { PackFile } from '@/pack/write/indicatorTexts';
import { digestOf, withDigests } from '@/pack/write/packDigests';
import type { PublishedPlans } from '@/packFormat/publishedPlan';
import { MANIFEST_FILE } from '@/packFormat/packManifest';
import { oneFilePage, type OneFileContent } from './oneFilePage';
import { NotOursError } from './writeSite';

export type OneFileSite = {
  /** The folders of the built one-file app, and of the app. */
  readonly built: string;
  readonly app: string;
  readonly tool: string;
  readonly out: string;
  readonly newest: string | undefined;
  readonly pack: Iterable<PackFile>;
  readonly firstViews: (held: ReadonlyMap<string, string>) => string;
  readonly sealed?: Uint8Array | undefined;
};

/** Writes the whole scorecard as one file, beside its place and then moved there. Returns its size in bytes. */
export async function writeOneFile(site: OneFileSite): Promise<number> {
  const { built, app, out, tool, newest } = site;
  if ((await stat(out).catch(() => undefined))?.isDirectory() === true)
    throw new NotOursError(`"${out}" is a folder. Expected the name of a file that ends in .html.`);
  const [script, style, icon] = await Promise.all([
    builtText(join(built, 'scorecard.js')),
    builtText(join(built, 'style.css')),
    builtText(join(app, 'icon.svg')),
  ]);
  const { title, content } =
    site.sealed === undefined ? publicContent(site, script) : sealedContent(site.sealed);
  const page = oneFilePage({ title, script, style, icon, tool, newest, content, hashOf: sha256 });
  const draft = join(dirname(out), `.${basename(out)}-draft`);
  await writeFile(draft, page);
  await rename(draft, out);
  return Buffer.byteLength(page);
}

type Content = { readonly title: string; readonly content: OneFileContent };

function publicContent({ pack, tool, firstViews }: OneFileSite, script: string): Content {
  const all = [...pack];
  const views = firstViews(new Map(all));
  const maker = { tool, app: digestOf([script, views].join('\n')) };
  const files = [...withDigests(all, maker)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const held = new Map(files);
  const { build } = JSON.parse(held.get(MANIFEST_FILE) ?? '{}') as { readonly build: string };
  const { plans } = JSON.parse(held.get('plans.json') ?? '{"plans":[]}') as PublishedPlans;
  const packed = deflateRawSync(JSON.stringify(files), { level: 9 }).toString('base64');
  return {
    title: plans[0]?.title ?? 'Scorecard',
    content: { kind: 'public', build, packed, firstViews: views },
  };
}

function sealedContent(sealed: Uint8Array): Content {
  return { title: 'Scorecard', content: { kind: 'sealed', sealed: Buffer.from(sealed).toString('base64') } };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

async function builtText(path: string): Promise<string> {
  return await readFile(path, 'utf8').catch(() => {
    throw new NotOursError(
      'The one-file app is not built yet. Run "npm run build" in the project’s folder first.',
    );
  });
}
