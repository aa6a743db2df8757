import type { Step } from './deskState';
import { peopleKey } from './drafts';
import { peopleTyped } from './peopleTyped';

/** The rows of the plan whose figures wait for their number of people. */
export function uncountedRows(step: Step): readonly number[] {
  if (step.kind !== 'check') return [];
  const indicators = step.checked.plan?.withheld.indicators ?? [];
  return indicators.flatMap(({ reasons }) =>
    reasons.flatMap(({ uncounted = [] }) => uncounted.map(({ row }) => row)),
  );
}

/**
 * The numbers that the officer has typed for these rows and not yet written, so that one press writes those of all indicators: each press checks
 * the whole plan again. What is not a number stays in its box.
 */
export function countsTyped(
  rows: readonly number[],
  drafts: ReadonlyMap<string, string>,
): ReadonlyMap<number, number> {
  return new Map(
    rows.flatMap((row) => {
      const people = peopleTyped(drafts.get(peopleKey(row)) ?? '');
      return people !== undefined && 'count' in people ? [[row, people.count] as const] : [];
    }),
  );
}
