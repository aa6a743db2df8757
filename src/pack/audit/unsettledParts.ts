import { answersInside } from './answersInside';
import { answersSideBySide, type Answers } from './answersSideBySide';
import { problemOf } from './consistentPart';
import { isSafe, type Question } from './guard';
import type { Part } from './part';
import { cannotBeFew, narrowedProblem } from './ruledOut';
import { tryNearSolutions, tryNearFractions, tryNumbers } from './tryNumbers';
import { keepsAllRelations } from './keepsAllRelations';
import type { NumberLimits, WholeNumberSolver } from './wholeNumberSolver';
import type { WholeNumberProblem } from './wholeNumberProblem';

/** A part, its numbers and relations as a problem for the solver, and the questions about it. */
export type PartProblem = {
  readonly part: Part;
  readonly problem: WholeNumberProblem;
  readonly questions: readonly Question[];
  /** Solutions that are known already. */
  readonly solutions: Answers;
};

/** The first rounds give weights only to the numbers in question, the later rounds to all numbers. */
const [ROUNDS, WEIGHTINGS] = [2, 4];

/** Once the parts in a batch have this many numbers, the solver gets them. */
const BATCH = 200;

/**
 * Finds the parts that cannot be shown to be safe by a few solutions of many parts at once. Most parts are small and safe, and thousands of single
 * questions would take minutes. Every solution is checked against the relations of its own part.
 */
export function unsettledParts(
  partProblems: readonly PartProblem[],
  solver: WholeNumberSolver,
): readonly PartProblem[] {
  const unsettled: PartProblem[] = [];
  let batch: PartProblem[] = [];
  let numberCount = 0;
  for (const partProblem of partProblems) {
    const { problem, questions, solutions } = partProblem;
    const trial =
      solutions.length > 0 ? tryNearSolutions(problem, questions, solutions) : tryNumbers(problem, questions);
    // A part that contradicts itself would leave the parts that are solved with it without an answer.
    if (trial.kind === 'none') unsettled.push(partProblem);
    if (trial.kind === 'none' || trial.openQuestions.length === 0) continue;
    batch.push({ ...partProblem, questions: trial.openQuestions, solutions: trial.answers });
    numberCount += problem.minimums.length;
    if (numberCount < BATCH) continue;
    unsettled.push(...unsettledInBatch(batch, solver));
    [batch, numberCount] = [[], 0];
  }
  unsettled.push(...unsettledInBatch(batch, solver));
  const order = new Map(partProblems.map(({ part }, index) => [part, index]));
  return unsettled.toSorted((a, b) => (order.get(a.part) ?? 0) - (order.get(b.part) ?? 0));
}

function unsettledInBatch(batch: readonly PartProblem[], solver: WholeNumberSolver): readonly PartProblem[] {
  if (batch.length === 0) return [];
  const objectives = weightings(batch).map((weights) => ({ weights }));
  const fractionalAnswers = answersSideBySide(
    batch.map(({ problem }) => problem),
    objectives,
    solver,
  );
  if (fractionalAnswers !== undefined)
    return unsettledAfterMidways(batch, wholeAnswersOf(batch, fractionalAnswers, solver), solver);
  // One of the parts contradicts itself. Halving the batch finds it.
  if (batch.length === 1) return batch;
  const half = Math.ceil(batch.length / 2);
  return [...unsettledInBatch(batch.slice(0, half), solver), ...unsettledInBatch(batch.slice(half), solver)];
}

/**
 * Turns answers with fractions into whole-number solutions: by rounding, or else by trying numbers near them, or else from answers that keep away from
 * every limit.
 */
function wholeAnswersOf(
  batch: readonly PartProblem[],
  fractionalAnswers: readonly Answers[],
  solver: WholeNumberSolver,
): readonly Answers[] {
  const wholeAnswers = batch.map((partProblem, partIndex) =>
    wholeAnswersNear(partProblem, fractionalAnswers[partIndex] ?? []),
  );
  const unanswered = batch.flatMap((partProblem, partIndex) =>
    wholeAnswers[partIndex]?.length === 0 ? [{ ...partProblem, at: partIndex }] : [],
  );
  const settlingAnswers = new Map<number, Answers>();
  const innerAnswers = answersInside(
    unanswered.map(({ problem, questions, at: partIndex }) => ({
      problem,
      fractionalAnswers: fractionalAnswers[partIndex] ?? [],
      areEnough: (answers) => {
        const movedAnswers = withMovedAnswers(problem, questions, answers);
        const isSettled = openQuestions(problem, questions, movedAnswers).length === 0;
        if (isSettled) settlingAnswers.set(partIndex, movedAnswers);
        return isSettled;
      },
    })),
    solver,
  );
  unanswered.forEach(({ at: partIndex, problem, questions }, index) => {
    const innerWhole = innerAnswers[index] ?? [];
    wholeAnswers[partIndex] =
      settlingAnswers.get(partIndex) ??
      (innerWhole.length === 0 ? innerWhole : withMovedAnswers(problem, questions, innerWhole));
  });
  return wholeAnswers;
}

function wholeAnswersNear(
  { problem, questions, solutions: earlierSolutions }: PartProblem,
  fractionalAnswers: Answers,
): Answers {
  const solutions = [...roundedSolutions(problem, fractionalAnswers), ...earlierSolutions];
  if (solutions.length > 0) return withMovedAnswers(problem, questions, solutions);
  const trial = tryNearFractions(problem, questions, { fractionalAnswers, solutions });
  return trial.kind === 'found' && trial.answers.length > 0
    ? withMovedAnswers(problem, questions, trial.answers)
    : solutions;
}

/** Adds solutions near those that are known, for the questions that are still open. */
function withMovedAnswers(
  problem: WholeNumberProblem,
  questions: readonly Question[],
  solutions: Answers,
): Answers {
  const openBefore = openQuestions(problem, questions, solutions);
  const trial = openBefore.length === 0 ? undefined : tryNearSolutions(problem, openBefore, solutions);
  return trial?.kind === 'found' ? trial.answers : solutions;
}

function roundedSolutions(problem: WholeNumberProblem | undefined, answers: Answers): Answers {
  if (problem === undefined) return [];
  return answers
    .map((values) => values.map(Math.round))
    .filter((values) => keepsAllRelations(problem, values));
}

/** The number of times that a number of each part is set midway between the values that were seen. */
const MOST_MIDWAYS = 6;

function unsettledAfterMidways(
  batch: readonly PartProblem[],
  answersByPart: readonly Answers[],
  solver: WholeNumberSolver,
): readonly PartProblem[] {
  let remaining = batch.map((partProblem, partIndex) => ({
    partProblem,
    answers: withAnswersBetween(partProblem, answersByPart[partIndex] ?? []),
  }));
  const unsettled: PartProblem[] = [];
  for (let turn = 0; turn <= MOST_MIDWAYS; turn += 1) {
    const stillOpen = remaining.flatMap(({ partProblem, answers }) => {
      const questions =
        answers.length === 0
          ? partProblem.questions
          : openQuestions(partProblem.problem, partProblem.questions, answers);
      return questions.length === 0
        ? []
        : [{ partProblem: { ...partProblem, questions, solutions: answers }, answers }];
    });
    const midways = stillOpen.map(({ partProblem, answers }) => midwayOf(partProblem, answers, turn));
    const toSetMidway = stillOpen.filter((_, partIndex) => midways[partIndex] !== undefined);
    unsettled.push(
      ...stillOpen.flatMap(({ partProblem }, partIndex) =>
        midways[partIndex] === undefined || turn === MOST_MIDWAYS ? [partProblem] : [],
      ),
    );
    if (toSetMidway.length === 0 || turn === MOST_MIDWAYS) break;
    const numberLimits = midways.flatMap((midway) => midway ?? []);
    remaining = midwayAnswers(toSetMidway, numberLimits, solver);
  }
  return unsettled;
}

type AnsweredPart = { readonly partProblem: PartProblem; readonly answers: Answers };

function midwayAnswers(
  answeredParts: readonly AnsweredPart[],
  limitsByPart: readonly NumberLimits[],
  solver: WholeNumberSolver,
): AnsweredPart[] {
  let numberCount = 0;
  const numberLimits = answeredParts.flatMap(
    ({ partProblem: { problem } }, partIndex): readonly NumberLimits[] => {
      const midway = limitsByPart[partIndex];
      const index = (midway?.index ?? 0) + numberCount;
      numberCount += problem.minimums.length;
      return midway === undefined ? [] : [{ ...midway, index }];
    },
  );
  const weights = Array.from({ length: numberCount }, () => 0);
  const problems = answeredParts.map(({ partProblem: { problem } }) => problem);
  const midwaySolutions = answersSideBySide(problems, [{ weights, numberLimits }], solver)?.map(
    (partAnswers, partIndex) => roundedSolutions(problems[partIndex], partAnswers),
  );
  return answeredParts.map(({ partProblem, answers }, partIndex) => ({
    partProblem,
    answers: [...answers, ...(midwaySolutions?.[partIndex] ?? [])],
  }));
}

/**
 * Chooses a number to set midway between the least and the greatest value seen. If fractions are allowed, every value between two possible ones is
 * possible too.
 */
function midwayOf({ questions }: PartProblem, answers: Answers, turn: number): NumberLimits | undefined {
  const wideNumbers = questions.flatMap(({ index, guard }): readonly NumberLimits[] => {
    if (guard.kind !== 'withheld') return [];
    const seenValues = answers.map((values) => values[index] ?? Number.NaN);
    const middle = Math.round((Math.min(...seenValues) + Math.max(...seenValues)) / 2);
    return seenValues.length < 2 || seenValues.includes(middle)
      ? []
      : [{ index, minimum: middle, maximum: middle }];
  });
  return wideNumbers[turn % Math.max(wideNumbers.length, 1)];
}

function withAnswersBetween({ problem, questions }: PartProblem, answers: Answers): Answers {
  return answers.length === 0 || openQuestions(problem, questions, answers).length === 0
    ? answers
    : [...answers, ...solutionsBetween(problem, answers.slice(0, MOST_ENDS))];
}

/** Further solutions are tried on the lines between this many known solutions. */
const MOST_ENDS = 12;

/** The points that are tried, as shares of the way from one solution to another. */
const SHARES_OF_WAY = [1 / 2, 1 / 3, 2 / 3, 1 / 7];

/** Finds solutions on the lines between two others, where each number lies between its values in the two. */
function solutionsBetween(
  problem: WholeNumberProblem,
  solutions: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  return solutions.flatMap((first, firstIndex) =>
    solutions
      .slice(firstIndex + 1)
      .flatMap((second) =>
        SHARES_OF_WAY.map((share) =>
          first.map((value, index) => value + Math.trunc(((second[index] ?? value) - value) * share)),
        ).filter((values) => keepsAllRelations(problem, values)),
      ),
  );
}

/** The questions that the answers do not settle. */
function openQuestions(
  problem: WholeNumberProblem,
  questions: readonly Question[],
  answers: Answers,
): readonly Question[] {
  return questions.filter((question) => {
    const { index, guard } = question;
    const seenValues = new Set<number>();
    for (let position = 0; position < answers.length; position += 1) {
      const sizeBefore = seenValues.size;
      seenValues.add(answers[position]?.[index] ?? Number.NaN);
      if (seenValues.size > sizeBefore && isSafe(guard, seenValues)) return false;
    }
    return answers.length === 0 || !cannotBeFew(narrowedProblem(problem), question, seenValues);
  });
}

function weightings(batch: readonly PartProblem[]): readonly (readonly number[])[] {
  return Array.from({ length: WEIGHTINGS }, (_, round) =>
    batch.flatMap(({ problem, questions }) => {
      if (round >= ROUNDS) return problem.minimums.map((_least, index) => weightIn(round, index));
      const weights = problem.minimums.map(() => 0);
      for (const { index } of questions) weights[index] = weightIn(round, index);
      return weights;
    }),
  );
}

export function asPartProblem(part: Part, questions: readonly Question[]): PartProblem {
  return { part, problem: problemOf(part), questions, solutions: [] };
}

function weightIn(round: number, index: number): number {
  if (round === 0) return 1;
  if (round === 1) return -1;
  // Some weights are positive and some negative, the same each time.
  const scattered = ((index + 1) * 7919 + round * 104_729) % 97;
  return scattered < 49 ? 1 + (scattered % 3) : -1 - (scattered % 3);
}
