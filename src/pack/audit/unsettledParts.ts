import { answersInside } from './answersInside';
import { answersSideBySide, type Answers } from './answersSideBySide';
import type { Question } from './guard';
import { openQuestions, roundedSolutions, type PartProblem } from './partProblem';
import { tryNearSolutions, tryNearFractions, tryNumbers } from './tryNumbers';
import { unsettledAfterMidways } from './unsettledAfterMidways';
import type { WholeNumberSolver } from './wholeNumberSolver';
import type { WholeNumberProblem } from './wholeNumberProblem';

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

function weightIn(round: number, index: number): number {
  if (round === 0) return 1;
  if (round === 1) return -1;
  // Some weights are positive and some negative, the same each time.
  const scattered = ((index + 1) * 7919 + round * 104_729) % 97;
  return scattered < 49 ? 1 + (scattered % 3) : -1 - (scattered % 3);
}
