import type { WholeNumbers, WholeNumberSolver, Wish } from './wholeNumberSolver';

/** Several answers to one problem, each a value for every number. */
export type Answers = readonly (readonly number[])[];

/** The answers to each of several problems, with fractions: one for each wish, which is for all of them side by side. Undefined where one has none. */
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

/** Side by side, as one problem. */
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
