import { filledIn, MIDDLE, partOfSpan, type Way } from './filledIn';
import type { Question } from './guard';
import { narrow } from './narrowing';
import { learn, openIn, searchOf, type Numbers, type Search } from './numberSearch';
import { moveAlone, tryAlone, type Trying } from './triedAlone';
import type { WholeNumbers } from './wholeNumberSolver';

/** What was found by trying numbers: some that keep all relations, and what they leave open; or that there are none. */
export type Tried =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'found';
      readonly answers: readonly Numbers[];
      readonly open: readonly Question[];
    };

/** Here and there, the same each time. */
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
 * Puts numbers in one after another, each where the relations leave it room, to show that what is asked of them is safe. Most parts are so small that this
 * takes less than asking the solver; what it leaves open is for the solver. Every answer is held against every relation.
 */
export function triedNumbers(problem: WholeNumbers, questions: readonly Question[]): Tried {
  return tried(searchOf(problem, questions), { ways: WAYS });
}

/** The same for what some numbers leave open, with each number as near as there is room to where it lies between answers with fractions. */
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
  const between = rough.map((values) => values.map((value, place) => (value + (middle[place] ?? 0)) / 2));
  const ways = [middle, ...between].map(
    (values): Way =>
      (place) =>
        Math.round(values[place] ?? 0),
  );
  return tried(search, { ways, rough });
}

/** The same near numbers that keep all relations: of what they leave open, each number is moved a little, and the others make room for it. */
export function triedFrom(
  problem: WholeNumbers,
  questions: readonly Question[],
  known: readonly Numbers[],
): Tried {
  const search = searchOf(problem, questions);
  for (const numbers of known) learn(search, numbers);
  if (!narrow(search.layout, search.spans, search.layout.low.keys())) return { kind: 'none' };
  const some = known.slice(0, MOST_KNOWN);
  const ways = some.map(
    (values): Way =>
      (place) =>
        values[place] ?? 0,
  );
  for (const question of openIn(search)) {
    moveAlone(search, question, some);
    tryAlone(search, question, { ways });
  }
  return { kind: 'found', answers: search.answers, open: openIn(search) };
}

/** Near so many of the numbers that are known others are looked for. */
const MOST_KNOWN = 4;

function tried(search: Search, trying: Trying): Tried {
  if (!narrow(search.layout, search.spans, search.layout.low.keys())) return { kind: 'none' };
  for (const way of trying.ways) {
    if (openIn(search).length === 0) break;
    const values = filledIn(search.layout, search.spans, way);
    const isAnswer = learn(search, values);
    if (isAnswer && values !== undefined && trying.rough === undefined)
      for (const question of openIn(search)) moveAlone(search, question, [values]);
    // Where the middle does not fit, the ends will not either.
    if (!isAnswer && trying.rough === undefined) break;
  }
  if (search.answers.length > 0) for (const question of openIn(search)) tryAlone(search, question, trying);
  return { kind: 'found', answers: search.answers, open: openIn(search) };
}
