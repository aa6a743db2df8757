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
  /** Fills `buffer` with the bytes from `offset` on; returns how many bytes there were. */
  readonly read: (buffer: Uint8Array, offset: number) => number;
};

/** Files that explain another: an EES metadata file, a dictionary, a list of statistical neighbours. */
export type Companions = {
  readonly meta?: FileBytes | undefined;
  readonly dictionary?: FileBytes | undefined;
};

/** One indicator for a file to feed: the column, and the rows. */
export type Wanted = {
  /** The id of the indicator, for messages. */
  readonly indicator: string;
  /**
   * EES: the column that holds the figure. LAIT: the measure's short name. Fingertips: the indicator's number.
   * ONS: the indicator's name. Figures: the indicator's id, its own where it is left out. Undefined: the only one that the file has.
   */
  readonly column: string | undefined;
  /** What of the indicator it is: the figure itself, where it is left out, or a count behind it. */
  readonly part?: FigurePart | undefined;
  /** The group that the figures are for, `sex=Female`; undefined for everyone. */
  readonly breakdown?: string | undefined;
  /** Fingertips: the column of the row that holds a count. */
  readonly cell?: string | undefined;
  /** Columns pinned to one value, by their names in the file. */
  readonly filters: Readonly<Record<string, string>>;
  /** Which years `2025` and `2024/25` are, where only the publisher's dictionary says so; `describe` fills it in. */
  readonly periodKind?: YearKind | undefined;
};

export type FigurePart = 'figure' | 'numerator' | 'denominator';

export type YearKind = 'Academic year' | 'Financial year' | 'Calendar year' | 'Reporting year';

/**
 * One figure on its way from a reader to the pack. A reader fills the same record for every figure and calls `take`;
 * three million figures are three million calls and not one object more.
 */
export type FigureRecord = {
  /** Index in the list of what was wanted. */
  wanted: number;
  /** The numbers that `areaIndex` and `periodIndex` gave. */
  area: number;
  period: number;
  /** 0 for a value, else the shorthand's place in SHORTHANDS plus one. */
  code: number;
  /** Meaningless where `code` is not 0. */
  value: number;
  /** How many decimals the figure was written with. */
  decimals: number;
  /** Index in OBSERVATION_STATUSES. */
  status: number;
  /** The line that a spreadsheet shows; the header is 1. */
  row: number;
  /** 95% confidence limits as published; NaN where there are none. */
  lower: number;
  upper: number;
};

export type FigureSink = {
  readonly figure: FigureRecord;
  /** Small whole numbers that identify an area and a period from then on. */
  readonly areaIndex: (area: Area) => number;
  readonly periodIndex: (period: Period) => number;
  /** Copies what `figure` holds. */
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

/** An indicator as its publisher describes it; what the publisher does not say is undefined. */
export type DescribedIndicator = {
  /** What feeds it: the column and the filters that a line of feeds.json would have. */
  readonly wanted: Omit<Wanted, 'indicator'>;
  /** An id made from the publisher's short name. */
  readonly id: string;
  readonly title: string;
  readonly polarity?: Polarity | undefined;
  /** A unit in our words (`percent`, `count`, `pounds`) or the publisher's own. */
  readonly unit?: string | undefined;
  readonly decimals?: number | undefined;
  /** The publisher's topics, the first the one that it leads with. */
  readonly topics: readonly string[];
  /** Whether the publisher says that the figures cannot be put in quarters. */
  readonly unbanded?: boolean | undefined;
  readonly definition?: string | undefined;
  readonly source?: string | undefined;
  readonly link?: string | undefined;
  readonly caveat?: string | undefined;
  /** The months of the last update, `2025-11`, and of the next, which may be a word. */
  readonly updated?: string | undefined;
  readonly next?: string | undefined;
};

/** A column by which a file divides its rows, and the values that it holds (the first hundred). */
export type FilterColumn = {
  readonly name: string;
  readonly label?: string | undefined;
  readonly values: readonly string[];
  /** The value that means the total, where the file has one. */
  readonly total?: string | undefined;
};

/** What a published file holds. */
export type Description = {
  readonly format: PublishedFormat;
  readonly rows: number;
  readonly indicators: readonly DescribedIndicator[];
  /** Groups of its indicators and counts behind them, which come with a line for the indicator; only Scorecard's own layout has them. */
  readonly behind?: readonly Wanted[] | undefined;
  readonly filters: readonly FilterColumn[];
  readonly levels: readonly string[];
  /** Oldest first. */
  readonly periods: readonly Period[];
  readonly issues: readonly Issue[];
};

/**
 * How a line of feeds.json names the counts behind a figure: as columns with figures of their own, as these cells of the figure's row, or not at all,
 * because files of the format have no counts.
 */
type CountsBehindFigures =
  | { readonly kind: 'columns' }
  | { readonly kind: 'cells'; readonly numerator: string; readonly denominator: string }
  | { readonly kind: 'none' };

/** What reads one format. */
export type PublishedReader = {
  readonly format: PublishedFormat;
  readonly counts: CountsBehindFigures;
  /** A dictionary can say what each measure is. */
  readonly hasDictionary?: true;
  /** Looks for more that is wrong in a file than reading it finds, as DfE's own screener does. */
  readonly screen?: (file: FileBytes, companions: Companions) => Promise<readonly Issue[]>;
  /** Reads the file once to say what it could feed. */
  readonly describe: (file: FileBytes, companions: Companions) => Promise<Description>;
  /** Hands every headline figure that is wanted to the sink, in the order of the file; returns what is wrong. */
  readonly read: (
    file: FileBytes,
    wantedFigures: readonly Wanted[],
    sink: FigureSink,
    companions?: Companions,
  ) => Promise<readonly Issue[]>;
};
