import type { Indicator } from '@/domain/figures/indicator';
import type { Interval, Observation, Series } from '@/domain/figures/observation';
import type { Unit } from '@/domain/figures/unit';
import { comparePeriods, type Period } from '@/domain/figures/period';
import type { Target } from '@/domain/plan/plan';
import { behindBy, type JudgedPolarity } from '@/domain/figures/polarity';
import { aValue, type ValueReading } from '@/domain/figures/reading';

/** The present pace is worked out from this many of the newest figures: five years, or twelve months, weeks, terms or quarters. */
export const PACE_YEARS = 5;
export const PACE_PERIODS_WITHIN_YEAR = 12;
/** Fewer figures than this give a line, but no range that can be trusted. */
export const FEWEST_FOR_PACE = 4;

/** The straight line to a target by the target's date, and whether the present pace reaches it. */
export type Pace = {
  readonly target: Target;
  readonly periodsLeft: number;
  /** The change that each remaining period needs for the figure to just meet the target. */
  readonly neededMove: number;
  readonly line: LineToTarget | undefined;
  readonly present: PresentPace | undefined;
};

/** Where the straight line to the target is now. It starts from the last figure before the plan (or before its first target). */
export type LineToTarget = {
  readonly from: Period;
  readonly start: ValueReading;
  readonly valueNow: number;
  /** How far the figure is behind the line; below 0 it is ahead of the line. */
  readonly behindLine: number;
};

export type PresentPace = {
  readonly perPeriod: number;
  /** Where the line through the newest figures will be at the target's date, and the range that 19 of 20 figures like these would lie in. */
  readonly expectedValue: number;
  readonly range: Interval;
  readonly figures: number;
  readonly verdict: 'gets there' | 'may get there' | 'may not get there' | 'does not get there';
};

export type PaceInputs = {
  readonly series: Series;
  readonly currentObservation: Observation;
  readonly targets: readonly Target[];
  readonly polarity: JudgedPolarity;
  readonly indicator: Pick<Indicator, 'unit'>;
  /** The year in which the plan begins: `2024`. */
  readonly planStart?: string | undefined;
};

/** Returns the pace to the last target whose date is still to come, or undefined if there is no such target or no figure. */
export function paceOf(inputs: PaceInputs): Pace | undefined {
  const { currentObservation, targets } = inputs;
  if (currentObservation.reading.kind !== 'value') return undefined;
  const familyTargets = targets
    .filter(({ period }) => period.family === currentObservation.period.family)
    .toSorted((a, b) => comparePeriods(a.period, b.period));
  const target = familyTargets.findLast(({ period }) => period.step > currentObservation.period.step);
  if (target === undefined) return undefined;
  const periodsLeft = target.period.step - currentObservation.period.step;
  const figures = figuresSince(inputs.series, currentObservation);
  return {
    target,
    periodsLeft,
    neededMove: (target.value - currentObservation.reading.value) / periodsLeft,
    line: lineTo(target, currentObservation.reading, { ...inputs, figures, firstTarget: familyTargets[0] }),
    present: presentPace(figures, target, inputs),
  };
}

type PaceFigure = { readonly period: Period; readonly reading: ValueReading };

/** The figures up to now for the same kind of period, oldest first, back to a break. A gap is only a missing point of the line. */
function figuresSince({ observations }: Series, currentObservation: Observation): readonly PaceFigure[] {
  const sameFamily = observations.filter(
    ({ period }) =>
      period.family === currentObservation.period.family && period.step <= currentObservation.period.step,
  );
  const breakIndex = sameFamily.findLastIndex((observation) => observation.break);
  return sameFamily
    .slice(Math.max(breakIndex, 0))
    .flatMap(({ period, reading }) => (reading.kind === 'value' ? [{ period, reading }] : []));
}

function lineTo(
  target: Target,
  currentReading: ValueReading,
  inputs: PaceInputs & { readonly figures: readonly PaceFigure[]; readonly firstTarget: Target | undefined },
): LineToTarget | undefined {
  const currentStep = inputs.currentObservation.period.step;
  const firstTargetStart =
    inputs.firstTarget !== undefined && inputs.firstTarget.period.step <= currentStep
      ? inputs.firstTarget.period.start
      : undefined;
  const lineBegins =
    inputs.planStart === undefined ? firstTargetStart : `${inputs.planStart.slice(0, 4)}-01-01`;
  const start = inputs.figures.findLast(
    ({ period }) => lineBegins !== undefined && period.end < lineBegins && period.step < currentStep,
  );
  if (start === undefined) return undefined;
  const shareOfTime = (currentStep - start.period.step) / (target.period.step - start.period.step);
  const line = start.reading.value + shareOfTime * (target.value - start.reading.value);
  const behindLine = behindBy(currentReading, aValue(line, currentReading.decimals), inputs.polarity);
  return { from: start.period, start: start.reading, valueNow: line, behindLine };
}

/** The least-squares line through the newest figures, and the 95% range of a new figure about that line at the target's date. */
function presentPace(
  allFigures: readonly PaceFigure[],
  target: Target,
  { polarity, indicator }: PaceInputs,
): PresentPace | undefined {
  const isYearly = target.period.family.endsWith('year');
  const figures = allFigures.slice(isYearly ? -PACE_YEARS : -PACE_PERIODS_WITHIN_YEAR);
  if (figures.length < FEWEST_FOR_PACE) return undefined;
  const fit = fitOf(figures.map(({ period, reading }) => ({ x: period.step, y: reading.value })));
  const targetStep = target.period.step;
  const expectedValue = fit.meanY + fit.slope * (targetStep - fit.meanX);
  const halfRange =
    tValue(figures.length - 2) *
    fit.spread *
    Math.sqrt(1 + 1 / figures.length + (targetStep - fit.meanX) ** 2 / fit.squares);
  const keptPossible = (value: number) => withinPossible(value, indicator.unit, figures);
  const range = {
    lower: keptPossible(expectedValue - halfRange),
    upper: keptPossible(expectedValue + halfRange),
  };
  const meets = (value: number) => (polarity === 'high' ? value >= target.value : value <= target.value);
  const [best, worst] = polarity === 'high' ? [range.upper, range.lower] : [range.lower, range.upper];
  const verdict = meets(worst)
    ? 'gets there'
    : meets(expectedValue)
      ? 'may get there'
      : meets(best)
        ? 'may not get there'
        : 'does not get there';
  return {
    perPeriod: fit.slope,
    expectedValue: keptPossible(expectedValue),
    range,
    figures: figures.length,
    verdict,
  };
}

type LineFit = {
  readonly slope: number;
  readonly meanX: number;
  readonly meanY: number;
  readonly squares: number;
  /** The residual standard deviation of the line. */
  readonly spread: number;
};

function fitOf(points: readonly { readonly x: number; readonly y: number }[]): LineFit {
  const mean = (valueOf: (point: { readonly x: number; readonly y: number }) => number) =>
    points.reduce((sum, point) => sum + valueOf(point), 0) / points.length;
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const squares = points.length * mean(({ x }) => (x - meanX) ** 2);
  const slope = (points.length * mean(({ x, y }) => (x - meanX) * (y - meanY))) / squares;
  const residualSquares = points.length * mean(({ x, y }) => (y - meanY - slope * (x - meanX)) ** 2);
  return { slope, meanX, meanY, squares, spread: Math.sqrt(residualSquares / (points.length - 2)) };
}

/** The 97.5th percentile of Student's t, for 2 to 10 degrees of freedom. */
const T_VALUES: readonly number[] = [4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228];

function tValue(freedom: number): number {
  return T_VALUES[freedom - 2] ?? Number.NaN;
}

/** A projected share stays between 0 and 100, and a series that was never below zero stays at zero or above. */
function withinPossible(value: number, unit: Unit, figures: readonly PaceFigure[]): number {
  const highest =
    unit.kind === 'share' && figures.every(({ reading }) => reading.value <= 100) ? 100 : Infinity;
  const lowest = figures.every(({ reading }) => reading.value >= 0) ? 0 : -Infinity;
  return Math.min(highest, Math.max(lowest, value));
}
