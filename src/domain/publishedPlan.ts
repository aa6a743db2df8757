import type { Area } from './area';
import type { DataQuery } from './dataQuery';
import type { Indicator } from './indicator';
import type { Interval, ObservationStatus, ReportedRating } from './observation';
import type { Commentary, NeighbourSet, Plan, Target } from './plan';

/** The layout of the published pack; the app refuses a pack with another number. */
export const PACK_SCHEMA = 1;

/** `pack/plans.json`: the plans that the site holds, the first to open first. */
export type PublishedPlans = {
  readonly schema: typeof PACK_SCHEMA;
  readonly plans: readonly {
    readonly id: string;
    readonly title: string;
    readonly authority: string;
    readonly area: string;
    readonly asAt: string;
  }[];
};

/** `pack/<plan>/scorecard.json`: all that a scorecard is worked out from. */
export type PublishedPlan = {
  readonly schema: typeof PACK_SCHEMA;
  readonly plan: Plan;
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly neighbours: readonly NeighbourSet[];
  readonly targets: readonly Target[];
  readonly commentary: readonly Commentary[];
  readonly queries: readonly DataQuery[];
  /** `[time_period, time_identifier]`, to which the series point by place. */
  readonly periods: readonly (readonly [string, string])[];
  readonly series: readonly PublishedSeries[];
};

/** One area's figures of one indicator in columns; `values` keep their published decimals as text, or a shorthand. */
export type PublishedSeries = {
  readonly indicator: number;
  readonly area: number;
  readonly periods: readonly number[];
  readonly values: readonly string[];
  /** By place in `values`, only where there is something to say. */
  readonly statuses?: Readonly<Record<string, ObservationStatus>> | undefined;
  readonly breaks?: readonly number[] | undefined;
  readonly reported?: Readonly<Record<string, readonly ReportedRating[]>> | undefined;
  readonly intervals?: Readonly<Record<string, Interval>> | undefined;
};

/** `pack/<plan>/indicators/<id>.json`: where each figure of one indicator comes from. */
export type PublishedProvenance = {
  readonly schema: typeof PACK_SCHEMA;
  readonly figures: readonly FigureOrigin[];
};

export type FigureOrigin = {
  readonly area: string;
  readonly period: readonly [string, string];
  readonly file: string;
  readonly row: number;
  readonly source?: string | undefined;
  readonly page?: string | undefined;
  readonly note?: string | undefined;
  /** The counts behind a share, where both may be published. */
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
};
