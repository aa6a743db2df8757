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

/** One point of five; counts where they are known. */
export type TrendPoint = {
  readonly value: number;
  readonly interval: Interval | undefined;
  readonly counts: Counts | undefined;
};

/**
 * The trend of the last five years as Fingertips marks it, back from the latest and no further than a gap, a withheld figure or a break. A straight line
 * through the five must leave chance behind, and keep its slope whichever of the five is left out.
 */
export function recentTrend(
  series: Series,
  indicator: Pick<Indicator, 'unit' | 'people'>,
  countsAt: (period: Period) => Counts | undefined = () => undefined,
): RecentTrend {
  const last = series.observations.at(-1);
  if (last !== undefined && !isYear(last.period))
    return { kind: 'cannot be calculated', because: 'not annual' };
  const observations = lastFive(series);
  const [first] = observations;
  if (first === undefined || last === undefined || observations.length < TREND_POINTS)
    return { kind: 'cannot be calculated', because: 'too few points' };
  const points = observations.map((observation): TrendPoint => ({
    value: observation.reading.kind === 'value' ? observation.reading.value : Number.NaN,
    interval: intervalOf(observation, indicator),
    counts: countsAt(observation.period),
  }));
  const found = trendOf(points, indicator.unit.kind === 'share');
  return typeof found === 'string'
    ? { kind: 'cannot be calculated', because: found }
    : { ...found, from: first.period, to: last.period };
}

/** The test itself, on five points: it compares proportions where every count is known, and intervals otherwise. */
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
  const rising = slopes.filter((slope) => slope >= 0).length;
  const keepsSign = rising === 0 || rising === slopes.length;
  if (!keepsSign || chiSquared <= TREND_CHI_SQUARED || slopes[0] === 0)
    return { kind: 'no significant change', chiSquared };
  return { kind: rising === 0 ? 'decreasing' : 'increasing', chiSquared };
}

/** The slope over all points and then without each of them, and the test of the first. */
type SlopeFit = { readonly chiSquared: number; readonly slopes: readonly number[] };

/** Weighted regression: σ = (upper − lower) / 3.92, w = 1 / σ², x = 1 to 5. */
function fitOfIntervals(points: readonly TrendPoint[]): SlopeFit | undefined {
  const weighted = points.flatMap(({ value, interval }, index) => {
    const sigma = interval === undefined ? 0 : (interval.upper - interval.lower) / 3.92;
    return sigma > 0 ? [{ x: index + 1, y: value, weight: 1 / sigma ** 2 }] : [];
  });
  if (weighted.length < points.length) return undefined;
  const all = lineOf(weighted);
  return {
    chiSquared: (all.slope / all.error) ** 2,
    slopes: [all.slope, ...without(weighted).map((some) => lineOf(some).slope)],
  };
}

/** The chi-squared test for a trend in proportions; without each point the slope of their logits. */
function fitOfCounts(counts: readonly Counts[]): SlopeFit {
  const sum = (pick: (one: Counts, x: number) => number) =>
    counts.reduce((total, one, index) => total + pick(one, index + 1), 0);
  const [c, n] = [sum(({ numerator }) => numerator), sum(({ denominator }) => denominator)];
  const cx = sum(({ numerator }, x) => numerator * x);
  const nx = sum(({ denominator }, x) => denominator * x);
  const nxx = sum(({ denominator }, x) => denominator * x * x);
  const slope = n * cx - c * nx;
  const logits = counts.map(({ numerator, denominator }, index) => ({
    x: index + 1,
    y: Math.log(numerator / (denominator - numerator)),
    weight: 1,
  }));
  return {
    chiSquared: (n * slope ** 2) / (c * (n - c) * (n * nxx - nx ** 2)),
    slopes: [slope, ...without(logits).map((some) => lineOf(some).slope)],
  };
}

type Weighted = { readonly x: number; readonly y: number; readonly weight: number };

function lineOf(points: readonly Weighted[]): { readonly slope: number; readonly error: number } {
  const sum = (pick: (one: Weighted) => number) =>
    points.reduce((total, one) => total + one.weight * pick(one), 0);
  const [w, wx, wy] = [sum(() => 1), sum(({ x }) => x), sum(({ y }) => y)];
  const below = w * sum(({ x }) => x * x) - wx ** 2;
  return { slope: (w * sum(({ x, y }) => x * y) - wx * wy) / below, error: Math.sqrt(w / below) };
}

function without<One>(all: readonly One[]): readonly (readonly One[])[] {
  return all.map((_, left) => all.filter((__, index) => index !== left));
}

/** The newest figures of consecutive years, oldest first: at most five. */
function lastFive({ observations }: Series): readonly Observation[] {
  const found: Observation[] = [];
  for (const observation of observations.toReversed()) {
    const next = found[0];
    const follows = next === undefined || isOneStepBefore(observation.period, next.period);
    if (observation.reading.kind !== 'value' || !follows || next?.break === true) break;
    found.unshift(observation);
    if (found.length === TREND_POINTS) break;
  }
  return found;
}

const YEARS = ['Academic year', 'Financial year', 'Calendar year', 'Reporting year'];

function isYear({ years, family }: Period): boolean {
  return years === 1 && YEARS.includes(family);
}
