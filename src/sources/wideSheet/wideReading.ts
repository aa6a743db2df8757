import type { Polarity } from '@/domain/figures/polarity';
import type { Period } from '@/domain/figures/period';
import type { Colour } from '@/domain/figures/observation';
import type { Doubt } from './doubt';
import type { ColumnReading, HeadRows } from './wideHead';
import type { RowReading } from './wideRows';
import type { WideGrid } from './wideGrid';

/** Areas that a sheet prints in columns of their own. */
export type PrintedArea = 'neighbours' | 'best-neighbour' | 'region' | 'england' | 'top-quartile';

/** A figure as it goes into observations.csv; its area is the authority's own where none is given. */
export type WideObservation = {
  readonly place: string;
  readonly area: PrintedArea | 'own';
  readonly period: Period;
  /** A number, or a shorthand that the officer chose for a sign. */
  readonly text: string;
  readonly rating?: Colour | undefined;
  /** Where the head of the column, or a mark beside the figure, says that it is not final. */
  readonly status?: 'provisional' | 'estimated' | undefined;
};

/** A figure of one group of those whom the row is about; `breakdown` as observations.csv writes it: `sex=Female`. */
export type WideGroupFigure = WideObservation & { readonly breakdown: string };

export type WideTarget = {
  readonly period: Period;
  readonly target: string;
  readonly amber: string | undefined;
};

/** One row of the sheet, or one indicator of several rows where each area has its own. */
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
  /** Whether the indicator has no rating in a sheet that prints ratings, and must not be rated from its target. */
  readonly isUnrated: boolean;
  /** Whether the running year's figure is the year to date as printed. */
  readonly hasToDate: boolean;
  readonly comment: string | undefined;
  /** The id of the indicator that this one is a part of. */
  readonly whole?: string | undefined;
};

/** A sheet as it was understood, with all questions about it. */
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
