import { answersSideBySide, type Answers } from './answersSideBySide';
import { roundedInside, withRoom } from './roundedInside';
import type { WholeNumbers, WholeNumberSolver } from './wholeNumberSolver';

/** A problem, and answers to it with fractions, which say how large each number is. */
export type RoughlyAnswered = { readonly problem: WholeNumbers; readonly rough: Answers };

/** Answers to each problem in whole numbers, from one that keeps away from all limits: there is room to round. None where that gives none, or one of them has none. */
export function answersInside(
  problems: readonly RoughlyAnswered[],
  solver: WholeNumberSolver,
): readonly Answers[] {
  return wellInside(problems, solver).map((inside, at) => {
    const { problem, rough } = problems[at] ?? { rough: [] };
    return problem === undefined || inside === undefined ? [] : roundedInside(problem, inside, rough);
  });
}

/** An answer to each problem, with fractions, that keeps away from all limits; undefined where one of them has none. */
function wellInside(
  problems: readonly RoughlyAnswered[],
  solver: WholeNumberSolver,
): readonly (readonly number[] | undefined)[] {
  if (problems.length === 0) return [];
  const roomy = problems.map(({ problem, rough }) => withRoom(problem, rough));
  const weights = roomy.flatMap(({ least }) => [...least.slice(1).map(() => 0), 1]);
  const inside = answersSideBySide(roomy, [{ weights }], solver);
  return problems.map((_, at) => inside?.[at]?.[0]?.slice(0, -1));
}
