import type { Indicator } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import { listed, nearestFor } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';

/** What a row points to and where the row stands. */
export type Reference = {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly word: string;
};

/** The indicator that a row names; one that nobody knows is an issue (`issues` is changed). */
export function known(
  reference: Reference,
  indicators: readonly Indicator[],
  issues: Issue[],
): Indicator | undefined {
  const found = indicators.find(({ id }) => id === reference.word);
  if (found === undefined)
    issues.push(
      unknownName(
        reference,
        'indicator',
        indicators.map(({ id }) => id),
        issues,
      ),
    );
  return found;
}

export function unknownName(
  { word, ...at }: Reference,
  kind: string,
  names: readonly string[],
  before: readonly Issue[] = [],
): Issue {
  const expected = names.length === 0 ? `The plan names no ${kind}.` : `Expected one of ${listed(names)}.`;
  return {
    ...at,
    severity: 'error',
    code: `unknown-${kind}`,
    message: `The ${kind} "${quoted(word)}" is not known. ${expected}${nearestFor(before, word, () => names)}`,
  };
}
