import { testedChange } from './likeness';
import { isOneStepBefore } from '@/domain/figures/period';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { usualMove } from './usualMove';

/** Why a change between two figures is to be taken with care; the first that holds. */
export type Caution = 'small numbers' | 'similar' | 'usual';

/** A plain count below this moves by two fifths and more by chance alone (1.96 √20 is 8.8). */
const SMALL_COUNT = 20;
/** A share or rate rests on small numbers where its range reaches further than this share of the figure to either side. */
const WIDE_RANGE = 0.2;

/** Of a row whose figure changed: whether its numbers are small, or the change is no more than chance. Undefined where nothing says so. */
export function cautionOf(row: ScorecardRow): Caution | undefined {
  const { indicator, observation, period } = row;
  if (observation?.reading.kind !== 'value' || period === undefined) return undefined;
  const { value } = observation.reading;
  const { interval } = observation;
  // Publishers take years together, and say that numbers are small, where one year's count tells little.
  const isSmall =
    /\bsmall\b/i.test(indicator.caveat ?? '') ||
    period.years > 1 ||
    (indicator.unit.kind === 'count' && indicator.people && value < SMALL_COUNT);
  const isWide = interval !== undefined && interval.upper - interval.lower > 2 * WIDE_RANGE * Math.abs(value);
  if (isSmall || isWide) return 'small numbers';
  return chanceOf(row);
}

/** Whether the change is no more than chance: as tested where both figures have a range, else by the series' own past. */
export function chanceOf({
  indicator,
  observation,
  direction,
  series,
}: ScorecardRow): Exclude<Caution, 'small numbers'> | undefined {
  if (observation?.reading.kind !== 'value' || direction.kind !== 'change') return undefined;
  const tested = testedChange(series, observation, direction.previous, indicator);
  if (tested !== undefined) return tested.likeness === 'similar' ? 'similar' : undefined;
  // The moves of a seasonal series from month to month say nothing of its move from year to year.
  if (!isOneStepBefore(direction.previous, observation.period)) return undefined;
  const usual = usualMove(series, observation.period);
  return usual !== undefined && Math.abs(direction.change) <= usual.usual ? 'usual' : undefined;
}
