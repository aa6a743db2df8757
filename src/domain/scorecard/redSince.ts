import type { Period } from '@/domain/figures/period';
import { isOneStepBefore } from '@/domain/figures/period';
import { isHidden } from '@/domain/figures/reading';
import type { PlanData } from '@/domain/plan/planData';
import { rowOf, type ScorecardRow } from './scorecard';

/** Since which period a figure has been red without a break, and for how many periods. Each period is rated by today's rules, as its figures stood. */
export type RedRun = {
  readonly since: Period;
  readonly periods: number;
  /** Why no reader can tell whether the figure before was red too. Undefined if a reader can tell, or if there is no figure before. */
  readonly unknownBefore?: UnknownBefore;
};

/** Why the colour of a figure is not known: the figure is withheld, or it has no rating. */
export type UnknownBefore = 'withheld' | 'not rated';

/** How many periods back the search goes at most: ten years red are as long as a reader needs to know. */
export const LONGEST_RUN = 10;

/**
 * Counts for how many periods in a row a figure has been red. Returns undefined if it is not red now. A gap, a withheld figure or a missing
 * comparator ends the run.
 */
export function redSince(data: PlanData, row: ScorecardRow): RedRun | undefined {
  if (!isRed(row) || row.period === undefined) return undefined;
  let since = row.period;
  let periods = 1;
  const earlierObservations = row.series.observations
    .filter(({ period }) => period.end < since.end)
    .toReversed();
  for (const { period, reading } of earlierObservations) {
    if (periods >= LONGEST_RUN) break;
    if (period.family !== since.family) continue;
    if (!isOneStepBefore(period, since)) break;
    if (isHidden(reading)) return { since, periods, unknownBefore: 'withheld' };
    const rowThen = rowOf(data, row.indicator, { area: row.series.area, lastDay: period.end });
    if (isWithoutRating(rowThen, period)) return { since, periods, unknownBefore: 'not rated' };
    if (!isRed(rowThen) || rowThen.period?.end !== period.end) break;
    since = period;
    periods += 1;
  }
  return { since, periods };
}

/** Whether a row is of a period that has a figure and no rating: a printed scorecard often rates its newest month alone. */
export function isWithoutRating(row: ScorecardRow, { end }: Period): boolean {
  return row.rating.kind !== 'rated' && row.period?.end === end && row.observation?.reading.kind === 'value';
}

function isRed({ rating }: ScorecardRow): boolean {
  return rating.kind === 'rated' && rating.colour === 'red';
}
