import { mkdirSync, writeFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { MANIFEST_FILE } from '@/domain/packManifest';
import { digestOf, manifestOf, withFolderDigests, type Digests } from './packDigests';
import type { PackFile } from './indicatorTexts';
import { headersFile } from './siteHeaders';
import { sitePage } from './sitePage';

/** The folder to write holds something that `build` did not write, and is left as it is. */
export class NotOursError extends Error {
  override readonly name = 'NotOursError';
}

export type Site = {
  /** The built app's folder. */
  readonly app: string;
  /** The release of Scorecard. */
  readonly tool: string;
  /** Files of the pack by path under `pack/`, written as they come. */
  readonly pack: Iterable<PackFile>;
  readonly out: string;
  /** The authority with which a plan for every authority opens: its part is among those that the first views are drawn from. */
  readonly opens?: string | undefined;
  /** Draws the first views as HTML from the files that hold the whole scorecard of one plan, and the list of plans. */
  readonly firstViews: (held: ReadonlyMap<string, string>) => string;
};

/** Writes the site beside its place and then moves it there, so that a reader never meets half of it. Returns the number of files. */
export async function writeSite({ app, tool, pack, out, firstViews, opens }: Site): Promise<number> {
  const place = resolve(out);
  const there = await readdir(place).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? ([] as string[]) : undefined,
  );
  if (there === undefined)
    throw new NotOursError(`"${out}" is not a folder that can be read. Choose an empty folder.`);
  const isSite = await stat(join(place, 'pack', 'plans.json')).then(
    (found) => found.isFile(),
    () => false,
  );
  if (there.length > 0 && !isSite)
    throw new NotOursError(
      `"${out}" holds files that are not a built site. Choose an empty folder, or one built before.`,
    );
  await readdir(app).catch(() => {
    throw new NotOursError('The app is not built yet. Run "npm run build" in the project’s folder first.');
  });
  await mkdir(dirname(place), { recursive: true });
  const draft = await mkdtemp(join(dirname(place), `.${basename(place)}-`));
  try {
    await chmod(draft, 0o755);
    await cp(app, draft, { recursive: true });
    const { held, digests } = writePack(join(draft, 'pack'), { pack, opens });
    const views = firstViews(held);
    const { build, text } = manifestOf(digests, { tool, app: await appDigest(app, views) });
    await writeFile(join(draft, 'pack', MANIFEST_FILE), text);
    const page = join(draft, 'index.html');
    await writeFile(page, sitePage(await readFile(page, 'utf8'), { held, firstViews: views, build }));
    await writeFile(join(draft, '_headers'), headersFile());
    const written = (await readdir(draft, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    const old = `${draft}-old`;
    const replaced = await rename(place, old).then(
      () => true,
      () => false,
    );
    await rename(draft, place).catch(async (error: unknown) => {
      if (replaced) await rename(old, place);
      throw error;
    });
    if (replaced) await rm(old, { recursive: true, force: true });
    return written.length;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

/** Writes each file as it comes; keeps those from which the first views are drawn. Without waiting between two: they are many and small. */
function writePack(
  folder: string,
  { pack, opens }: Pick<Site, 'pack' | 'opens'>,
): { readonly held: ReadonlyMap<string, string>; readonly digests: Digests } {
  const held = new Map<string, string>();
  const made = new Set<string>();
  const files = withFolderDigests(pack);
  let next = files.next();
  for (; next.done !== true; next = files.next()) {
    const [path, text] = next.value;
    const file = join(folder, path);
    const under = dirname(file);
    if (!made.has(under)) mkdirSync(under, { recursive: true });
    made.add(under);
    writeFileSync(file, text);
    if (/(^|\/)(plans|scorecard)\.json$/.test(path) || path.endsWith(`/areas/${opens ?? ''}.json`))
      held.set(path, text);
  }
  return { held, digests: next.value };
}

/** Over every file of the app, by path, and the views drawn into its page. */
async function appDigest(app: string, views: string): Promise<string> {
  const entries = await readdir(app, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const parts = paths.toSorted().map(async (path) => {
    const name = relative(app, path).replaceAll('\\', '/');
    return `${name} ${digestOf(await readFile(path))}`;
  });
  return digestOf([...(await Promise.all(parts)), views].join('\n'));
}
