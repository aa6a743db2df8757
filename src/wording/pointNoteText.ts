import type { StrongestChange } from '@/domain/certainty/strongestChange';
import type { Period } from '@/domain/figures/period';
import { roundTo, withoutNoise } from '@/domain/figures/rounding';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatReading } from '@/ui/formatValue';
import { formatPoints } from './certaintyText';
import { periodsWord } from './periodsWord';

/**
 * Writes, for instance, "7%, then 6 points up in a year; it usually moves by about 1.5 points". The note belongs to the lowest figure before
 * an unusual rise, or to the highest before an unusual fall. Returns undefined if the last change was not unusual.
 */
export function pointNote(
  { leads, lastChange }: StrongestChange,
  row: ScorecardRow,
): { readonly period: Period; readonly value: number; readonly lines: readonly string[] } | undefined {
  const { indicator, series, period } = row;
  if (leads.kind !== 'step' || lastChange?.signal.kind !== 'unusual' || period === undefined)
    return undefined;
  const { change, previousReading, previousPeriod, signal } = lastChange;
  // The note is beside the lowest figure before a rise, or the highest before a fall, where our line is not in its
  // way.
  const values = series.observations.flatMap(({ reading }) =>
    reading.kind === 'value' ? [reading.value] : [],
  );
  if (previousReading.value !== (change > 0 ? Math.min(...values) : Math.max(...values))) return undefined;
  const { typical } = signal.usualMove;
  // The median of an even number of moves can need one more decimal.
  const needsDecimal = roundTo(typical, indicator.decimals) !== withoutNoise(typical);
  const pointsText = (size: number, decimals: number) =>
    formatPoints(size, { ...indicator, decimals }).replace('percentage point', 'point');
  return {
    period: previousPeriod,
    value: previousReading.value,
    lines: [
      `${formatReading(previousReading, indicator)}, then ${pointsText(change, indicator.decimals)} ${change > 0 ? 'up' : 'down'} in a ${periodsWord(period, 1)};`,
      `it usually moves by about ${pointsText(typical, indicator.decimals + Number(needsDecimal))}`,
    ],
  };
}
