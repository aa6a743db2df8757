import type { CountsHeld } from '@/domain/figures/counts';
import { baseOf, type Unit } from '@/domain/figures/unit';
import { behindBy, type JudgedPolarity } from '@/domain/figures/polarity';
import { aValue, type ValueReading } from '@/domain/figures/reading';
import { roundTo } from '@/domain/figures/rounding';

/** A figure and the counts behind it, of an indicator that says which way is better. */
export type PeopleBehind = {
  readonly reading: ValueReading;
  readonly counts: CountsHeld & { readonly numerator: number };
  readonly unit: Unit;
  readonly polarity: JudgedPolarity;
};

/** The counts of a figure, if they give the figure that is published. If they do not, they count something else, and are not used. */
export function peopleBehind(
  reading: ValueReading,
  unit: Unit,
  counts: CountsHeld | undefined,
): Omit<PeopleBehind, 'polarity'> | undefined {
  const ownCounts = unit.kind === 'count' ? { numerator: reading.value } : counts;
  if (ownCounts?.numerator === undefined) return undefined;
  const people = { reading, unit, counts: { ...ownCounts, numerator: ownCounts.numerator } };
  const figureMade = figureOf(people, ownCounts.numerator);
  const isSameFigure =
    figureMade !== undefined &&
    roundTo(figureMade, reading.decimals) === roundTo(reading.value, reading.decimals);
  return isSameFigure ? people : undefined;
}

/** How many people one point of the figure is: 31 for a percentage of 3,100 people. Returns undefined for a plain count. */
export function countsPerPoint({
  unit,
  counts: { denominator },
}: Omit<PeopleBehind, 'polarity'>): number | undefined {
  const unitBase = baseOf(unit);
  return unitBase === undefined || denominator === undefined ? undefined : denominator / unitBase;
}

/**
 * How many more people (below 0: fewer) would bring the figure level with `wantedReading` at published precision; 0 where it is level or
 * better. Worked case: 273 of 6,200 is 4.4%; to match 3.4% takes 213 or fewer, for 214 would be 3.5%: 60 fewer. Returns undefined if no number
 * would do.
 */
export function peopleToMatch(peopleNow: PeopleBehind, wantedReading: ValueReading): number | undefined {
  const { counts, polarity, reading } = peopleNow;
  const { decimals } = reading;
  const mostPeople = polarity === 'low' ? counts.numerator : mostMorePeople(peopleNow, wantedReading);
  const isMatched = (people: number) => {
    const figure = figureOf(peopleNow, counts.numerator + (polarity === 'low' ? -people : people));
    // Whether the figure would be level both when it is rounded once and when it is rounded twice: 84.46 published as
    // 84.5 is level with 85, and 84.46 itself is not. A number that is enough must be enough for both.
    return (
      figure !== undefined &&
      [figure, roundTo(figure, decimals)].every(
        (value) => behindBy(aValue(value, decimals), wantedReading, polarity) <= 0,
      )
    );
  };
  if (isMatched(0)) return 0;
  if (mostPeople < 1 || !isMatched(mostPeople)) return undefined;
  const people = smallestPassing(isMatched, mostPeople);
  return polarity === 'low' ? -people : people;
}

/** The smallest number that passes the test, found by halving. `largest` passes, and so does every number above the smallest. */
function smallestPassing(passes: (number: number) => boolean, largest: number): number {
  let [failing, passing] = [0, largest];
  while (passing - failing > 1) {
    const middle = Math.floor((failing + passing) / 2);
    if (passes(middle)) passing = middle;
    else failing = middle;
  }
  return passing;
}

/** An upper bound on how many more people would have to be counted: for a share everyone who is not counted yet, for a rate or a count one more than the wanted figure needs. */
function mostMorePeople({ unit, counts }: PeopleBehind, wantedReading: ValueReading): number {
  const { numerator, denominator } = counts;
  if (unit.kind === 'share') return (denominator ?? numerator) - numerator;
  const unitBase = baseOf(unit);
  const numeratorNeeded =
    unitBase === undefined ? wantedReading.value : (wantedReading.value * (denominator ?? 0)) / unitBase;
  return Math.max(0, Math.ceil(numeratorNeeded) + 1 - numerator);
}

/** Returns the figure that this number of people would give, or undefined if there is no denominator. */
function figureOf(
  { unit, counts: { denominator } }: Omit<PeopleBehind, 'polarity'>,
  numerator: number,
): number | undefined {
  if (unit.kind === 'count') return numerator;
  const unitBase = baseOf(unit);
  if (unitBase === undefined || denominator === undefined || denominator <= 0) return undefined;
  return (unitBase * numerator) / denominator;
}
