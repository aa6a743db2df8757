import type { PublishedFormat } from '@/domain/figures/publishedFormat';
import type { PACK_SCHEMA, PublishedPeriod } from './publishedPlan';
import type { Shorthand } from '@/domain/figures/reading';

/** `pack/<plan>/data.json`: what the pack holds, where it is from, how fresh it is, and how much of it is withheld. */
export type PublishedData = {
  readonly schema: typeof PACK_SCHEMA;
  readonly files: readonly DataFile[];
  /** One entry for each indicator, in their order. */
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
  /** Where a table is that is a sheet of a workbook: `plan.xlsx, sheet observations`. No file has its name. */
  readonly place?: string | undefined;
  /** What it is: a table of the authority's own, or a published file in one of the formats. */
  readonly kind: DataFileKind;
  /** An id of the plan's sources, or text: the publication that its figures are from. */
  readonly source?: string | undefined;
  /** How many rows of the officer's own table are published. */
  readonly rows?: number | undefined;
  /** Left out where they would let withheld figures be tried out. */
  readonly bytes?: number | undefined;
  /** SHA-256, as 64 hexadecimal digits. */
  readonly digest?: string | undefined;
};

/** `own`: the officer's tables. */
export type DataFileKind = PublishedFormat | 'own' | 'dictionary' | 'neighbours';

export type IndicatorData = {
  readonly id: string;
  /** Headline figures of all areas and periods. */
  readonly figures: number;
  readonly areas: number;
  readonly first?: PublishedPeriod | undefined;
  readonly last?: PublishedPeriod | undefined;
  /** Cells without a figure, by the sign in them. */
  readonly signs: Readonly<Partial<Record<Shorthand, number>>>;
  /** Places in `files`. */
  readonly files: readonly number[];
  /** Places in `files` of those that its counts and groups are from, where these are others. */
  readonly behind?: readonly number[] | undefined;
  /** Series by sex, age and the like. */
  readonly breakdowns?: number | undefined;
  /** The months of the last and the next update by the publisher's dictionary; the next may be a word. */
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
