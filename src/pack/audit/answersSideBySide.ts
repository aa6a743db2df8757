import type { WholeNumberSolver, Objective } from './wholeNumberSolver';
import type { WholeNumberProblem } from './wholeNumberProblem';

/** Several solutions to one problem. Each gives a value to every unknown. */
export type Answers = readonly (readonly number[])[];

/**
 * Solves several problems at once, with fractions allowed. Each problem gets one answer for each objective. The result is undefined if any problem has
 * no answer.
 */
export function answersSideBySide(
  problems: readonly WholeNumberProblem[],
  objectives: readonly Objective[],
  solver: WholeNumberSolver,
): readonly Answers[] | undefined {
  const jointAnswers = solver.fractionalAnswers(joinedProblem(problems), objectives);
  let start = 0;
  return (
    jointAnswers &&
    problems.map((problem) => {
      const end = start + problem.minimums.length;
      const problemAnswers = jointAnswers.map((values) => values.slice(start, end));
      start = end;
      return problemAnswers;
    })
  );
}

/** Joins several problems into one that has all their numbers and relations. */
function joinedProblem(problems: readonly WholeNumberProblem[]): WholeNumberProblem {
  let numberCount = 0;
  const relations = problems.flatMap((problem) => {
    const offset = numberCount;
    numberCount += problem.minimums.length;
    return problem.relations.map(({ terms, ...limits }) => ({
      ...limits,
      terms: terms.map(([numberIndex, coefficient]) => [numberIndex + offset, coefficient] as const),
    }));
  });
  return {
    minimums: problems.flatMap(({ minimums }) => minimums),
    maximums: problems.flatMap(({ maximums }) => maximums),
    relations,
  };
}
