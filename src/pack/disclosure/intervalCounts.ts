import { countInterval } from '@/domain/figures/countInterval';
import { impliedDenominator } from '@/domain/figures/impliedDenominator';
import { roundTo } from '@/domain/figures/rounding';
import { numberOf, type PeopleBehind, type RawFigure } from '@/pack/rows/rawFigure';
import { baseOf } from '@/domain/figures/unit';

/**
 * The limits are read for at most this many events. With more, the limits are so close to the rate that rounding hides the number, and a small
 * error does no harm.
 */
const MOST_EVENTS = 60;

/**
 * The numbers of events that a rate fits with its 95% limits: both are the rate times what Byar's method, or below 10 the exact one, gives for so
 * many events. 2.1 with 0.4 to 6.1 fits 3 events and no other number.
 */
export function fittingEvents({ reading, interval }: RawFigure): readonly number[] {
  if (reading.kind !== 'value' || reading.value <= 0 || interval === undefined) return [];
  const { value } = reading;
  const halfUnit = 0.5 * 10 ** -reading.decimals * (1 + 1e-9);
  const fitting: number[] = [];
  for (let events = 1; events <= MOST_EVENTS; events += 1) {
    const limits = countInterval(events);
    const scales = [
      [value, events],
      [interval.lower, limits.lower],
      [interval.upper, limits.upper],
    ].map(
      ([shownValue = 0, perRateUnit = 0]) =>
        [(shownValue - halfUnit) / perRateUnit, (shownValue + halfUnit) / perRateUnit] as const,
    );
    const low = Math.max(...scales.map(([from]) => from));
    const high = Math.min(...scales.map(([, to]) => to));
    if (low <= high) fitting.push(events);
  }
  return fitting;
}

/** The approximate number of events behind a rate, from the width of its limits, whatever method gave the limits. */
export function eventsByWidth({ reading, interval }: RawFigure): number | undefined {
  const value = numberOf(reading);
  if (value === undefined || value <= 0 || interval === undefined) return undefined;
  const width = interval.upper - interval.lower;
  return width > 0 ? ((2 * 1.959964 * value) / width) ** 2 : undefined;
}

/** Works out the people behind a figure that has no counts of its own from the limits of its interval. */
export function peopleByInterval(rawFigure: RawFigure): PeopleBehind | undefined {
  const value = numberOf(rawFigure.reading);
  const base = baseOf(rawFigure.indicator.unit);
  if (value === undefined || base === undefined || rawFigure.interval === undefined) return undefined;
  const fitting = fittingEvents(rawFigure);
  if (base !== 100) {
    const count = fitting[Math.floor(fitting.length / 2)] ?? eventsByWidth(rawFigure);
    if (count === undefined) return undefined;
    return {
      count: roundTo(count, 0),
      outOf: roundTo((count * base) / value, 0),
      left: undefined,
      isRounded: true,
      ...(fitting.length !== 1 && { isGuessed: true as const }),
    };
  }
  const people = impliedDenominator(value / 100, rawFigure.interval);
  if (people === undefined) return undefined;
  const outOf = roundTo(people, 0);
  const count = Math.min(roundTo((people * value) / 100, 0), outOf);
  return { count, outOf, left: outOf - count, isRounded: true, isGuessed: true };
}
