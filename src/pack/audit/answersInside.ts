import { answersSideBySide, type Answers } from './answersSideBySide';
import { roundedByTurns } from './roundedByTurns';
import { roundedInside, withRoom } from './roundedInside';
import type { WholeNumberSolver } from './wholeNumberSolver';
import type { WholeNumbers } from './wholeNumbers';

/** A problem, and its answers if fractions were allowed. They say about how large each number is. */
export type RoughlyAnswered = {
  readonly problem: WholeNumbers;
  readonly rough: Answers;
  /** Whether some answers are all that is needed. Without it as many are found as can be. */
  readonly isEnough?: ((found: Answers) => boolean) | undefined;
};

/** Finds whole-number answers by rounding one that keeps away from every limit, so that there is room to round. A problem may end with none. */
export function answersInside(
  problems: readonly RoughlyAnswered[],
  solver: WholeNumberSolver,
): readonly Answers[] {
  return wellInside(problems, solver).map((inside, at) => {
    const { problem, rough, isEnough }: Partial<RoughlyAnswered> = problems[at] ?? {};
    if (problem === undefined || rough === undefined || inside === undefined) return [];
    const whole = roundedInside(problem, inside, rough);
    return whole.length > 0 ? whole : roundedByTurns(problem, { inside, rough, isEnough }, solver);
  });
}

/** Finds for each problem an answer with fractions that keeps away from every limit. Undefined for all if one problem has none. */
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
