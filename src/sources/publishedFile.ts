import type { PublishedFormat } from '@/domain/figures/publishedFormat';
import type { Area } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { OBSERVATION_STATUSES, type ObservationStatus } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import type { Polarity } from '@/domain/figures/polarity';
import { SHORTHANDS, type Shorthand } from '@/domain/figures/reading';

/** A file that is read piece by piece, because it may be larger than memory. */
export type FileBytes = {
  /** The file's path below the plan folder, as the officer knows it. */
  readonly name: string;
  readonly size: number;
  /** Fills `buffer` with the file's bytes from `offset` on, and returns how many bytes it read. */
  readonly read: (buffer: Uint8Array, offset: number) => number;
};

/** Files that explain another: an EES metadata file, a dictionary, a list of statistical neighbours. */
export type Companions = {
  readonly meta?: FileBytes | undefined;
  readonly dictionary?: FileBytes | undefined;
};

/** One indicator that a file is to feed: which column and which rows of the file it takes. */
export type Wanted = {
  /** The id of the indicator, for messages. */
  readonly indicator: string;
  /**
   * EES: the column that holds the figure. LAIT: the measure's short name. Fingertips: the indicator's number. ONS: the indicator's name.
   * Figures: the indicator's id, or the wanted indicator's own id if left out. Undefined: the only indicator of the file.
   */
  readonly column: string | undefined;
  /** Which count behind the figure is wanted; the figure itself, if left out. */
  readonly part?: FigurePart | undefined;
  /** The group that the figures are for, such as `sex=Female`. Undefined if they are for everyone. */
  readonly breakdown?: string | undefined;
  /** Fingertips: the column of the row that holds a count. */
  readonly cell?: string | undefined;
  /** Columns pinned to one value, by their names in the file. */
  readonly filters: Readonly<Record<string, string>>;
  /** The kind of year that `2025` or `2024/25` is, where only the publisher's dictionary says so. `describe` fills it in. */
  readonly periodKind?: YearKind | undefined;
};

export type FigurePart = 'figure' | 'numerator' | 'denominator';

export type YearKind = 'Academic year' | 'Financial year' | 'Calendar year' | 'Reporting year';

/**
 * One figure on its way from a reader to the pack. A reader refills the same record for every figure and calls `take`, so that three million
 * figures need no more than one object.
 */
export type FigureRecord = {
  /** Index in the list of what was wanted. */
  wantedIndex: number;
  /** The numbers of area and period, from `areaIndex` and `periodIndex`. */
  area: number;
  period: number;
  /** 0 for a value; otherwise the shorthand's index in SHORTHANDS plus one. */
  code: number;
  /** The value of the figure. It has no meaning unless `code` is 0. */
  value: number;
  /** How many decimals the figure was written with. */
  decimals: number;
  /** Index in OBSERVATION_STATUSES. */
  status: number;
  /** The row's number in a spreadsheet, where the header is row 1. */
  row: number;
  /** 95% confidence limits as published; NaN where there are none. */
  lower: number;
  upper: number;
};

export type FigureSink = {
  readonly figure: FigureRecord;
  /** Gives an area a small whole number that stands for it in every FigureRecord; `periodIndex` does the same for a period. */
  readonly areaIndex: (area: Area) => number;
  readonly periodIndex: (period: Period) => number;
  /** Copies the figure that the record `figure` holds. */
  readonly take: () => void;
};

export const VALUE_CODE = 0;

export function codeOf(shorthand: Shorthand): number {
  return SHORTHANDS.indexOf(shorthand) + 1;
}

export function shorthandOf(code: number): Shorthand | undefined {
  return SHORTHANDS[code - 1];
}

export function statusCode(status: ObservationStatus): number {
  return OBSERVATION_STATUSES.indexOf(status);
}

/** An indicator as its publisher describes it. What the publisher does not say is undefined. */
export type DescribedIndicator = {
  /** The column and the filters that a line of feeds.json needs to feed this indicator. */
  readonly wanted: Omit<Wanted, 'indicator'>;
  /** An id made from the publisher's short name. */
  readonly id: string;
  readonly title: string;
  readonly polarity?: Polarity | undefined;
  /** The unit in this program's words (`percent`, `count`, `pounds`) or in the publisher's own. */
  readonly unit?: string | undefined;
  readonly decimals?: number | undefined;
  /** The publisher's topics, its main topic first. */
  readonly topics: readonly string[];
  /** Whether the publisher says that the authorities cannot be divided into quarters by these figures. */
  readonly unbanded?: boolean | undefined;
  readonly definition?: string | undefined;
  readonly source?: string | undefined;
  readonly link?: string | undefined;
  readonly caveat?: string | undefined;
  /** The month of the last update, such as `2025-11`, and that of the next, which may be in words. */
  readonly updated?: string | undefined;
  readonly next?: string | undefined;
};

/** A column that divides the rows of a file, and its values (the first hundred). */
export type FilterColumn = {
  readonly name: string;
  readonly label?: string | undefined;
  readonly values: readonly string[];
  /** The value that means the total, if the file has one. */
  readonly total?: string | undefined;
};

/** What a published file holds. */
export type Description = {
  readonly format: PublishedFormat;
  readonly rows: number;
  readonly indicators: readonly DescribedIndicator[];
  /** The groups of the indicators and the counts behind them, which are read with a line for the indicator. Only Scorecard's own layout has them. */
  readonly behind?: readonly Wanted[] | undefined;
  readonly filters: readonly FilterColumn[];
  readonly levels: readonly string[];
  /** The periods, oldest first. */
  readonly periods: readonly Period[];
  readonly issues: readonly Issue[];
};

/**
 * How a line of feeds.json names the counts behind a figure: as columns of their own, or as these cells of the figure's row. In some formats
 * files have no counts, and a line can't name any.
 */
type CountsBehindFigures =
  | { readonly kind: 'columns' }
  | { readonly kind: 'cells'; readonly numerator: string; readonly denominator: string }
  | { readonly kind: 'none' };

/** A reader of one publisher's format. */
export type PublishedReader = {
  readonly format: PublishedFormat;
  readonly counts: CountsBehindFigures;
  /** Whether a dictionary can describe the indicators of a file. */
  readonly hasDictionary?: true;
  /** Checks a file for more faults than reading it finds, as DfE's own screener does. */
  readonly screen?: (file: FileBytes, companions: Companions) => Promise<readonly Issue[]>;
  /** Reads the file once, to list what it could feed. */
  readonly describe: (file: FileBytes, companions: Companions) => Promise<Description>;
  /** Hands every wanted headline figure to the sink, in the order of the file, and returns the issues. */
  readonly read: (
    file: FileBytes,
    wantedFigures: readonly Wanted[],
    sink: FigureSink,
    companions?: Companions,
  ) => Promise<readonly Issue[]>;
};
