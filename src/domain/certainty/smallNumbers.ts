import type { ScorecardRow } from '@/domain/scorecard/scorecard';

/** A plain count below this moves by two fifths or more by chance alone (1.96 √20 is 8.8). */
const SMALL_COUNT = 20;
/** A share or rate rests on small numbers where its 95% interval reaches further than this share of the figure to either side. */
const WIDE_RANGE = 0.2;

/** Whether the figure rests on such small numbers that a change in it means little. */
export function hasSmallNumbers({ indicator, observation, period }: ScorecardRow): boolean {
  if (observation?.reading.kind !== 'value' || period === undefined) return false;
  const { value } = observation.reading;
  const { interval } = observation;
  // Publishers pool several years, and say that numbers are small, where the count of one year shows little.
  const isSmall =
    /\bsmall\b/i.test(indicator.caveat ?? '') ||
    period.years > 1 ||
    (indicator.unit.kind === 'count' && indicator.people && value < SMALL_COUNT);
  const isWide = interval !== undefined && interval.upper - interval.lower > 2 * WIDE_RANGE * Math.abs(value);
  return isSmall || isWide;
}
