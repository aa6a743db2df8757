import { impliedDenominator } from '@/domain/figures/impliedDenominator';
import { roundTo } from '@/domain/figures/rounding';
import { numberOf, peopleBehind, type RawFigure } from '@/pack/rows/rawFigure';
import { fittingCounts, MOST_COUNTS } from './fittingCounts';
import { eventsByWidth, fittingEvents } from './intervalCounts';
import { baseOf } from '@/domain/figures/unit';
import { isAverage } from '@/pack/rows/isAverage';

/**
 * Whether the columns beside a figure show that the figure covers too few people. An interval gives away how many people there are, and an
 * average of few people says something about each of them.
 */
export function coversFewPeople(rawFigure: RawFigure, smallestCount: number): boolean {
  const { indicator, numerator, interval } = rawFigure;
  const value = numberOf(rawFigure.reading);
  const areFew = (people: number) =>
    people > 0 && roundTo(people, 0) > 0 && roundTo(people, 0) < smallestCount;
  if (isAverage(indicator)) {
    const { outOf } = peopleBehind(rawFigure, undefined);
    return outOf !== undefined && outOf > 0 && roundTo(outOf, 0) < smallestCount;
  }
  const base = baseOf(indicator.unit);
  if (base === undefined) return false;
  if (
    (['counted', 'left'] as const).some((countedOrLeft) =>
      fitsFew(fittingCounts(rawFigure, countedOrLeft), smallestCount),
    )
  )
    return true;
  if (value === undefined || numerator !== undefined) return false;
  if (interval === undefined) return false;
  if (base !== 100) return isRateOfFew(rawFigure, smallestCount);
  const people = impliedDenominator(value / 100, interval);
  if (people === undefined) return false;
  return [people, (people * value) / 100, people * (1 - value / 100)].some(areFew);
}

/** If one of the counts that fit a rate and its limits is small, at least this many must fit. */
const ENOUGH_COUNTS = 3;

/** Whether fewer than three counts fit and one of them is small, or all that fit are small. For example, 0% of 300 means nobody or one person. */
function fitsFew(counts: readonly number[], smallestCount: number): boolean {
  const isFew = (count: number) => count > 0 && count < smallestCount;
  const areAllFew = counts.length > 0 && counts.length < MOST_COUNTS && counts.every(isFew);
  return areAllFew || (counts.length < ENOUGH_COUNTS && counts.some(isFew));
}

/** Whether a rate and its 95% limits fit only few events. */
function isRateOfFew(rawFigure: RawFigure, smallestCount: number): boolean {
  const fitting = fittingEvents(rawFigure);
  const isSmall = (events: number) => events < smallestCount;
  if (fitting.length > 0)
    return fitting.every(isSmall) || (fitting.length < ENOUGH_COUNTS && fitting.some(isSmall));
  const events = eventsByWidth(rawFigure);
  return events !== undefined && events < smallestCount - 0.5;
}
