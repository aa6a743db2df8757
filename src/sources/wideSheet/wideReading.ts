import type { Polarity } from '@/domain/figures/polarity';
import type { Period } from '@/domain/figures/period';
import type { Colour } from '@/domain/figures/observation';
import type { Doubt } from './doubt';
import type { ColumnReading, HeadRows } from './wideHead';
import type { RowReading } from './wideRows';
import type { WideGrid } from './wideGrid';

/** The comparators that a printed scorecard may have figures of. */
export type PrintedArea = 'neighbours' | 'best-neighbour' | 'region' | 'england' | 'top-quartile';

/** A figure of the sheet as it goes into observations.csv. */
export type WideObservation = {
  readonly place: string;
  readonly area: PrintedArea | 'own';
  readonly period: Period;
  /** A number, or a shorthand. Empty if the sheet prints a rating and no figure. */
  readonly text: string;
  readonly rating?: Colour | undefined;
  /** Set where the heading of the column, or a mark beside the figure, says that the figure is not final. */
  readonly status?: 'provisional' | 'estimated' | undefined;
};

/** A figure for one group of the people that an indicator is about. `breakdown` is written as in observations.csv: `sex=Female`. */
export type WideGroupFigure = WideObservation & { readonly breakdown: string };

export type WideTarget = {
  readonly period: Period;
  readonly target: string;
  readonly amber: string | undefined;
};

/** An indicator of the sheet, read from one row, or from several rows if each area has its own. */
export type WideIndicator = {
  readonly row: number;
  readonly id: string;
  readonly code: string | undefined;
  readonly title: string;
  readonly group: string | undefined;
  readonly polarity: Polarity;
  readonly unit: string;
  readonly decimals: number;
  readonly observations: readonly WideObservation[];
  readonly groupFigures: readonly WideGroupFigure[];
  readonly targets: readonly WideTarget[];
  /** Whether the indicator must stay unrated: the sheet prints ratings, and none for this indicator. */
  readonly isUnrated: boolean;
  /** Whether the figure of the running year is the year to date as the sheet prints it. */
  readonly hasToDate: boolean;
  /** The comment to publish, and the cell that it is in or whose note it is. */
  readonly comment: { readonly text: string; readonly place: string } | undefined;
  /** The id of the indicator that this one is a part of. */
  readonly whole?: string | undefined;
};

/** A sheet with all that was understood of it, and the questions to the officer. */
export type WideReading = {
  readonly grid: WideGrid;
  readonly head: HeadRows;
  readonly columns: readonly ColumnReading[];
  readonly rows: readonly RowReading[];
  readonly indicators: readonly WideIndicator[];
  /** The newest month, quarter, term or year that has a figure. */
  readonly latest: Period | undefined;
  readonly doubts: readonly Doubt[];
};
