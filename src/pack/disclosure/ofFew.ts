import { countInterval } from '@/domain/figures/countInterval';
import { impliedDenominator } from '@/domain/figures/impliedDenominator';
import { roundTo } from '@/domain/figures/rounding';
import { numberOf, peopleBehind, type RawFigure } from '@/pack/rows/rawFigure';
import { baseOf } from '@/domain/figures/unit';
import { isAverage } from '@/pack/rows/isAverage';

/**
 * Whether what stands beside a figure shows that it is of so few people: an interval says how many there are, and an average of few is
 * each one's own.
 */
export function isOfFew(raw: RawFigure, smallest: number): boolean {
  const { indicator, numerator, interval } = raw;
  const value = numberOf(raw.reading);
  const isFew = (people: number) => people > 0 && roundTo(people, 0) > 0 && roundTo(people, 0) < smallest;
  if (isAverage(indicator)) {
    const { outOf } = peopleBehind(raw, undefined);
    return outOf !== undefined && outOf > 0 && roundTo(outOf, 0) < smallest;
  }
  const base = baseOf(indicator.unit);
  if (base === undefined || interval === undefined || value === undefined || numerator !== undefined)
    return false;
  if (base !== 100) return isRateOfFew(raw, smallest);
  const people = impliedDenominator(value / 100, interval);
  if (people === undefined) return false;
  return [people, (people * value) / 100, people * (1 - value / 100)].some(isFew);
}

/** The limits of more events than these are so close to the rate that rounding hides how many there were. */
const MOST_EVENTS = 60;

/** So many counts must fit a rate and its limits, where one of them is small. */
const ENOUGH = 3;

/**
 * Whether a rate and its 95% limits fit only few events: both limits are the rate times what Byar's method, or below 10 the exact one,
 * gives for so many events. 2.1 with 0.4 to 6.1 fits 3 events and no other number.
 */
function isRateOfFew({ reading, interval }: RawFigure, smallest: number): boolean {
  const value = numberOf(reading);
  if (value === undefined || value <= 0 || interval === undefined || reading.kind !== 'value') return false;
  const half = 0.5 * 10 ** -reading.decimals * (1 + 1e-9);
  const fitting: number[] = [];
  for (let events = 1; events <= MOST_EVENTS; events += 1) {
    const limits = countInterval(events);
    const scales = [
      [value, events],
      [interval.lower, limits.lower],
      [interval.upper, limits.upper],
    ].map(([shown = 0, own = 0]) => [(shown - half) / own, (shown + half) / own] as const);
    const low = Math.max(...scales.map(([from]) => from));
    const high = Math.min(...scales.map(([, to]) => to));
    if (low <= high) fitting.push(events);
  }
  if (fitting.length > 0) {
    const isSmall = (events: number) => events < smallest;
    return fitting.every(isSmall) || (fitting.length < ENOUGH && fitting.some(isSmall));
  }
  // Limits by another method: their width alone tells about how many there were.
  const width = interval.upper - interval.lower;
  return width > 0 && roundTo((3.92 * value) / width, 6) ** 2 < smallest - 0.5;
}
