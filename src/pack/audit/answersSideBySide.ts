import type { WholeNumberSolver, Wish } from './wholeNumberSolver';
import type { WholeNumbers } from './wholeNumbers';

/** Several answers to one problem, each a value for every number. */
export type Answers = readonly (readonly number[])[];

/** Solves several problems at once, with fractions: each gets one answer for each wish. Undefined if one problem has none. */
export function answersSideBySide(
  problems: readonly WholeNumbers[],
  wishes: readonly Wish[],
  solver: WholeNumberSolver,
): readonly Answers[] | undefined {
  const all = solver.rough(together(problems), wishes);
  let from = 0;
  return (
    all &&
    problems.map((problem) => {
      const to = from + problem.least.length;
      const own = all.map((values) => values.slice(from, to));
      from = to;
      return own;
    })
  );
}

/** Joins problems into one that has all their numbers and relations. */
function together(problems: readonly WholeNumbers[]): WholeNumbers {
  let from = 0;
  const relations = problems.flatMap((problem) => {
    const shift = from;
    from += problem.least.length;
    return problem.relations.map(({ terms, ...limits }) => ({
      ...limits,
      terms: terms.map(([place, times]) => [place + shift, times] as const),
    }));
  });
  return {
    least: problems.flatMap(({ least }) => least),
    most: problems.flatMap(({ most }) => most),
    relations,
  };
}
