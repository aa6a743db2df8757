import type { StrongestChange } from '@/domain/certainty/strongestChange';
import { isSamePeriod, isWithinYear, samePeriodLastYear, type Period } from '@/domain/figures/period';
import { differenceOf } from '@/domain/figures/polarity';
import type { ValueReading } from '@/domain/figures/reading';
import type { Observation } from '@/domain/figures/observation';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading } from '@/ui/formatValue';
import { besideClause } from './messageText';
import { lastCaution, levelText } from './strongestText';

type DatedValue = { readonly period: Period; readonly reading: ValueReading };

/**
 * What a document's chart shows, as its title: where the newest figure lies beside others, "lower than in similar areas and in England in 2024/25"; or two
 * figures that the chart holds, with their periods: "91.3% in Nov 2024, 82.0% in Nov 2025, more than chance". Undefined where there is no figure.
 */
export function chartMessage(
  row: ScorecardRow,
  strongest: StrongestChange,
  shown: readonly Observation[],
): string | undefined {
  const { observation, comparators, indicator } = row;
  if (observation?.reading.kind !== 'value') return undefined;
  const now = `${formatReading(observation.reading, indicator)} in ${formatPeriodShort(observation.period)}`;
  const beside = besideClause(observation.reading, comparators);
  if (beside !== undefined) return `${beside} in ${formatPeriodShort(observation.period)}`;
  const from = startOf(row, shown);
  if (from === undefined) return now;
  const then = `${formatReading(from.reading, indicator)} in ${formatPeriodShort(from.period)}`;
  const word = worth(row, strongest, from.period);
  if (differenceOf(from.reading, observation.reading) === 0)
    return `${formatReading(from.reading, indicator)} in ${formatPeriodShort(from.period)} and in ${formatPeriodShort(observation.period)}`;
  return `${then}, ${now}${word === undefined ? '' : `, ${word}`}`;
}

/** The same period last year where the chart holds it, else its first figure since a break. */
function startOf({ observation }: ScorecardRow, shown: readonly Observation[]): DatedValue | undefined {
  const from = Math.max(
    0,
    shown.findLastIndex((one) => one.break),
  );
  const earlier = shown.slice(from).flatMap(({ period, reading }): readonly DatedValue[] => {
    const isNow = observation !== undefined && isSamePeriod(period, observation.period);
    return reading.kind === 'value' && !isNow ? [{ period, reading }] : [];
  });
  const year = observation && isWithinYear(observation.period) && samePeriodLastYear(observation.period);
  return earlier.find(({ period }) => year && isSamePeriod(period, year)) ?? earlier[0];
}

/** What the move between the two is worth, where that is known. */
function worth(row: ScorecardRow, strongest: StrongestChange, from: Period): string | undefined {
  const { leads, lastYear, last } = strongest;
  if (leads.kind === 'process') return levelText(leads);
  if (lastYear?.test !== undefined && isSamePeriod(lastYear.period, from))
    return lastYear.test.likeness === 'similar' ? 'no more than chance' : 'more than chance';
  return last !== undefined && isSamePeriod(last.previous, from) ? lastCaution(last, row) : undefined;
}
