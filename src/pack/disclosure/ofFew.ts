import { impliedDenominator } from '@/domain/figures/impliedDenominator';
import { roundTo } from '@/domain/figures/rounding';
import { numberOf, peopleBehind, type RawFigure } from '@/pack/rows/rawFigure';
import { fittingCounts } from './fittingCounts';
import { eventsByWidth, fittingEvents } from './intervalCounts';
import { baseOf } from '@/domain/figures/unit';
import { isAverage } from '@/pack/rows/isAverage';

/**
 * Whether the columns beside a figure show that it covers too few people: an interval gives away how many, and an average of few people tells about
 * each of them.
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
  if (base === undefined || value === undefined) return false;
  if ((['counted', 'left'] as const).some((of) => fitsFew(fittingCounts(raw, of), smallest))) return true;
  if (numerator !== undefined) return false;
  if (interval === undefined) return false;
  if (base !== 100) return isRateOfFew(raw, smallest);
  const people = impliedDenominator(value / 100, interval);
  if (people === undefined) return false;
  return [people, (people * value) / 100, people * (1 - value / 100)].some(isFew);
}

/** The number of counts that must fit a rate and its limits if one of them is small. */
const ENOUGH = 3;

/** Whether fewer than three counts fit and one of them is small. For example, 0% of 300 means nobody or one person. */
function fitsFew(counts: readonly number[], smallest: number): boolean {
  return counts.length < ENOUGH && counts.some((count) => count > 0 && count < smallest);
}

/** Whether a rate and its 95% limits fit only few events. */
function isRateOfFew(raw: RawFigure, smallest: number): boolean {
  const fitting = fittingEvents(raw);
  const isSmall = (events: number) => events < smallest;
  if (fitting.length > 0) return fitting.every(isSmall) || (fitting.length < ENOUGH && fitting.some(isSmall));
  const events = eventsByWidth(raw);
  return events !== undefined && events < smallest - 0.5;
}
