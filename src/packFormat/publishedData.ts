import type { PublishedFormat } from '@/domain/figures/publishedFormat';
import type { PACK_SCHEMA, PublishedPeriod } from './publishedPlan';
import type { Shorthand } from '@/domain/figures/reading';

/** `pack/<plan>/data.json`: what the pack holds, where it is from, how fresh it is, and how much of it is withheld. */
export type PublishedData = {
  readonly schema: typeof PACK_SCHEMA;
  readonly files: readonly DataFile[];
  /** One entry for each indicator, in the plan's order. */
  readonly indicators: readonly IndicatorData[];
  /** The sources that the rows of the plan's own table or its feeds name, with the newest period of each and the last day that its figure covers (ISO). */
  readonly sources: readonly { readonly id: string; readonly last: PublishedPeriod; readonly end: string }[];
  /** What is odd in the published files, by kind. */
  readonly oddities: readonly DataWarning[];
};

/** One file that figures are from. */
export type DataFile = {
  /** The file's name, by which the origins of figures refer to it. */
  readonly name: string;
  /** For a table that is a sheet of a workbook, the workbook and sheet: `plan.xlsx, sheet observations`. No file has the table's own name. */
  readonly place?: string | undefined;
  /** The kind of file: a table of the authority's own, or a published file in one of the formats. */
  readonly kind: DataFileKind;
  /** An id of the plan's sources, or text: the publication that its figures are from. */
  readonly source?: string | undefined;
  /** How many rows of the officer's own table are published. */
  readonly rows?: number | undefined;
  /** The size of the file in bytes. It is left out, like the digest, where a reader could use it to try out withheld figures. */
  readonly bytes?: number | undefined;
  /** SHA-256, as 64 hexadecimal digits. */
  readonly digest?: string | undefined;
};

/** The format of a file; `own` is for the officer's tables. */
export type DataFileKind = PublishedFormat | 'own' | 'dictionary' | 'neighbours';

export type IndicatorData = {
  readonly id: string;
  /** How many headline figures there are, over all areas and periods. */
  readonly figures: number;
  readonly areas: number;
  readonly first?: PublishedPeriod | undefined;
  readonly last?: PublishedPeriod | undefined;
  /** How many cells have no figure, by the shorthand in them. */
  readonly signs: Readonly<Partial<Record<Shorthand, number>>>;
  /** The files that the figures are from, each by its index in `files`. */
  readonly files: readonly number[];
  /** The files that the indicator's counts and groups are from, where these are other files; each by its index in `files`. */
  readonly behind?: readonly number[] | undefined;
  /** How many series there are by sex, age and the like. */
  readonly breakdowns?: number | undefined;
  /** The months of the publisher's last and next update, as its dictionary gives them; the next may be a word. */
  readonly updated?: string | undefined;
  readonly next?: string | undefined;
};

export type DataWarning = { readonly code: DataWarningCode; readonly file: string; readonly count: number };

/** What may be wrong in a published file that a reader may want to know; what an officer has to mend is not among them. */
export const DATA_WARNINGS = [
  'blank-figure',
  'duplicate-row',
  'obsolete-symbol',
  'dictionary-conflict',
  'not-in-dictionary',
  'not-in-data',
  'other-levels',
  'outside-regions',
  'renamed',
  'revised',
  'no-year',
  'spelling',
  'unknown-area',
] as const;
export type DataWarningCode = (typeof DATA_WARNINGS)[number];
