import { answersSideBySide, type Answers } from './answersSideBySide';
import { roundedByTurns } from './roundedByTurns';
import { roundedInside, weightsForRoom, withRoom } from './roundedInside';
import type { WholeNumberSolver } from './wholeNumberSolver';
import type { WholeNumberProblem } from './wholeNumberProblem';

/** A problem with answers in which fractions are allowed. The answers show roughly how large each number is. */
export type FractionallySolved = {
  readonly problem: WholeNumberProblem;
  readonly fractionalAnswers: Answers;
  /** Whether some answers are enough. If this is left out, the search finds as many as it can. */
  readonly areEnough?: ((answers: Answers) => boolean) | undefined;
};

/** Finds whole-number answers: rounds an answer that keeps away from every limit, so that there is room to round. The list for a problem may be empty. */
export function answersInside(
  problems: readonly FractionallySolved[],
  solver: WholeNumberSolver,
): readonly Answers[] {
  return innerAnswers(problems, solver).map((innerAnswer, problemIndex) => {
    const { problem, fractionalAnswers, areEnough }: Partial<FractionallySolved> =
      problems[problemIndex] ?? {};
    if (problem === undefined || fractionalAnswers === undefined || innerAnswer === undefined) return [];
    const wholeAnswers = roundedInside(problem, innerAnswer, fractionalAnswers);
    return wholeAnswers.length > 0
      ? wholeAnswers
      : roundedByTurns(problem, { innerAnswer, fractionalAnswers, areEnough }, solver);
  });
}

/** Finds for each problem an answer with fractions that keeps away from every limit. Every answer is undefined if one problem has none. */
function innerAnswers(
  problems: readonly FractionallySolved[],
  solver: WholeNumberSolver,
): readonly (readonly number[] | undefined)[] {
  if (problems.length === 0) return [];
  const problemsWithRoom = problems.map(({ problem, fractionalAnswers }) =>
    withRoom(problem, fractionalAnswers),
  );
  const weights = problemsWithRoom.flatMap(weightsForRoom);
  const answersByProblem = answersSideBySide(problemsWithRoom, [{ weights }], solver);
  return problems.map((_, problemIndex) => answersByProblem?.[problemIndex]?.[0]?.slice(0, -1));
}
