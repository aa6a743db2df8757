import type { Counts } from '@/domain/figures/counts';
import { intervalOf } from '@/domain/figures/counts';
import type { Indicator } from '@/domain/figures/indicator';
import type { Interval, Observation, Series } from '@/domain/figures/observation';
import { isOneStepBefore, type Period } from '@/domain/figures/period';

/** How many annual points a recent trend needs (OHID Fingertips). */
export const TREND_POINTS = 5;

/** The chi-squared value of one degree of freedom that chance exceeds once in 500 (p = 0.002). */
export const TREND_CHI_SQUARED = 9.54953570608324;

export type RecentTrend =
  | {
      readonly kind: 'increasing' | 'decreasing' | 'no significant change';
      readonly chiSquared: number;
      readonly from: Period;
      readonly to: Period;
    }
  | { readonly kind: 'cannot be calculated'; readonly because: NoTrend };

export type NoTrend = 'not annual' | 'too few points' | 'no intervals' | 'all or none';

/** One of the five points of a recent trend, with its counts where they are known. */
export type TrendPoint = {
  readonly value: number;
  readonly interval: Interval | undefined;
  readonly counts: Counts | undefined;
};

/**
 * The trend of the last five years by the rule of Fingertips. It counts back from the latest year and stops at a gap, a withheld figure or a
 * break. The slope of a straight line through the five points must be more than chance, and must keep its direction whichever of the five is
 * left out.
 */
export function recentTrend(
  series: Series,
  indicator: Pick<Indicator, 'unit' | 'people'>,
  countsAt: (period: Period) => Counts | undefined = () => undefined,
): RecentTrend {
  const newest = series.observations.at(-1);
  if (newest !== undefined && !isYear(newest.period))
    return { kind: 'cannot be calculated', because: 'not annual' };
  const observations = lastFive(series);
  const [oldest] = observations;
  if (oldest === undefined || newest === undefined || observations.length < TREND_POINTS)
    return { kind: 'cannot be calculated', because: 'too few points' };
  const points = observations.map((observation): TrendPoint => ({
    value: observation.reading.kind === 'value' ? observation.reading.value : Number.NaN,
    interval: intervalOf(observation, indicator),
    counts: countsAt(observation.period),
  }));
  const trend = trendOf(points, indicator.unit.kind === 'share');
  return typeof trend === 'string'
    ? { kind: 'cannot be calculated', because: trend }
    : { ...trend, from: oldest.period, to: newest.period };
}

/** Tests five points for a trend: by proportions where every count is known, and by intervals otherwise. */
export function trendOf(
  points: readonly TrendPoint[],
  isShare: boolean,
): NoTrend | Pick<Exclude<RecentTrend, { kind: 'cannot be calculated' }>, 'kind' | 'chiSquared'> {
  const isAll = ({ value, counts }: TrendPoint) =>
    (isShare && value >= 100) || (counts !== undefined && counts.numerator === counts.denominator);
  if (points.some(isAll)) return 'all or none';
  const counts = points.flatMap((point) => point.counts ?? []);
  const hasLogits = counts.every(({ numerator }) => numerator > 0);
  const fit =
    isShare && counts.length === points.length && hasLogits ? fitOfCounts(counts) : fitOfIntervals(points);
  if (fit === undefined) return 'no intervals';
  const { chiSquared, slopes } = fit;
  // A slope of nought counts as rising, as it does in Fingertips.
  const risingCount = slopes.filter((slope) => slope >= 0).length;
  const keepsSign = risingCount === 0 || risingCount === slopes.length;
  if (!keepsSign || chiSquared <= TREND_CHI_SQUARED || slopes[0] === 0)
    return { kind: 'no significant change', chiSquared };
  return { kind: risingCount === 0 ? 'decreasing' : 'increasing', chiSquared };
}

/** The slope of the line through all points, then the slopes without each point in turn; and the chi-squared value of the line through all. */
type SlopeFit = { readonly chiSquared: number; readonly slopes: readonly number[] };

/** Weighted regression: σ = (upper − lower) / 3.92, w = 1 / σ², x = 1 to 5. */
function fitOfIntervals(points: readonly TrendPoint[]): SlopeFit | undefined {
  const weighted = points.flatMap(({ value, interval }, index) => {
    const sigma = interval === undefined ? 0 : (interval.upper - interval.lower) / 3.92;
    return sigma > 0 ? [{ x: index + 1, y: value, weight: 1 / sigma ** 2 }] : [];
  });
  if (weighted.length < points.length) return undefined;
  const fullLine = lineOf(weighted);
  return {
    chiSquared: (fullLine.slope / fullLine.error) ** 2,
    slopes: [fullLine.slope, ...leavingOneOut(weighted).map((otherPoints) => lineOf(otherPoints).slope)],
  };
}

/** The chi-squared test for a trend in proportions. The slopes without each point are those of the logits of the proportions. */
function fitOfCounts(counts: readonly Counts[]): SlopeFit {
  const sum = (termOf: (pairOfCounts: Counts, x: number) => number) =>
    counts.reduce((total, pairOfCounts, index) => total + termOf(pairOfCounts, index + 1), 0);
  const [numeratorSum, denominatorSum] = [
    sum(({ numerator }) => numerator),
    sum(({ denominator }) => denominator),
  ];
  const numeratorMoment = sum(({ numerator }, x) => numerator * x);
  const denominatorMoment = sum(({ denominator }, x) => denominator * x);
  const denominatorSquares = sum(({ denominator }, x) => denominator * x * x);
  const slope = denominatorSum * numeratorMoment - numeratorSum * denominatorMoment;
  const logits = counts.map(({ numerator, denominator }, index) => ({
    x: index + 1,
    y: Math.log(numerator / (denominator - numerator)),
    weight: 1,
  }));
  return {
    chiSquared:
      (denominatorSum * slope ** 2) /
      (numeratorSum *
        (denominatorSum - numeratorSum) *
        (denominatorSum * denominatorSquares - denominatorMoment ** 2)),
    slopes: [slope, ...leavingOneOut(logits).map((otherPoints) => lineOf(otherPoints).slope)],
  };
}

type Weighted = { readonly x: number; readonly y: number; readonly weight: number };

function lineOf(points: readonly Weighted[]): { readonly slope: number; readonly error: number } {
  const sum = (termOf: (point: Weighted) => number) =>
    points.reduce((total, point) => total + point.weight * termOf(point), 0);
  const [weightSum, weightedX, weightedY] = [sum(() => 1), sum(({ x }) => x), sum(({ y }) => y)];
  const determinant = weightSum * sum(({ x }) => x * x) - weightedX ** 2;
  return {
    slope: (weightSum * sum(({ x, y }) => x * y) - weightedX * weightedY) / determinant,
    error: Math.sqrt(weightSum / determinant),
  };
}

function leavingOneOut<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.map((_, omittedIndex) => items.filter((__, index) => index !== omittedIndex));
}

/** The newest figures of consecutive years, oldest first: at most five. */
function lastFive({ observations }: Series): readonly Observation[] {
  const newestYears: Observation[] = [];
  for (const observation of observations.toReversed()) {
    const laterYear = newestYears[0];
    const isConsecutive = laterYear === undefined || isOneStepBefore(observation.period, laterYear.period);
    if (observation.reading.kind !== 'value' || !isConsecutive || laterYear?.break === true) break;
    newestYears.unshift(observation);
    if (newestYears.length === TREND_POINTS) break;
  }
  return newestYears;
}

const YEAR_FAMILIES = ['Academic year', 'Financial year', 'Calendar year', 'Reporting year'];

function isYear({ years, family }: Period): boolean {
  return years === 1 && YEAR_FAMILIES.includes(family);
}
