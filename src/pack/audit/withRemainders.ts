import type { WholeNumberProblem } from './wholeNumberProblem';

/** Adds the remainder of each total to the numbers of a part. The value of a remainder follows from the relation of its total. */
export function withRemainders(
  values: readonly number[],
  { minimums, relations }: WholeNumberProblem,
): readonly number[] {
  const allValues = [...values];
  for (const { terms, upperLimit } of relations) {
    const [lastTerm] = terms.slice(-1);
    if (lastTerm === undefined || lastTerm[0] < values.length) continue;
    allValues[lastTerm[0]] = terms
      .slice(0, -1)
      .reduce(
        (remaining, [index, coefficient]) => remaining - coefficient * (allValues[index] ?? 0),
        upperLimit,
      );
  }
  return allValues.slice(0, minimums.length);
}
