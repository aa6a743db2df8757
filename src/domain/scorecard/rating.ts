import type { Comparator } from './comparator';
import { positionBeside } from '@/domain/figures/interval';
import type { Colour, Observation } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import type { BenchmarkName, RatingBasis, RatingPolicy } from '@/domain/figures/ratingPolicy';
import type { Target } from '@/domain/plan/plan';
import { behindBy, type JudgedPolarity, type Polarity } from '@/domain/figures/polarity';
import { aValue, type Shorthand, type ValueReading } from '@/domain/figures/reading';

/** One comparator's part in a rating: its figure, how far ours is behind it (0 or less where ours is level or better), and whether that counts as in line. */
export type BenchmarkComparison = {
  readonly name: BenchmarkName;
  readonly comparatorReading: ValueReading;
  readonly distanceBehind: number;
  readonly verdict: Colour;
};

/** The target's part in a rating. */
export type TargetComparison = {
  readonly target: ValueReading;
  readonly distanceBehind: number;
  readonly isMet: boolean;
  /** Whether the target was missed by no more than the amber limit or the tolerance. */
  readonly isNearTarget: boolean;
};

export type NotRated =
  | { readonly reason: 'no figure' }
  | {
      readonly reason: 'withheld';
      readonly shorthand: Shorthand;
      /** Whether the row is rated by printed colours, so that the colour is withheld together with the figure. */
      readonly withRating?: true | undefined;
    }
  | { readonly reason: 'neutral' }
  | ({ readonly reason: 'no comparator' } & WithoutTarget)
  | ({ readonly reason: 'no target' } & WithoutTarget)
  | { readonly reason: 'no interval' }
  | { readonly reason: 'not reported'; readonly ofYear?: YearReported | undefined }
  | { readonly reason: 'reported only' }
  | { readonly reason: 'other period'; readonly comparator: BenchmarkName; readonly period: Period }
  | { readonly reason: 'break'; readonly comparator: BenchmarkName };

/** The rating that was reported for the figure of the whole year, where that of the month or quarter has none. */
export type YearReported = {
  readonly year: Period;
  readonly colour: Colour;
  /** Whether the figure is the year to date, because the year still runs. */
  readonly isToDate?: true;
};

/** Other targets of the indicator, where the period itself has none. */
type WithoutTarget = {
  /** The newest period that had a target, where the targets have run out. */
  readonly lastTarget?: Period | undefined;
  /** The whole year's target, where a year's figures are added up. It is not divided among the parts of the year. */
  readonly yearTarget?: Target | undefined;
};

/** Red, amber or green with the facts behind it, or not rated and why. */
export type Rating =
  | {
      readonly kind: 'rated';
      readonly colour: Colour;
      readonly basis: RatingBasis;
      readonly comparisons: readonly BenchmarkComparison[];
      readonly target?: TargetComparison | undefined;
      readonly tolerance: number;
      readonly reportedBy?: string | undefined;
    }
  | { readonly kind: 'not rated'; readonly because: NotRated };

export type RatingInputs = {
  readonly observation: Observation | undefined;
  readonly polarity: Polarity;
  readonly policy: RatingPolicy;
  /** Every comparator that the policy names, in its order. */
  readonly comparators: readonly Comparator[];
  readonly target: Target | undefined;
  readonly ofYear?: YearReported | undefined;
} & WithoutTarget;

/** The rating of one figure on the basis that the plan or the indicator chose (docs/methods.md#ratings). */
export function ratingOf(inputs: RatingInputs): Rating {
  const { observation, polarity, policy } = inputs;
  if (policy.basis === 'reported') return reportedRating(observation, inputs);
  if (observation === undefined) return notRated({ reason: 'no figure' });
  const { reading } = observation;
  if (reading.kind === 'withheld')
    return notRated(
      observation.reported.length > 0 && reading.shorthand === 'x'
        ? { reason: 'reported only' }
        : { reason: 'withheld', shorthand: reading.shorthand },
    );
  if (polarity === 'neutral') return notRated({ reason: 'neutral' });
  switch (policy.basis) {
    case 'benchmark':
      return benchmarkRating(reading, polarity, inputs);
    case 'target':
      return targetRating(reading, polarity, inputs);
    case 'significance':
      return significanceRating(observation, polarity, inputs);
  }
}

/** A rating that takes the printed colour as it is. The target is given with it, and may not agree. */
function reportedRating(observation: Observation | undefined, inputs: RatingInputs): Rating {
  const firstReported = observation?.reported[0];
  if (observation === undefined || firstReported === undefined)
    return notRated(whyNotReported(observation, inputs));
  const { reading } = observation;
  const { polarity } = inputs;
  return {
    kind: 'rated',
    colour: firstReported.colour,
    basis: 'reported',
    comparisons: [],
    target:
      reading.kind === 'withheld' || polarity === 'neutral'
        ? undefined
        : targetComparison(reading, polarity, inputs),
    tolerance: 0,
    reportedBy: firstReported.by,
  };
}

/** A printed colour is withheld with its figure. To say that no colour was reported would be untrue. */
function whyNotReported(observation: Observation | undefined, { ofYear }: RatingInputs): NotRated {
  if (observation?.reading.kind !== 'withheld' || observation.reading.shorthand === 'x')
    return { reason: 'not reported', ...(ofYear && { ofYear }) };
  const { shorthand } = observation.reading;
  return { reason: 'withheld', shorthand, ...(shorthand === 'c' && { withRating: true }) };
}

function benchmarkRating(reading: ValueReading, polarity: JudgedPolarity, inputs: RatingInputs): Rating {
  const { tolerance, combine } = inputs.policy;
  const target = targetComparison(reading, polarity, inputs);
  const allComparisons = inputs.comparators.flatMap(({ name, benchmark }) => {
    if (benchmark.kind !== 'value') return [];
    const behindBenchmark = behindBy(reading, benchmark.reading, polarity);
    return [
      {
        name,
        comparatorReading: benchmark.reading,
        distanceBehind: behindBenchmark,
        verdict: behindBenchmark <= tolerance ? 'green' : 'red',
      } as const,
    ];
  });
  const comparisons = combine === 'first' ? allComparisons.slice(0, 1) : allComparisons;
  if (comparisons.length === 0 && target === undefined) return notRated(whyNoComparator(inputs));
  const colour =
    combine === 'all' && comparisons.length > 0
      ? colourByAll(comparisons, target)
      : colourByTruthTable(comparisons[0]?.verdict === 'green', comparisons.length > 0, target);
  return { kind: 'rated', colour, basis: 'benchmark', comparisons, target, tolerance };
}

/** The truth table of docs/methods.md#ratings, by whether the benchmark is in line, whether there is a benchmark, and the target. */
function colourByTruthTable(
  isInLine: boolean,
  hasBenchmark: boolean,
  target: TargetComparison | undefined,
): Colour {
  if (!hasBenchmark)
    return target?.isMet === true ? 'green' : target?.isNearTarget === true ? 'amber' : 'red';
  if (isInLine) return target === undefined || target.isMet ? 'green' : 'amber';
  return target?.isMet === true ? 'amber' : 'red';
}

/**
 * Rates by `combine: "all"` (docs/methods.md#ratings): a figure in line with every comparator is green, one behind every comparator is red,
 * and any other is amber. A missed target turns green to amber.
 */
function colourByAll(
  comparisons: readonly BenchmarkComparison[],
  target: TargetComparison | undefined,
): Colour {
  if (comparisons.every(({ verdict }) => verdict === 'red')) return 'red';
  const isAllGreen = comparisons.every(({ verdict }) => verdict === 'green');
  return isAllGreen && (target === undefined || target.isMet) ? 'green' : 'amber';
}

function targetRating(reading: ValueReading, polarity: JudgedPolarity, inputs: RatingInputs): Rating {
  const target = targetComparison(reading, polarity, inputs);
  if (target === undefined) return notRated({ reason: 'no target', ...withoutTarget(inputs) });
  const isAmber = inputs.target?.amber !== undefined && target.isNearTarget;
  const colour = target.isMet ? 'green' : isAmber ? 'amber' : 'red';
  return { kind: 'rated', colour, basis: 'target', comparisons: [], target, tolerance: 0 };
}

/** Rates as public health does. The rating is green or red only if the interval does not contain the comparator. Otherwise it is amber ("similar"). */
function significanceRating(
  observation: Observation,
  polarity: JudgedPolarity,
  inputs: RatingInputs,
): Rating {
  const { interval, reading } = observation;
  if (interval === undefined || reading.kind !== 'value') return notRated({ reason: 'no interval' });
  const allComparisons = inputs.comparators.flatMap(({ name, benchmark }) => {
    if (benchmark.kind !== 'value') return [];
    const position = positionBeside(interval, benchmark.reading.value);
    const isBetter = position === (polarity === 'high' ? 'above' : 'below');
    const verdict = position === 'similar' ? 'amber' : isBetter ? 'green' : 'red';
    return [
      {
        name,
        comparatorReading: benchmark.reading,
        distanceBehind: behindBy(reading, benchmark.reading, polarity),
        verdict,
      } as const,
    ];
  });
  const comparisons = inputs.policy.combine === 'first' ? allComparisons.slice(0, 1) : allComparisons;
  const firstComparison = comparisons[0];
  if (firstComparison === undefined) return notRated(whyNoComparator({ comparators: inputs.comparators }));
  const isUnanimous = comparisons.every(({ verdict }) => verdict === firstComparison.verdict);
  return {
    kind: 'rated',
    colour: isUnanimous ? firstComparison.verdict : 'amber',
    basis: 'significance',
    comparisons,
    tolerance: 0,
  };
}

function targetComparison(
  reading: ValueReading,
  polarity: JudgedPolarity,
  { target, policy }: RatingInputs,
): TargetComparison | undefined {
  if (target === undefined) return undefined;
  // A target is exact, however few decimals it is written with: 84.6 does not meet a target of 85.
  const targetReading = (value: number) => aValue(value, Math.max(target.decimals, reading.decimals));
  const exactTarget = targetReading(target.value);
  const behindTarget = behindBy(reading, exactTarget, polarity);
  const isNearTarget =
    target.amber === undefined
      ? behindTarget <= policy.tolerance
      : behindBy(reading, targetReading(target.amber), polarity) <= 0;
  return { target: exactTarget, distanceBehind: behindTarget, isMet: behindTarget <= 0, isNearTarget };
}

/** The most useful reason among the comparators: a break, another period, or no figure at all. */
function whyNoComparator({
  comparators,
  ...inputs
}: Pick<RatingInputs, 'comparators'> & WithoutTarget): NotRated {
  for (const { name, benchmark } of comparators)
    if (benchmark.kind === 'break') return { reason: 'break', comparator: name };
  for (const { name, benchmark } of comparators)
    if (benchmark.kind === 'other period')
      return { reason: 'other period', comparator: name, period: benchmark.period };
  return { reason: 'no comparator', ...withoutTarget(inputs) };
}

function withoutTarget({ lastTarget, yearTarget }: WithoutTarget): WithoutTarget {
  return { ...(lastTarget && { lastTarget }), ...(yearTarget && { yearTarget }) };
}

function notRated(because: NotRated): Rating {
  return { kind: 'not rated', because };
}
