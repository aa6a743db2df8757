import { createHash } from 'node:crypto';
import {
  DIGESTS_FILE,
  MANIFEST_FILE,
  type FolderDigests,
  type PackManifest,
} from '@/packFormat/packManifest';
import { PACK_SCHEMA } from '@/packFormat/publishedPlan';
import type { PackFile } from './indicatorTexts';
import { packJson } from './packJson';

/** The release of Scorecard that made the site, and the digest of the site's other files. */
export type PackMaker = { readonly tool: string; readonly app: string };

/** The digest of each file, by its path. */
export type Digests = ReadonlyMap<string, string>;

/** Passes on the files of a pack and adds the files of digests after them: this is the pack as it is published. */
export function* withDigests(pack: Iterable<PackFile>, maker: PackMaker): Generator<PackFile> {
  const digests = yield* withFolderDigests(pack);
  yield [MANIFEST_FILE, manifestOf(digests, maker).text];
}

/**
 * Passes on the files, and adds a list of digests for each folder below a plan's folder, so that a reader of one of England's authorities does
 * not load the digests of 600 files. Returns the digests of all other files and of these lists.
 */
export function* withFolderDigests(pack: Iterable<PackFile>): Generator<PackFile, Digests> {
  const files = new Map<string, string>();
  const folders = new Map<string, Map<string, string>>();
  for (const [path, text] of pack) {
    yield [path, text];
    const [name = '', ...folderNames] = path.split('/').toReversed();
    if (folderNames.length < 2) files.set(path, digestOf(text));
    else {
      const folder = folderNames.toReversed().join('/');
      const digests = folders.get(folder) ?? new Map<string, string>();
      folders.set(folder, digests.set(name, digestOf(text)));
    }
  }
  for (const [folder, digests] of folders) {
    const list = packJson({ digests: sortedDigests(digests) } satisfies FolderDigests);
    yield [`${folder}/${DIGESTS_FILE}`, list];
    files.set(`${folder}/${DIGESTS_FILE}`, digestOf(list));
  }
  return files;
}

/** The list of digests for the whole pack. It identifies the build by its content, not by a time, so that the same input gives the same bytes. */
export function manifestOf(
  digests: Digests,
  { tool, app }: PackMaker,
): { readonly build: string; readonly text: string } {
  const files = sortedDigests(digests);
  const build = digestOf(packJson({ app, tool, schema: PACK_SCHEMA, files }));
  return { build, text: packJson({ schema: PACK_SCHEMA, tool, build, files } satisfies PackManifest) };
}

/** The first 72 bits of SHA-256. That is enough to tell any two files apart, and keeps a list of hundreds short. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 12);
}

function sortedDigests(digests: Digests): Readonly<Record<string, string>> {
  return Object.fromEntries([...digests].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
