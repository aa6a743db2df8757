/** What a figure is rated by (docs/methods.md#ratings). */
export const RATING_BASES = ['benchmark', 'target', 'significance', 'reported'] as const;
export type RatingBasis = (typeof RATING_BASES)[number];

export const BENCHMARKS = ['neighbours', 'region', 'england'] as const;
export type BenchmarkName = (typeof BENCHMARKS)[number];

/** How several benchmarks make one rating. `first`: the first benchmark with a value for the same period decides. `all`: every benchmark that has a value counts. */
export const COMBINE_RULES = ['first', 'all'] as const;
export type Combine = (typeof COMBINE_RULES)[number];

export const AVERAGE_KINDS = ['mean', 'median'] as const;
export type Average = (typeof AVERAGE_KINDS)[number];

/** The rating policy of a plan that states none. */
export const DEFAULT_RATING: RatingPolicy = {
  basis: 'benchmark',
  benchmarks: ['neighbours', 'england'],
  combine: 'first',
  tolerance: 0,
};
export type RatingPolicy = {
  readonly basis: RatingBasis;
  readonly benchmarks: readonly BenchmarkName[];
  readonly combine: Combine;
  /** The tolerance in the indicator's own unit, 0 or more. */
  readonly tolerance: number;
};
