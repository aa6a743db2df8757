import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { MANIFEST_FILE } from '@/packFormat/packManifest';
import type { PublishedPlans } from '@/packFormat/publishedPlan';
import { SEALED_FILE } from '@/packFormat/sealedPack';
import { digestOf, manifestOf, withFolderDigests, type Digests } from '@/pack/write/packDigests';
import type { PackFile } from '@/pack/write/indicatorTexts';
import { areaViewFiles, plansDrawn, type AreaDrawing } from '@/pack/write/areaViewFiles';
import { inlineParts } from './inlineParts';
import { filesUnder, strangeFiles, writeOwnFiles } from './ownFiles';
import { READ_ME_FILE, readMeText } from './readMe';
import { headersFile, type InlineDigests } from './siteHeaders';
import { digestOfApp, isForFirstViews, OFFLINE_PROGRAM_FILE, offlineProgram } from './release';
import { sealedPage, sitePage, type DrawnViews } from './sitePage';

/** Thrown if the folder to write holds something that `build` did not write. The folder is then left as it is. */
export class NotOursError extends Error {
  override readonly name = 'NotOursError';
}

export type Site = {
  /** The built app's folder. */
  readonly app: string;
  /** The release of Scorecard. */
  readonly tool: string;
  /** The files of the pack by path under `pack/`; each is written as soon as it is made. */
  readonly pack: Iterable<PackFile>;
  readonly out: string;
  /** The authority that a plan for every authority shows first: its part is one of those that the first views are drawn from. */
  readonly openingArea?: string | undefined;
  /** The one file of a pack for members, which takes the place of `pack` (pack/sealPack.ts). */
  readonly sealedBytes?: Uint8Array | undefined;
  /** Draws the first views as HTML from the files that hold the whole scorecard of one plan, and the list of plans. */
  readonly firstViews: (packTexts: ReadonlyMap<string, string>) => string;
  /** Draws every authority's scorecard too, if the site is to have them all. */
  readonly areaViews?: AreaDrawing | undefined;
};

/** Writes the site next to its place and then moves it there, so that a reader never gets half of it. Returns the number of files. */
export async function writeSite(site: Site): Promise<number> {
  const { app, out, sealedBytes } = site;
  const sitePath = resolve(out);
  const existingFiles = await readdir(sitePath).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? ([] as string[]) : undefined,
  );
  if (existingFiles === undefined)
    throw new NotOursError(`"${out}" is not a folder that can be read. Choose an empty folder.`);
  if (existingFiles.length > 0)
    await checkReplaceable({ sitePath, out, isSealed: sealedBytes !== undefined });
  await readdir(app).catch(() => {
    throw new NotOursError('The app is not built yet. Run "npm run build" in the project’s folder first.');
  });
  await mkdir(dirname(sitePath), { recursive: true });
  const draft = await mkdtemp(join(dirname(sitePath), `.${basename(sitePath)}-`));
  try {
    await chmod(draft, 0o755);
    await cp(app, draft, { recursive: true });
    const page = join(draft, 'index.html');
    const html = await readFile(page, 'utf8');
    let inline: InlineDigests | undefined;
    if (sealedBytes === undefined) inline = await writePublic(draft, html, site);
    else {
      await mkdir(join(draft, 'pack'));
      await writeFile(join(draft, 'pack', SEALED_FILE), sealedBytes);
      await writeFile(page, sealedPage(html));
      await rm(join(draft, OFFLINE_PROGRAM_FILE));
    }
    await writeFile(join(draft, '_headers'), headersFile(inline));
    await writeFile(join(draft, READ_ME_FILE), readMeText());
    const writtenPaths = await writeOwnFiles(draft);
    const oldSite = `${draft}-old`;
    const wasReplaced = await rename(sitePath, oldSite).then(
      () => true,
      () => false,
    );
    await rename(draft, sitePath).catch(async (error: unknown) => {
      if (wasReplaced) await rename(oldSite, sitePath);
      throw error;
    });
    if (wasReplaced) await rm(oldSite, { recursive: true, force: true });
    return writtenPaths.length;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Writes the pack, the views that are drawn from it, the manifest, the page, which names the build, and the list of files in the service worker.
 * Returns the digests of inline code that the headers must allow.
 */
async function writePublic(draft: string, html: string, site: Site): Promise<InlineDigests> {
  const folder = join(draft, 'pack');
  const { packTexts, digests } = writePack(folder, site);
  const firstViews = site.firstViews(packTexts);
  const maker = { tool: site.tool, app: await appDigest(site.app, firstViews) };
  const drawnAreas = drawAreas(folder, {
    packTexts,
    drawnFrom: manifestOf(digests, maker).build,
    drawing: site.areaViews,
  });
  const { build, text } = manifestOf(new Map([...digests, ...drawnAreas.digests]), maker);
  await writeFile(join(folder, MANIFEST_FILE), text);
  const inline = inlineParts(html, (path) => readFileSync(join(draft, path), 'utf8'));
  const page = sitePage(html, { packTexts, firstViews, build, views: drawnAreas.views, inline });
  await writeFile(join(draft, 'index.html'), page);
  await writeOffline(draft, build);
  return inline.digests;
}

/** A view names what it is drawn from, and not the build, because the build's digest is also over the views. */
function drawAreas(
  folder: string,
  {
    packTexts,
    drawnFrom,
    drawing,
  }: {
    readonly packTexts: ReadonlyMap<string, string>;
    readonly drawnFrom: string;
    readonly drawing: AreaDrawing | undefined;
  },
): { readonly digests: Digests; readonly views: DrawnViews | undefined } {
  const plansJson = packTexts.get('plans.json');
  if (drawing === undefined || plansJson === undefined) return { digests: new Map(), views: undefined };
  const files = areaViewFiles(folder, { plans: plansJson, from: drawnFrom }, drawing);
  const { digests } = writePack(folder, { pack: files, openingArea: undefined });
  const listedPlans = (JSON.parse(plansJson) as PublishedPlans).plans;
  return { digests, views: { drawnFrom, plans: plansDrawn(listedPlans, digests.keys()) } };
}

/**
 * Throws unless the folder holds a site of the same kind. Also throws if a site for members is below the folder, which a build would delete
 * unasked, or if the folder holds a file that no build has written.
 */
async function checkReplaceable({
  sitePath,
  out,
  isSealed,
}: {
  readonly sitePath: string;
  readonly out: string;
  readonly isSealed: boolean;
}): Promise<void> {
  const pathsInside = await readdir(sitePath, { recursive: true });
  const names = new Set(pathsInside.map((path) => path.replaceAll('\\', '/')));
  const [hasPublicPack, hasSealedPack] = [names.has('pack/plans.json'), names.has(`pack/${SEALED_FILE}`)];
  if (!hasPublicPack && !hasSealedPack)
    throw new NotOursError(
      `"${out}" holds files that are not a built site. Choose an empty folder, or one built before.`,
    );
  if (isSealed !== hasSealedPack)
    throw new NotOursError(
      `"${out}" holds the site for ${hasSealedPack ? 'members' : 'the public'}. Choose a folder of its own for each of the two.`,
    );
  const membersPathBelow = [...names].find((name) => name.endsWith(`/pack/${SEALED_FILE}`));
  if (membersPathBelow !== undefined)
    throw new NotOursError(
      `"${out}" holds a site for members in "${membersPathBelow.replace(`/pack/${SEALED_FILE}`, '')}", which the build would take away. Build that one in a folder beside this one, and put the two together when you upload them.`,
    );
  const strangePaths = await strangeFiles(sitePath);
  if (strangePaths.length > 0)
    throw new NotOursError(
      `"${out}" holds files that no build has written: ${strangePaths.slice(0, 5).join(', ')}${strangePaths.length > 5 ? ` and ${strangePaths.length - 5} more` : ''}. Nothing was taken away. Move them elsewhere, or choose another folder.`,
    );
}

/**
 * Writes each file as soon as it is made, and keeps those that the first views are drawn from. It does not wait for one file before the next,
 * because the files are many and small.
 */
function writePack(
  folder: string,
  { pack, openingArea }: Pick<Site, 'pack' | 'openingArea'>,
): { readonly packTexts: ReadonlyMap<string, string>; readonly digests: Digests } {
  const packTexts = new Map<string, string>();
  const madeFolders = new Set<string>();
  const files = withFolderDigests(pack);
  let nextFile = files.next();
  for (; nextFile.done !== true; nextFile = files.next()) {
    const [path, text] = nextFile.value;
    const file = join(folder, path);
    const parentFolder = dirname(file);
    if (!madeFolders.has(parentFolder)) mkdirSync(parentFolder, { recursive: true });
    madeFolders.add(parentFolder);
    writeFileSync(file, text);
    if (isForFirstViews(path, openingArea)) packTexts.set(path, text);
  }
  return { packTexts, digests: nextFile.value };
}

/** Writes the list of what the offline program keeps at its start: the files of this release, each with its digest. */
async function writeOffline(site: string, build: string): Promise<void> {
  const paths = (await filesUnder(site)).filter(
    (path) => path !== OFFLINE_PROGRAM_FILE && !path.startsWith('pack/'),
  );
  const digests = paths.map(async (path) => [path, digestOf(await readFile(join(site, path)))] as const);
  const program = join(site, OFFLINE_PROGRAM_FILE);
  const text = await readFile(program, 'utf8');
  await writeFile(program, offlineProgram(text, { build, digests: await Promise.all(digests) }));
}

async function appDigest(app: string, views: string): Promise<string> {
  const digests = (await filesUnder(app)).map(
    async (path) => [path, digestOf(await readFile(join(app, path)))] as const,
  );
  return digestOfApp(await Promise.all(digests), views);
}
