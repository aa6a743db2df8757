import { filledIn, MIDDLE, partOfSpan, type Way } from './filledIn';
import type { Question } from './guard';
import { nearTo } from './movedNear';
import { learn, openIn, searchOf, type Numbers, type Search } from './numberSearch';
import { moveAlone, tryAlone, type Trying } from './triedAlone';
import type { WholeNumbers } from './wholeNumbers';

/** The result of trying numbers: solutions and the questions that they leave open, or that there is no solution. */
export type Tried =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'found';
      readonly answers: readonly Numbers[];
      readonly open: readonly Question[];
    };

/** Spreads numbers over their spans, the same way each time. */
const scattered =
  (by: number): Way =>
  (place, least, most) =>
    partOfSpan(((place * by + by) % 11) / 10)(place, least, most);
const WAYS: readonly Way[] = [
  MIDDLE,
  partOfSpan(0),
  scattered(7),
  partOfSpan(1),
  scattered(3),
  partOfSpan(0.1),
];

/**
 * Tries to show that numbers are safe by settling one after another where the relations leave room. For most parts this is faster than the solver, which gets
 * the questions that stay open. Every solution is checked against every relation.
 */
export function triedNumbers(problem: WholeNumbers, questions: readonly Question[]): Tried {
  return tried(searchOf(problem, questions), { ways: WAYS });
}

/** Tries numbers near answers with fractions, for the questions that the known solutions leave open. */
export function triedNear(
  problem: WholeNumbers,
  questions: readonly Question[],
  { rough, known }: { readonly rough: readonly Numbers[]; readonly known: readonly Numbers[] },
): Tried {
  const search = searchOf(problem, questions);
  for (const numbers of known) learn(search, numbers);
  const middle = problem.least.map(
    (_, place) => rough.reduce((sum, values) => sum + (values[place] ?? 0), 0) / rough.length,
  );
  const toMiddle = (part: number) =>
    rough.map((values) => values.map((value, place) => (1 - part) * value + part * (middle[place] ?? 0)));
  const ways = [middle, ...toMiddle(1 / 2)].map(rounded);
  const more = PARTS_OF_WAY.flatMap(toMiddle).map(rounded);
  return tried(search, { ways, more, rough });
}

function rounded(values: Numbers): Way {
  const whole = values.map(Math.round);
  return (place) => whole[place] ?? 0;
}

/** Where no solution is found halfway between an answer with fractions and the middle of all: so far from the answer others are tried. */
const PARTS_OF_WAY = [3 / 4, 1 / 4, 7 / 8, 1 / 8];

/** Looks near known solutions: moves each number in question a little, and lets others make room for it. */
export function triedFrom(
  problem: WholeNumbers,
  questions: readonly Question[],
  known: readonly Numbers[],
): Tried {
  const search = searchOf(problem, questions);
  for (const numbers of known) learn(search, numbers);
  if (!search.narrowed.fits) return { kind: 'none' };
  const some = known.slice(0, MOST_KNOWN);
  const near = some.map(nearTo);
  const ways = some.map(
    (values): Way =>
      (place) =>
        values[place] ?? 0,
  );
  for (const [turn, question] of openIn(search).entries()) {
    if (turn >= MOST_IN_VAIN && search.answers.length === 0) break;
    moveAlone(search, question, near);
    tryAlone(search, question, { ways });
  }
  return { kind: 'found', answers: search.answers, open: openIn(search) };
}

/** The most questions in a row that may lead to no solution before the rest are given up, if no solution is known. */
const MOST_IN_VAIN = 12;

/** The number of known solutions near which others are tried. */
const MOST_KNOWN = 4;

function tried(search: Search, trying: Trying): Tried {
  if (!search.narrowed.fits) return { kind: 'none' };
  for (const way of waysIn(search, trying)) {
    if (openIn(search).length === 0) break;
    const values = filledIn(search.layout, search.spans, way);
    const isAnswer = learn(search, values);
    if (isAnswer && values !== undefined) {
      const near = [nearTo(values)];
      for (const question of openIn(search)) moveAlone(search, question, near);
    }
    // If the middle does not fit, the ends will not either.
    if (!isAnswer && trying.rough === undefined) break;
  }
  if (search.answers.length > 0) for (const question of openIn(search)) tryAlone(search, question, trying);
  return { kind: 'found', answers: search.answers, open: openIn(search) };
}

/** The ways to go, and where these lead to no solution, more of them. */
function* waysIn({ answers }: Search, { ways, more = [] }: Trying): Generator<Way> {
  yield* ways;
  for (const way of more) if (answers.length === 0) yield way;
}
