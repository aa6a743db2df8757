import type { PackFile } from '@/pack/write/indicatorTexts';
import { digestOf, manifestOf, withFolderDigests } from '@/pack/write/packDigests';
import { MANIFEST_FILE } from '@/packFormat/packManifest';
import { SEALED_FILE } from '@/packFormat/sealedPack';
import {
  digestOfApp,
  isForFirstViews,
  OFFLINE_PROGRAM_FILE,
  offlineProgram,
  SITE_FILES,
  siteFilesText,
} from './release';
import { READ_ME_FILE, readMeText } from './readMe';
import { inlineParts } from './inlineParts';
import { headersFile, type InlineDigests } from './siteHeaders';
import { sealedPage, sitePage } from './sitePage';

/** Files by path, with `/` as the separator. */
export type FileMap = ReadonlyMap<string, Uint8Array>;

export type SiteParts = {
  /** The files of the built app. */
  readonly app: FileMap;
  /** The release of Scorecard. */
  readonly tool: string;
  readonly pack: Iterable<PackFile>;
  readonly openingArea?: string | undefined;
  readonly firstViews: (packTexts: ReadonlyMap<string, string>) => string;
};

/** The public site in memory, byte for byte as `scorecard build` writes it. It is for use in a browser, and for plans of one authority. */
export function siteInMemory({ app, tool, pack, openingArea, firstViews }: SiteParts): FileMap {
  const site = new Map(app);
  const packTexts = new Map<string, string>();
  const files = withFolderDigests(pack);
  let nextFile = files.next();
  for (; nextFile.done !== true; nextFile = files.next()) {
    const [path, text] = nextFile.value;
    site.set(`pack/${path}`, bytesOf(text));
    if (isForFirstViews(path, openingArea)) packTexts.set(path, text);
  }
  const viewsHtml = firstViews(packTexts);
  const packMaker = { tool, app: digestOfApp(digestsOf(app), viewsHtml) };
  const { build, text } = manifestOf(nextFile.value, packMaker);
  site.set(`pack/${MANIFEST_FILE}`, bytesOf(text));
  const html = textIn(app, 'index.html');
  const inline = inlineParts(html, (path) => textIn(app, path));
  site.set('index.html', bytesOf(sitePage(html, { packTexts, firstViews: viewsHtml, build, inline })));
  const keptDigests = digestsOf(site).filter(
    ([path]) => path !== OFFLINE_PROGRAM_FILE && !path.startsWith('pack/'),
  );
  site.set(
    OFFLINE_PROGRAM_FILE,
    bytesOf(offlineProgram(textIn(app, OFFLINE_PROGRAM_FILE), { build, digests: keptDigests })),
  );
  return withOwnFiles(site, inline.digests);
}

/** The site for members, as `scorecard build --audience members` writes it: its pack is one sealed file, and it has no script that keeps it on a device. */
export function sealedSiteInMemory(app: FileMap, sealedBytes: Uint8Array): FileMap {
  const site = new Map(app);
  site.delete(OFFLINE_PROGRAM_FILE);
  site.set(`pack/${SEALED_FILE}`, sealedBytes);
  site.set('index.html', bytesOf(sealedPage(textIn(app, 'index.html'))));
  return withOwnFiles(site, undefined);
}

function withOwnFiles(site: Map<string, Uint8Array>, inline: InlineDigests | undefined): FileMap {
  site.set('_headers', bytesOf(headersFile(inline)));
  site.set(READ_ME_FILE, bytesOf(readMeText()));
  site.set(SITE_FILES, bytesOf(siteFilesText([...site.keys(), SITE_FILES].toSorted())));
  return site;
}

function digestsOf(files: FileMap): readonly (readonly [string, string])[] {
  return [...files.keys()].toSorted().map((path) => [path, digestOf(files.get(path) ?? new Uint8Array())]);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function textIn(files: FileMap, path: string): string {
  return new TextDecoder().decode(files.get(path));
}
