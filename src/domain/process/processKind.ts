import { isRunningTotal } from '@/domain/figures/runningTotal';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';

/** Fewer points than this and no process limits are drawn; fewer than 12 and they are on trial (docs/methods.md#process-control). */
export const FEWEST_POINTS = 10;

/** Whether the series may have limits at all: said without working them out, for a whole scorecard. */
export function mayHaveLimits({ indicator, series, period }: ScorecardRow): boolean {
  if (indicator.seasonal && isInYear({ period })) return false;
  let figureCount = 0;
  for (const { reading } of series.observations) if (reading.kind === 'value') figureCount += 1;
  return (
    figureCount >= FEWEST_POINTS &&
    !isRunningTotal(indicator) &&
    series.observations.at(-1)?.period.years === 1
  );
}

/** Whether its figures come more often than once a year: what process control is made for. */
export function isInYear({ period }: Pick<ScorecardRow, 'period'>): boolean {
  return period !== undefined && !/year$|^Autumn and spring term$/.test(period.family);
}
