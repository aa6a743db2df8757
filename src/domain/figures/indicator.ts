import type { Brand } from './brand';
import type { BenchmarkName, RatingBasis } from './ratingPolicy';
import type { Polarity } from './polarity';
import type { Unit } from './unit';

/** The indicator's id, in lower case, digits and hyphens; it is also its name in the URL. */
export type IndicatorId = Brand<string, 'IndicatorId'>;

export const INDICATOR_TYPES = ['national', 'local', 'survey', 'milestone'] as const;
export type IndicatorType = (typeof INDICATOR_TYPES)[number];

/** What the indicator is about: a whole population, or one of the three kinds of performance measure of outcomes based accountability. */
export const LEVELS = ['population', 'how-much', 'how-well', 'better-off'] as const;
export type Level = (typeof LEVELS)[number];

export const INDICATOR_STATUSES = ['active', 'retired', 'in-development'] as const;
export type IndicatorStatus = (typeof INDICATOR_STATUSES)[number];

/**
 * How the figures of a year's months, weeks, terms or quarters become the year so far: `sum` adds them, `cumulative` is the year so
 * far already, `last` takes the newest (a count on a day), `pooled` adds the counts behind a share and divides; `as-printed` takes the year's own row
 * while the year runs, as the officer prints it.
 */
export const IN_YEAR_RULES = ['sum', 'cumulative', 'last', 'pooled', 'as-printed'] as const;
export type InYearRule = (typeof IN_YEAR_RULES)[number];

/** The year in which months and weeks add up. Terms and quarters name their year themselves. */
export const IN_YEAR_YEARS = ['financial', 'academic', 'calendar'] as const;
export type InYearYear = (typeof IN_YEAR_YEARS)[number];

export type Indicator = {
  readonly id: IndicatorId;
  readonly title: string;
  readonly polarity: Polarity;
  readonly unit: Unit;
  readonly decimals: number;
  readonly type: IndicatorType;
  readonly status: IndicatorStatus;
  /** Whether the figure is compared with the same period last year. */
  readonly seasonal: boolean;
  /** Whether the numerator counts people, and so falls under disclosure control. */
  readonly people: boolean;
  /** Whether the officer has said that no people are counted. The audit of a pack accepts nothing else as proof of that. */
  readonly noPeople?: boolean | undefined;
  /** Whether the indicator is about too few children, or too grave a matter, to publish yearly figures (docs/methods.md#what-is-withheld). */
  readonly sensitive?: boolean | undefined;
  /** How figures within a year add up. Undefined for an indicator that has none. */
  readonly inYear?: InYearRule | undefined;
  /** The kind of year that months and weeks add up to. Undefined means the financial year. */
  readonly year?: InYearYear | undefined;
  /** The indicator that this one must be read with, because it misleads alone: NEET with those whose activity is not known (docs/methods.md#pairs). */
  readonly readWith?: IndicatorId | undefined;
  /** The indicator that this one is a part of. All indicators that name the same whole add up to it, which disclosure control must know. */
  readonly whole?: IndicatorId | undefined;
  /** The survey that this indicator is a question of, as surveys.csv names it. */
  readonly survey?: string | undefined;
  readonly code?: string | undefined;
  readonly priority?: string | undefined;
  /** The themes that the indicator speaks to, each as `framework:theme` of the plan's frameworks. */
  readonly themes: readonly string[];
  readonly level?: Level | undefined;
  readonly definition?: string | undefined;
  readonly numerator?: string | undefined;
  readonly denominator?: string | undefined;
  readonly owner?: string | undefined;
  readonly source?: string | undefined;
  readonly link?: string | undefined;
  readonly caveat?: string | undefined;
  /** The range within which neither more nor less is better, where one is known. */
  readonly good?: { readonly low?: number | undefined; readonly high?: number | undefined } | undefined;
  /**
   * Comparators whose figure the command lists but no page compares with the area's. For a total these are the region and England, whose
   * figures are sums; and England where its figure is doubtful.
   */
  readonly notCompared?: readonly BenchmarkName[] | undefined;
  /** The `time_period` of each period that cannot be compared with those before it, for every area. */
  readonly breaks?: readonly string[] | undefined;
  /** The day or months of its period that a figure is for, as the plan writes it: `31 March`, `December to February`. */
  readonly reference?: string | undefined;
  /** Whether the publisher says that authorities cannot be put in quarters by this figure. */
  readonly unbanded?: boolean | undefined;
  /** How this indicator is rated. `basis`, `benchmarks` and `tolerance` take the place of the plan's own. */
  readonly basis?: RatingBasis | undefined;
  readonly benchmarks?: readonly BenchmarkName[] | undefined;
  readonly tolerance?: number | undefined;
};
