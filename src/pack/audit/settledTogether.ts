import type { Part } from './connectedParts';
import { problemOf } from './consistent';
import { isSafe, type Question } from './possibleValues';
import { keepsAll, type WholeNumbers, type WholeNumberSolver } from './wholeNumberSolver';

/** A part, its numbers and relations, and what is asked of it. */
export type Asked = {
  readonly part: Part;
  readonly problem: WholeNumbers;
  readonly questions: readonly Question[];
  /** Whether numbers are known that keep all its relations. */
  readonly isKept: boolean;
};

/** First what is asked of goes up, down, this way and that; then all numbers do. */
const [ROUNDS, WEIGHTINGS] = [4, 9];

/** So many numbers are put before the solver at once. */
const BATCH = 1_500;

/**
 * The parts of which a few answers to all at once do not show that they are safe. Most parts are small and safe, and thousands of questions one by one would
 * take minutes. Every answer is held against the relations of each part by itself.
 */
export function unsettled(all: readonly Asked[], solver: WholeNumberSolver): readonly Asked[] {
  const left: Asked[] = [];
  let batch: Asked[] = [];
  let size = 0;
  for (const one of all) {
    batch.push(one);
    size += one.problem.least.length;
    if (size < BATCH) continue;
    left.push(...unsettledIn(batch, solver));
    [batch, size] = [[], 0];
  }
  return [...left, ...unsettledIn(batch, solver)];
}

function unsettledIn(batch: readonly Asked[], solver: WholeNumberSolver): readonly Asked[] {
  if (batch.length === 0) return [];
  const answers = solver.rough(together(batch), weightings(batch));
  if (answers !== undefined) {
    let from = 0;
    return batch.flatMap((one): readonly Asked[] => {
      const { problem, questions } = one;
      const to = from + problem.least.length;
      const ends = answers.map((values) => values.slice(from, to)).filter((values) => keepsAll(problem, values));
      from = to;
      if (ends.length === 0) return [one];
      const first = open(questions, ends);
      const left = first.length === 0 ? first : open(first, [...ends, ...betweenThem(problem, ends)]);
      return left.length === 0 ? [] : [{ ...one, questions: left, isKept: true }];
    });
  }
  // One of them contradicts itself: it is found by halving.
  const [first] = batch;
  if (first === undefined || batch.length === 1) return batch;
  const half = Math.ceil(batch.length / 2);
  return [...unsettledIn(batch.slice(0, half), solver), ...unsettledIn(batch.slice(half), solver)];
}

/** Steps on the way from one answer to another. */
const STEPS = [1 / 2, 1 / 3, 2 / 3, 1 / 7];

/** Answers on the straight way between two: what is at its limit in one and at the other limit in the other is between them there. */
function betweenThem(
  problem: WholeNumbers,
  ends: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  return ends.flatMap((one, at) =>
    ends.slice(at + 1).flatMap((other) =>
      STEPS.map((step) =>
        one.map((value, place) => value + Math.trunc(((other[place] ?? value) - value) * step)),
      ).filter((values) => keepsAll(problem, values)),
    ),
  );
}

/** The questions that the answers do not settle. */
function open(
  questions: readonly Question[],
  answers: readonly (readonly number[])[],
): readonly Question[] {
  return questions.filter(
    ({ place, guard }) => !isSafe(guard, new Set(answers.map((values) => values[place] ?? Number.NaN))),
  );
}

/** Side by side, as one problem. */
function together(batch: readonly Asked[]): WholeNumbers {
  let from = 0;
  const relations = batch.flatMap(({ problem }) => {
    const shift = from;
    from += problem.least.length;
    return problem.relations.map(({ terms, ...limits }) => ({
      ...limits,
      terms: terms.map(([place, times]) => [place + shift, times] as const),
    }));
  });
  return {
    least: batch.flatMap(({ problem }) => problem.least),
    most: batch.flatMap(({ problem }) => problem.most),
    relations,
  };
}

function weightings(batch: readonly Asked[]): readonly (readonly number[])[] {
  return Array.from({ length: WEIGHTINGS }, (_, round) =>
    batch.flatMap(({ problem, questions }) => {
      if (round >= ROUNDS) return problem.least.map((_least, place) => weightIn(round, place));
      const weights = problem.least.map(() => 0);
      for (const { place } of questions) weights[place] = weightIn(round, place);
      return weights;
    }),
  );
}

export function askedOf(part: Part, questions: readonly Question[]): Asked {
  return { part, problem: problemOf(part), questions, isKept: false };
}

function weightIn(round: number, place: number): number {
  if (round === 0) return 1;
  if (round === 1) return -1;
  // Some up and some down, the same each time.
  const scattered = ((place + 1) * 7919 + round * 104_729) % 97;
  return scattered < 49 ? 1 + (scattered % 3) : -1 - (scattered % 3);
}
