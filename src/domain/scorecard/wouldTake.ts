import type { CountsHeld } from '@/domain/figures/counts';
import { baseOf, type Unit } from '@/domain/figures/unit';
import { behindBy, type JudgedPolarity } from '@/domain/figures/polarity';
import { aValue, type ValueReading } from '@/domain/figures/reading';
import { roundTo } from '@/domain/figures/rounding';

/** A figure with the people behind it, of an indicator that says which way is better. */
export type PeopleBehind = {
  readonly reading: ValueReading;
  readonly counts: CountsHeld & { readonly numerator: number };
  readonly unit: Unit;
  readonly polarity: JudgedPolarity;
};

/** The counts of a figure, if they give the figure that is published. If they don't, they count something else. */
export function peopleBehind(
  reading: ValueReading,
  unit: Unit,
  counts: CountsHeld | undefined,
): Omit<PeopleBehind, 'polarity'> | undefined {
  const own = unit.kind === 'count' ? { numerator: reading.value } : counts;
  if (own?.numerator === undefined) return undefined;
  const behind = { reading, unit, counts: { ...own, numerator: own.numerator } };
  const made = figureOf(behind, own.numerator);
  const isMade =
    made !== undefined && roundTo(made, reading.decimals) === roundTo(reading.value, reading.decimals);
  return isMade ? behind : undefined;
}

/** How many people one point of the figure is: a hundredth of 3,100 is 31. Undefined for a plain count. */
export function countsPerPoint({
  unit,
  counts: { denominator },
}: Omit<PeopleBehind, 'polarity'>): number | undefined {
  const base = baseOf(unit);
  return base === undefined || denominator === undefined ? undefined : denominator / base;
}

/**
 * How many more people (below 0: fewer) would bring the figure level with `theirs` at published precision; 0 where it is level or better.
 * Worked case: 273 of 6,200 is 4.4%; to match 3.4% takes 213 or fewer, for 214 would be 3.5%: 60 fewer. Undefined where no number would do.
 */
export function peopleToMatch(behind: PeopleBehind, theirs: ValueReading): number | undefined {
  const { counts, polarity, reading } = behind;
  const { decimals } = reading;
  const most = polarity === 'low' ? counts.numerator : mostMore(behind, theirs);
  const matches = (people: number) => {
    const figure = figureOf(behind, counts.numerator + (polarity === 'low' ? -people : people));
    // Whether it is rounded once or twice: 84.46 published as 84.5 is level with 85, and 84.46 itself is not. Enough is enough for both.
    return (
      figure !== undefined &&
      [figure, roundTo(figure, decimals)].every(
        (value) => behindBy(aValue(value, decimals), theirs, polarity) <= 0,
      )
    );
  };
  if (matches(0)) return 0;
  if (most < 1 || !matches(most)) return undefined;
  const people = fewest(matches, most);
  return polarity === 'low' ? -people : people;
}

/** The smallest number that passes the test, found by halving. `most` passes, and so does every number above the smallest. */
function fewest(holds: (number: number) => boolean, most: number): number {
  let [from, to] = [0, most];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle;
  }
  return to;
}

/** How many more people could be counted: for a share no more than everyone; a rate or a count may double and more. */
function mostMore({ unit, counts }: PeopleBehind, theirs: ValueReading): number {
  const { numerator, denominator } = counts;
  if (unit.kind === 'share') return (denominator ?? numerator) - numerator;
  const base = baseOf(unit);
  const wanted = base === undefined ? theirs.value : (theirs.value * (denominator ?? 0)) / base;
  return Math.max(0, Math.ceil(wanted) + 1 - numerator);
}

/** The figure that this number of people would give; undefined where there is no denominator. */
function figureOf(
  { unit, counts: { denominator } }: Omit<PeopleBehind, 'polarity'>,
  numerator: number,
): number | undefined {
  if (unit.kind === 'count') return numerator;
  const base = baseOf(unit);
  if (base === undefined || denominator === undefined || denominator <= 0) return undefined;
  return (base * numerator) / denominator;
}
