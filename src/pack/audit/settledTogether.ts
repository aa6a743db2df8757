import { answersInside } from './answersInside';
import { answersSideBySide, type Answers } from './answersSideBySide';
import { problemOf } from './consistent';
import { isSafe, type Question } from './guard';
import type { Part } from './part';
import { cannotBeFew, narrowedOf } from './ruledOut';
import { triedFrom, triedNear, triedNumbers } from './triedNumbers';
import { keepsAll } from './keepsAll';
import type { Kept, WholeNumberSolver } from './wholeNumberSolver';
import type { WholeNumbers } from './wholeNumbers';

/** A part, its numbers and relations, and the questions about it. */
export type Asked = {
  readonly part: Part;
  readonly problem: WholeNumbers;
  readonly questions: readonly Question[];
  /** Solutions that are known. */
  readonly known: Answers;
};

/** In the first rounds only the numbers in question are weighted, in the others all are. */
const [ROUNDS, WEIGHTINGS] = [2, 4];

/** The most numbers that the solver gets at once. */
const BATCH = 200;

/**
 * Finds the parts that a few solutions of many parts at once do not show to be safe. Most parts are small and safe, and thousands of single questions would
 * take minutes. Every solution is checked against the relations of its own part.
 */
export function unsettled(all: readonly Asked[], solver: WholeNumberSolver): readonly Asked[] {
  const left: Asked[] = [];
  let batch: Asked[] = [];
  let size = 0;
  for (const one of all) {
    const { problem, questions, known } = one;
    const tried = known.length > 0 ? triedFrom(problem, questions, known) : triedNumbers(problem, questions);
    // A part that contradicts itself would block those solved with it.
    if (tried.kind === 'none') left.push(one);
    if (tried.kind === 'none' || tried.open.length === 0) continue;
    batch.push({ ...one, questions: tried.open, known: tried.answers });
    size += problem.least.length;
    if (size < BATCH) continue;
    left.push(...unsettledIn(batch, solver));
    [batch, size] = [[], 0];
  }
  left.push(...unsettledIn(batch, solver));
  const order = new Map(all.map(({ part }, index) => [part, index]));
  return left.toSorted((a, b) => (order.get(a.part) ?? 0) - (order.get(b.part) ?? 0));
}

function unsettledIn(batch: readonly Asked[], solver: WholeNumberSolver): readonly Asked[] {
  if (batch.length === 0) return [];
  const wishes = weightings(batch).map((weights) => ({ weights }));
  const rough = answersSideBySide(
    batch.map(({ problem }) => problem),
    wishes,
    solver,
  );
  if (rough !== undefined) return narrowedDown(batch, inWholeNumbers(batch, rough, solver), solver);
  // One part contradicts itself; halving finds it.
  if (batch.length === 1) return batch;
  const half = Math.ceil(batch.length / 2);
  return [...unsettledIn(batch.slice(0, half), solver), ...unsettledIn(batch.slice(half), solver)];
}

/** Turns answers with fractions into whole numbers: by rounding, else by trying numbers near them, else from answers away from every limit. */
function inWholeNumbers(
  batch: readonly Asked[],
  rough: readonly Answers[],
  solver: WholeNumberSolver,
): readonly Answers[] {
  const found = batch.map((one, at) => wholeNear(one, rough[at] ?? []));
  const none = batch.flatMap((one, at) => (found[at]?.length === 0 ? [{ ...one, at }] : []));
  const settling = new Map<number, Answers>();
  const inside = answersInside(
    none.map(({ problem, questions, at }) => ({
      problem,
      rough: rough[at] ?? [],
      isEnough: (whole) => {
        const moved = withMoved(problem, questions, whole);
        const isSettled = open(problem, questions, moved).length === 0;
        if (isSettled) settling.set(at, moved);
        return isSettled;
      },
    })),
    solver,
  );
  none.forEach(({ at, problem, questions }, index) => {
    const whole = inside[index] ?? [];
    found[at] = settling.get(at) ?? (whole.length === 0 ? whole : withMoved(problem, questions, whole));
  });
  return found;
}

function wholeNear({ problem, questions, known: before }: Asked, rough: Answers): Answers {
  const known = [...wholeOf(problem, rough), ...before];
  if (known.length > 0) return withMoved(problem, questions, known);
  const tried = triedNear(problem, questions, { rough, known });
  return tried.kind === 'found' && tried.answers.length > 0
    ? withMoved(problem, questions, tried.answers)
    : known;
}

/** Adds solutions near those that are known, for the questions that are still open. */
function withMoved(problem: WholeNumbers, questions: readonly Question[], known: Answers): Answers {
  const left = open(problem, questions, known);
  const tried = left.length === 0 ? undefined : triedFrom(problem, left, known);
  return tried?.kind === 'found' ? tried.answers : known;
}

function wholeOf(problem: WholeNumbers | undefined, answers: Answers): Answers {
  if (problem === undefined) return [];
  return answers.map((values) => values.map(Math.round)).filter((values) => keepsAll(problem, values));
}

/** How many times one number of each part is set midway between the values seen. */
const MIDWAYS = 6;

function narrowedDown(
  batch: readonly Asked[],
  ends: readonly Answers[],
  solver: WholeNumberSolver,
): readonly Asked[] {
  let left = batch.map((one, at) => ({ one, answers: withBetween(one, ends[at] ?? []) }));
  const done: Asked[] = [];
  for (let turn = 0; turn <= MIDWAYS; turn += 1) {
    const still = left.flatMap(({ one, answers }) => {
      const questions = answers.length === 0 ? one.questions : open(one.problem, one.questions, answers);
      return questions.length === 0 ? [] : [{ one: { ...one, questions, known: answers }, answers }];
    });
    const midways = still.map(({ one, answers }) => midwayOf(one, answers, turn));
    const next = still.filter((_, at) => midways[at] !== undefined);
    done.push(
      ...still.flatMap(({ one }, at) => (midways[at] === undefined || turn === MIDWAYS ? [one] : [])),
    );
    if (next.length === 0 || turn === MIDWAYS) break;
    const kept = midways.flatMap((midway) => midway ?? []);
    left = midwayAnswers(next, kept, solver);
  }
  return done;
}

type Narrowing = { readonly one: Asked; readonly answers: Answers };

function midwayAnswers(
  next: readonly Narrowing[],
  midways: readonly Kept[],
  solver: WholeNumberSolver,
): Narrowing[] {
  let from = 0;
  const kept = next.flatMap(({ one: { problem } }, at): readonly Kept[] => {
    const midway = midways[at];
    const index = (midway?.index ?? 0) + from;
    from += problem.least.length;
    return midway === undefined ? [] : [{ ...midway, index }];
  });
  const weights = Array.from({ length: from }, () => 0);
  const problems = next.map(({ one: { problem } }) => problem);
  const found = answersSideBySide(problems, [{ weights, kept }], solver)?.map((own, at) =>
    wholeOf(problems[at], own),
  );
  return next.map(({ one, answers }, at) => ({ one, answers: [...answers, ...(found?.[at] ?? [])] }));
}

/** Chooses a number to set midway between two values seen. With fractions allowed, every value between two possible ones is possible too. */
function midwayOf({ questions }: Asked, answers: Answers, turn: number): Kept | undefined {
  const wide = questions.flatMap(({ index, guard }): readonly Kept[] => {
    if (guard.kind !== 'withheld') return [];
    const seen = answers.map((values) => values[index] ?? Number.NaN);
    const middle = Math.round((Math.min(...seen) + Math.max(...seen)) / 2);
    return seen.length < 2 || seen.includes(middle) ? [] : [{ index, least: middle, most: middle }];
  });
  return wide[turn % Math.max(wide.length, 1)];
}

function withBetween({ problem, questions }: Asked, ends: Answers): Answers {
  return ends.length === 0 || open(problem, questions, ends).length === 0
    ? ends
    : [...ends, ...betweenThem(problem, ends.slice(0, MOST_ENDS))];
}

/** The number of solutions between which others are tried. */
const MOST_ENDS = 12;

/** Steps on the way from one answer to another. */
const STEPS = [1 / 2, 1 / 3, 2 / 3, 1 / 7];

/** Solutions on the line between two others, where numbers lie between the limits that they reach in each. */
function betweenThem(
  problem: WholeNumbers,
  ends: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  return ends.flatMap((one, at) =>
    ends
      .slice(at + 1)
      .flatMap((other) =>
        STEPS.map((step) =>
          one.map((value, index) => value + Math.trunc(((other[index] ?? value) - value) * step)),
        ).filter((values) => keepsAll(problem, values)),
      ),
  );
}

/** The questions that the answers do not settle. */
function open(problem: WholeNumbers, questions: readonly Question[], answers: Answers): readonly Question[] {
  return questions.filter((question) => {
    const { index, guard } = question;
    const seen = new Set<number>();
    for (const values of answers) {
      const before = seen.size;
      seen.add(values[index] ?? Number.NaN);
      if (seen.size > before && isSafe(guard, seen)) return false;
    }
    return answers.length === 0 || !cannotBeFew(narrowedOf(problem), question, seen);
  });
}

function weightings(batch: readonly Asked[]): readonly (readonly number[])[] {
  return Array.from({ length: WEIGHTINGS }, (_, round) =>
    batch.flatMap(({ problem, questions }) => {
      if (round >= ROUNDS) return problem.least.map((_least, index) => weightIn(round, index));
      const weights = problem.least.map(() => 0);
      for (const { index } of questions) weights[index] = weightIn(round, index);
      return weights;
    }),
  );
}

export function askedOf(part: Part, questions: readonly Question[]): Asked {
  return { part, problem: problemOf(part), questions, known: [] };
}

function weightIn(round: number, index: number): number {
  if (round === 0) return 1;
  if (round === 1) return -1;
  // Some go up and some down, the same way each time.
  const scattered = ((index + 1) * 7919 + round * 104_729) % 97;
  return scattered < 49 ? 1 + (scattered % 3) : -1 - (scattered % 3);
}
