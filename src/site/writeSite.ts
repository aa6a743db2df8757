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
import { digestOfApp, isHeld, OFFLINE, offlineProgram } from './release';
import { sealedPage, sitePage, type DrawnViews } from './sitePage';

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
  /** A pack for members: the one file of it, in place of `pack` (pack/sealPack.ts). */
  readonly sealed?: Uint8Array | undefined;
  /** Draws the first views as HTML from the files that hold the whole scorecard of one plan, and the list of plans. */
  readonly firstViews: (held: ReadonlyMap<string, string>) => string;
  /** Draws every authority's scorecard too, where the site is to have them all. */
  readonly areaViews?: AreaDrawing | undefined;
};

/** Writes the site beside its place and then moves it there, so that a reader never meets half of it. Returns the number of files. */
export async function writeSite(site: Site): Promise<number> {
  const { app, out, sealed } = site;
  const place = resolve(out);
  const there = await readdir(place).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? ([] as string[]) : undefined,
  );
  if (there === undefined)
    throw new NotOursError(`"${out}" is not a folder that can be read. Choose an empty folder.`);
  if (there.length > 0) await checkReplaceable({ place, out, isSealed: sealed !== undefined });
  await readdir(app).catch(() => {
    throw new NotOursError('The app is not built yet. Run "npm run build" in the project’s folder first.');
  });
  await mkdir(dirname(place), { recursive: true });
  const draft = await mkdtemp(join(dirname(place), `.${basename(place)}-`));
  try {
    await chmod(draft, 0o755);
    await cp(app, draft, { recursive: true });
    const page = join(draft, 'index.html');
    const html = await readFile(page, 'utf8');
    let inline: InlineDigests | undefined;
    if (sealed === undefined) inline = await writePublic(draft, html, site);
    else {
      await mkdir(join(draft, 'pack'));
      await writeFile(join(draft, 'pack', SEALED_FILE), sealed);
      await writeFile(page, sealedPage(html));
      await rm(join(draft, OFFLINE));
    }
    await writeFile(join(draft, '_headers'), headersFile(inline));
    await writeFile(join(draft, READ_ME_FILE), readMeText());
    const written = await writeOwnFiles(draft);
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

/** The pack, the views that are drawn from it, the list of both, and the page that names the build of all. Returns what the headers must let in. */
async function writePublic(draft: string, html: string, site: Site): Promise<InlineDigests> {
  const folder = join(draft, 'pack');
  const { held, digests } = writePack(folder, site);
  const firstViews = site.firstViews(held);
  const maker = { tool: site.tool, app: await appDigest(site.app, firstViews) };
  const drawn = drawAreas(folder, { held, from: manifestOf(digests, maker).build, drawing: site.areaViews });
  const { build, text } = manifestOf(new Map([...digests, ...drawn.digests]), maker);
  await writeFile(join(folder, MANIFEST_FILE), text);
  const inline = inlineParts(html, (path) => readFileSync(join(draft, path), 'utf8'));
  const page = sitePage(html, { held, firstViews, build, views: drawn.views, inline });
  await writeFile(join(draft, 'index.html'), page);
  await writeOffline(draft, build);
  return inline.digests;
}

/** Views name what they are drawn from and not the build, which is over their own digests too. */
function drawAreas(
  folder: string,
  {
    held,
    from,
    drawing,
  }: {
    readonly held: ReadonlyMap<string, string>;
    readonly from: string;
    readonly drawing: AreaDrawing | undefined;
  },
): { readonly digests: Digests; readonly views: DrawnViews | undefined } {
  const plans = held.get('plans.json');
  if (drawing === undefined || plans === undefined) return { digests: new Map(), views: undefined };
  const files = areaViewFiles(folder, { plans, from }, drawing);
  const { digests } = writePack(folder, { pack: files, opens: undefined });
  const listed = (JSON.parse(plans) as PublishedPlans).plans;
  return { digests, views: { from, plans: plansDrawn(listed, digests.keys()) } };
}

/** A folder may be replaced that holds a site of the same kind, and no site for members below it, which would go with it unasked. */
async function checkReplaceable({
  place,
  out,
  isSealed,
}: {
  readonly place: string;
  readonly out: string;
  readonly isSealed: boolean;
}): Promise<void> {
  const held = await readdir(place, { recursive: true });
  const names = new Set(held.map((path) => path.replaceAll('\\', '/')));
  const [plain, sealed] = [names.has('pack/plans.json'), names.has(`pack/${SEALED_FILE}`)];
  if (!plain && !sealed)
    throw new NotOursError(
      `"${out}" holds files that are not a built site. Choose an empty folder, or one built before.`,
    );
  if (isSealed !== sealed)
    throw new NotOursError(
      `"${out}" holds the site for ${sealed ? 'members' : 'the public'}. Choose a folder of its own for each of the two.`,
    );
  const below = [...names].find((name) => name.endsWith(`/pack/${SEALED_FILE}`));
  if (below !== undefined)
    throw new NotOursError(
      `"${out}" holds a site for members in "${below.replace(`/pack/${SEALED_FILE}`, '')}", which the build would take away. Build that one in a folder beside this one, and put the two together when you upload them.`,
    );
  const strange = await strangeFiles(place);
  if (strange.length > 0)
    throw new NotOursError(
      `"${out}" holds files that no build has written: ${strange.slice(0, 5).join(', ')}${strange.length > 5 ? ` and ${strange.length - 5} more` : ''}. Nothing was taken away. Move them elsewhere, or choose another folder.`,
    );
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
    if (isHeld(path, opens)) held.set(path, text);
  }
  return { held, digests: next.value };
}

/** Writes before the program what it is to keep: the files of this release, each with its digest. */
async function writeOffline(site: string, build: string): Promise<void> {
  const paths = (await filesUnder(site)).filter((path) => path !== OFFLINE && !path.startsWith('pack/'));
  const digests = paths.map(async (path) => [path, digestOf(await readFile(join(site, path)))] as const);
  const program = join(site, OFFLINE);
  const text = await readFile(program, 'utf8');
  await writeFile(program, offlineProgram(text, { build, digests: await Promise.all(digests) }));
}

async function appDigest(app: string, views: string): Promise<string> {
  const digests = (await filesUnder(app)).map(
    async (path) => [path, digestOf(await readFile(join(app, path)))] as const,
  );
  return digestOfApp(await Promise.all(digests), views);
}
