import type { Counts, CountsHeld } from '@/domain/figures/counts';
import type { ValueReading } from '@/domain/figures/reading';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { peopleBehind } from '@/domain/scorecard/wouldTake';
import type { CountsByPeriod } from './certainty';

/** The counts behind a figure, in its period and in the period before. */
export type CountsMove = { readonly now: Counts; readonly before: Counts };

/**
 * Finds the counts behind a row's figure and behind the figure of the period before. Returns undefined if the change is not known, or if the
 * counts of either period do not make its figure as published (docs/methods.md#what-it-would-take).
 */
export function countsMove(
  { observation, direction, indicator }: ScorecardRow,
  countsAt: CountsByPeriod,
): CountsMove | undefined {
  if (observation?.reading.kind !== 'value' || direction.kind !== 'change') return undefined;
  if (observation.period.years > 1) return undefined;
  const matchingCounts = (reading: ValueReading, counts: CountsHeld | undefined): Counts | undefined => {
    const { numerator, denominator } = peopleBehind(reading, indicator.unit, counts)?.counts ?? {};
    return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
  };
  const latestCounts = matchingCounts(observation.reading, countsAt(observation.period));
  const earlierCounts = matchingCounts(direction.before, countsAt(direction.previous));
  return latestCounts && earlierCounts && { now: latestCounts, before: earlierCounts };
}
