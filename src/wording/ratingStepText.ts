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
export type FigureBefore = {
  readonly period: Period;
  readonly reading: ValueReading;
  readonly target: Pick<Target, 'value' | 'decimals'> | undefined;
};

/**
 * Why a rating turned while the figure did not move that way: "Young people whose activity is not known: the rating is worse although the figure is better,
 * because the target was 12% in Oct 2025 and is 4.5% in Nov 2025. In Nov 2024 the figure was 7.9%." Undefined where both turned the same way.
 */
export function ratingStepText(
  data: PlanData,
  row: ScorecardRow,
  { before, isWorse }: { readonly before: FigureBefore; readonly isWorse: boolean },
): string | undefined {
  const moved = movedOf(row, before);
  const turned = isWorse ? 'worse' : 'better';
  if (moved === undefined || moved === turned || row.period === undefined) return undefined;
  const said = `${row.indicator.title}: the rating is ${turned} although the figure is ${moved}`;
  const targets = targetsText(row, before);
  const why = targets === undefined ? `. ${reasonOf(data, row)}` : `, because ${targets}.`;
  return [`${said}${why}`, ...lastYearText(data, row, before)].join(' ');
}

/** Undefined where there is nothing to compare, or neither way is better. */
function movedOf(
  { observation, indicator: { polarity, decimals } }: ScorecardRow,
  { reading }: FigureBefore,
): 'better' | 'worse' | 'the same' | undefined {
  if (observation?.reading.kind !== 'value' || polarity === 'neutral') return undefined;
  const [was, is] = [reading, observation.reading].map(({ value }) => roundTo(value, decimals));
  if (was === undefined || is === undefined) return undefined;
  if (was === is) return 'the same';
  return is > was === (polarity === 'high') ? 'better' : 'worse';
}

/** "the target was 12.0% in Oct 2025 and is 4.5% in Nov 2025", of the period before that has a figure; undefined where the target did not move, or rates nothing. */
export function movedTargetText(
  { targets }: Pick<PlanData, 'targets'>,
  row: ScorecardRow,
): string | undefined {
  const { period, series, indicator, rating } = row;
  if (period === undefined || rating.kind !== 'rated' || rating.target === undefined) return undefined;
  const before = series.observations.findLast(
    (one) =>
      one.reading.kind === 'value' && one.period.family === period.family && one.period.end < period.end,
  );
  if (before?.reading.kind !== 'value') return undefined;
  return targetsText(row, {
    period: before.period,
    reading: before.reading,
    target: targetFor(targets, indicator, before.period),
  });
}

/** Undefined where a target lacks, or both are one: then something else turned the rating. */
function targetsText(
  { indicator, period, target: now }: ScorecardRow,
  { period: then, target: was }: FigureBefore,
): string | undefined {
  if (was === undefined || now === undefined || period === undefined || was.value === now.value)
    return undefined;
  const of = ({ value, decimals }: Pick<Target, 'value' | 'decimals'>) =>
    formatValue(value, indicator.unit, decimals);
  return `the target was ${of(was)} in ${formatPeriodShort(then)} and is ${of(now)} in ${formatPeriodShort(period)}`;
}

function reasonOf(data: PlanData, row: ScorecardRow): string {
  return ratingReason({
    ...row,
    combine: policyOf(data, row.indicator).combine,
    region: regionNameIn(data, row),
  });
}

/** What the figure was a year ago, unless that is the one before. */
function lastYearText(data: PlanData, row: ScorecardRow, before: FigureBefore): readonly string[] {
  const { direction, indicator } = row;
  const year =
    direction.kind === 'change' && direction.lastYear
      ? { period: direction.previous, reading: direction.before }
      : strongestChange(data, row).lastYear;
  if (year === undefined || year.period.end === before.period.end) return [];
  return [`In ${formatPeriodShort(year.period)} the figure was ${formatReading(year.reading, indicator)}.`];
}
