/** The file in the pack's own folder that names the release and the digests of the pack's files. */
export const MANIFEST_FILE = 'manifest.json';

/** The file in each folder below a plan's folder that has the digests of that folder's files. */
export const DIGESTS_FILE = 'digests.json';

/** The name of the page's `<meta>` that gives its build, and of the query parameter that asks for a file of that build. */
export const BUILD_META = 'scorecard-build';

/**
 * The name of the page's `<meta>` for scorecards that were drawn at build time: what they were drawn from, and for which plans (read in
 * src/begin/begin.ts).
 */
export const VIEWS_META = 'scorecard-views';

/** The name of the page's `<meta>` that lists the places of the views drawn into it, the plain address's first (read in src/begin/begin.ts). */
export const FIRST_META = 'scorecard-first';

/** The name of the page's `<meta>` that lists the files of the program, the app's own first (read in src/begin/askAhead.ts). */
export const PROGRAM_META = 'scorecard-program';

/** The name of the page's `<meta>` that lists the parts of the pack that the first view needs (read in src/begin/askAhead.ts). */
export const DATA_META = 'scorecard-data';

/** A release of a site: what identifies it. Files of different releases are never shown together. */
export type PackManifest = {
  /** The layout of the pack, `PACK_SCHEMA`. */
  readonly schema: number;
  /** The release of Scorecard that wrote the pack. */
  readonly tool: string;
  /** A digest over everything in the site. */
  readonly build: string;
  /** The digest of each file by its path in the pack, and of the lists of the folders below the plans. */
  readonly files: Readonly<Record<string, string>>;
};

/** The digests of one folder's files by name. */
export type FolderDigests = { readonly digests: Readonly<Record<string, string>> };

/** The error where a tab was opened with one release, and the site now holds another. */
export class NewerReleaseError extends Error {
  override readonly name = 'NewerReleaseError';
}
