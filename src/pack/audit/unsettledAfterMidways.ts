import { answersSideBySide, type Answers } from './answersSideBySide';
import { keepsAllRelations } from './keepsAllRelations';
import { openQuestions, roundedSolutions, type PartProblem } from './partProblem';
import type { NumberLimits, WholeNumberSolver } from './wholeNumberSolver';
import type { WholeNumberProblem } from './wholeNumberProblem';

/** The number of times that a number of each part is set midway between the values that were seen. */
const MOST_MIDWAYS = 6;

/** The parts of a batch that its answers do not settle, nor solutions between these, nor numbers set midway between the values seen. */
export function unsettledAfterMidways(
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
