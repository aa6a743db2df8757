import { strongestChange } from '@/domain/certainty/strongestChange';
import type { Period } from '@/domain/figures/period';
import type { ValueReading } from '@/domain/figures/reading';
import { roundTo } from '@/domain/figures/rounding';
import type { PlanData } from '@/domain/plan/planData';
import type { Target } from '@/domain/plan/plan';
import { targetFor } from '@/domain/plan/targetFor';
import { policyOf, regionNameIn, type ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading, formatValue } from '@/ui/formatValue';
import { ratingReason } from './ratingText';

/** An earlier figure with the target that it had. */
export type EarlierFigure = {
  readonly period: Period;
  readonly reading: ValueReading;
  readonly target: Pick<Target, 'value' | 'decimals'> | undefined;
};

/**
 * Why a rating turned while the figure did not move that way: "Young people whose activity is not known: the rating is worse although the
 * figure is better, because the target was 12% in Oct 2025 and is 4.5% in Nov 2025. In Nov 2024 the figure was 7.9%." Returns undefined if
 * both turned the same way.
 */
export function ratingStepText(
  data: PlanData,
  row: ScorecardRow,
  { earlierFigure, isWorse }: { readonly earlierFigure: EarlierFigure; readonly isWorse: boolean },
): string | undefined {
  const figureMove = figureMoveOf(row, earlierFigure);
  const ratingMove = isWorse ? 'worse' : 'better';
  if (figureMove === undefined || figureMove === ratingMove || row.period === undefined) return undefined;
  const statement = `${row.indicator.title}: the rating is ${ratingMove} although the figure is ${figureMove}`;
  const targetsChange = targetsText(row, earlierFigure);
  const reason = targetsChange === undefined ? `. ${reasonOf(data, row)}` : `, because ${targetsChange}.`;
  return [`${statement}${reason}`, ...lastYearText(data, row, earlierFigure)].join(' ');
}

/** Returns whether the figure got better or worse since the earlier one. Returns undefined if there is nothing to compare, or if neither way is better. */
function figureMoveOf(
  { observation, indicator: { polarity, decimals } }: ScorecardRow,
  { reading }: EarlierFigure,
): 'better' | 'worse' | 'the same' | undefined {
  if (observation?.reading.kind !== 'value' || polarity === 'neutral') return undefined;
  const [earlierValue, latestValue] = [reading, observation.reading].map(({ value }) =>
    roundTo(value, decimals),
  );
  if (earlierValue === undefined || latestValue === undefined) return undefined;
  if (earlierValue === latestValue) return 'the same';
  return latestValue > earlierValue === (polarity === 'high') ? 'better' : 'worse';
}

/**
 * Says how the target moved since the last period that has a figure: "the target was 12.0% in Oct 2025 and is 4.5% in Nov 2025". Returns
 * undefined if the target did not move, or if the row is not rated by a target.
 */
export function movedTargetText(
  { targets }: Pick<PlanData, 'targets'>,
  row: ScorecardRow,
): string | undefined {
  const { period, series, indicator, rating } = row;
  if (period === undefined || rating.kind !== 'rated' || rating.target === undefined) return undefined;
  const earlierObservation = series.observations.findLast(
    (candidate) =>
      candidate.reading.kind === 'value' &&
      candidate.period.family === period.family &&
      candidate.period.end < period.end,
  );
  if (earlierObservation?.reading.kind !== 'value') return undefined;
  return targetsText(row, {
    period: earlierObservation.period,
    reading: earlierObservation.reading,
    target: targetFor(targets, indicator, earlierObservation.period),
  });
}

/** Says how the target changed. Returns undefined if one of the targets is missing or both are the same, because something else then changed the rating. */
function targetsText(
  { indicator, period, target: latestTarget }: ScorecardRow,
  { period: earlierPeriod, target: earlierTarget }: EarlierFigure,
): string | undefined {
  if (
    earlierTarget === undefined ||
    latestTarget === undefined ||
    period === undefined ||
    earlierTarget.value === latestTarget.value
  )
    return undefined;
  const targetText = ({ value, decimals }: Pick<Target, 'value' | 'decimals'>) =>
    formatValue(value, indicator.unit, decimals);
  return `the target was ${targetText(earlierTarget)} in ${formatPeriodShort(earlierPeriod)} and is ${targetText(latestTarget)} in ${formatPeriodShort(period)}`;
}

function reasonOf(data: PlanData, row: ScorecardRow): string {
  return ratingReason({
    ...row,
    combine: policyOf(data, row.indicator).combine,
    region: regionNameIn(data, row),
  });
}

/** The figure of a year ago, unless it is also the figure of the period before. */
function lastYearText(data: PlanData, row: ScorecardRow, earlierFigure: EarlierFigure): readonly string[] {
  const { direction, indicator } = row;
  const lastYear =
    direction.kind === 'change' && direction.lastYear
      ? { period: direction.previous, reading: direction.before }
      : strongestChange(data, row).lastYear;
  if (lastYear === undefined || lastYear.period.end === earlierFigure.period.end) return [];
  return [
    `In ${formatPeriodShort(lastYear.period)} the figure was ${formatReading(lastYear.reading, indicator)}.`,
  ];
}
