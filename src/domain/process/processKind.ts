import { isRunningTotal } from '@/domain/figures/runningTotal';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';

/** No process limits are drawn from fewer points than this. Limits from fewer than 12 points are marked as on trial (docs/methods.md#process-control). */
export const FEWEST_POINTS = 10;

/**
 * Whether the series is of a kind that can have process limits, and has enough points. It does not work the limits out, so that it can be
 * asked for every row of a scorecard.
 */
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

/** Whether the figures come more often than once a year. Process control is made for such series. */
export function isInYear({ period }: Pick<ScorecardRow, 'period'>): boolean {
  return period !== undefined && !/year$|^Autumn and spring term$/.test(period.family);
}
