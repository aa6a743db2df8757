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
 * What a document's chart shows, as its title: where the newest figure lies beside others, "lower than in similar areas and in England in
 * 2024/25"; or two figures that the chart holds, with their periods: "91.3% in Nov 2024, 82.0% in Nov 2025, more than chance". Returns
 * undefined if there is no figure.
 */
export function chartMessage(
  row: ScorecardRow,
  strongest: StrongestChange,
  shownObservations: readonly Observation[],
): string | undefined {
  const { observation, comparators, indicator } = row;
  if (observation?.reading.kind !== 'value') return undefined;
  const latestText = `${formatReading(observation.reading, indicator)} in ${formatPeriodShort(observation.period)}`;
  const comparison = besideClause(observation.reading, comparators);
  if (comparison !== undefined) return `${comparison} in ${formatPeriodShort(observation.period)}`;
  const startFigure = startFigureOf(row, shownObservations);
  if (startFigure === undefined) return latestText;
  const startText = `${formatReading(startFigure.reading, indicator)} in ${formatPeriodShort(startFigure.period)}`;
  const changeWorth = worthText(row, strongest, startFigure.period);
  if (differenceOf(startFigure.reading, observation.reading) === 0)
    return `${formatReading(startFigure.reading, indicator)} in ${formatPeriodShort(startFigure.period)} and in ${formatPeriodShort(observation.period)}`;
  return `${startText}, ${latestText}${changeWorth === undefined ? '' : `, ${changeWorth}`}`;
}

/**
 * Finds the figure to compare the latest one with. It is the figure for the same period last year if the chart holds it, and otherwise the first one
 * since a break in the series.
 */
function startFigureOf(
  { observation }: ScorecardRow,
  shownObservations: readonly Observation[],
): DatedValue | undefined {
  const breakIndex = Math.max(
    0,
    shownObservations.findLastIndex((observation) => observation.break),
  );
  const earlierObservation = shownObservations
    .slice(breakIndex)
    .flatMap(({ period, reading }): readonly DatedValue[] => {
      const isNow = observation !== undefined && isSamePeriod(period, observation.period);
      return reading.kind === 'value' && !isNow ? [{ period, reading }] : [];
    });
  const sameLastYear =
    observation && isWithinYear(observation.period) && samePeriodLastYear(observation.period);
  return (
    earlierObservation.find(({ period }) => sameLastYear && isSamePeriod(period, sameLastYear)) ??
    earlierObservation[0]
  );
}

/** What the move between the two is worth, where that is known. */
function worthText(row: ScorecardRow, strongest: StrongestChange, from: Period): string | undefined {
  const { leads, lastYear, lastChange } = strongest;
  if (leads.kind === 'process') return levelText(leads);
  if (lastYear?.test !== undefined && isSamePeriod(lastYear.period, from))
    return lastYear.test.likeness === 'similar' ? 'no more than chance' : 'more than chance';
  return lastChange !== undefined && isSamePeriod(lastChange.previousPeriod, from)
    ? lastCaution(lastChange, row)
    : undefined;
}
