import { createHash } from 'node:crypto';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { PackFile } from '@/pack/write/indicatorTexts';
import { onePage, sealedOnePage } from './onePage';
import { NotOursError } from './writeSite';

export type OneFileSite = {
  /** The folders of the built one-file app and of the built app. */
  readonly builtApp: string;
  readonly app: string;
  readonly tool: string;
  readonly out: string;
  readonly newest: string | undefined;
  readonly pack: Iterable<PackFile>;
  readonly firstViews: (packTexts: ReadonlyMap<string, string>) => string;
  readonly sealedBytes?: Uint8Array | undefined;
};

/** Writes the whole scorecard as one file. The file is written next to its place and then moved there. Returns its size in bytes. */
export async function writeOneFile(site: OneFileSite): Promise<number> {
  const { builtApp, app, out, tool, newest, sealedBytes, firstViews } = site;
  if ((await stat(out).catch(() => undefined))?.isDirectory() === true)
    throw new NotOursError(`"${out}" is a folder. Expected the name of a file that ends in .html.`);
  const [script, style, icon] = await Promise.all([
    builtText(join(builtApp, 'scorecard.js')),
    builtText(join(builtApp, 'style.css')),
    builtText(join(app, 'icon.svg')),
  ]);
  const parts = { script, style, icon, tool, newest, hashOf: sha256 };
  const page =
    sealedBytes === undefined
      ? onePage([...site.pack], { ...parts, firstViews })
      : sealedOnePage(sealedBytes, parts);
  const draft = join(dirname(out), `.${basename(out)}-draft`);
  await writeFile(draft, page);
  await rename(draft, out);
  return Buffer.byteLength(page);
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
