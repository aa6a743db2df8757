import type { Indicator } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import { idText } from '@/sources/idText';
import { listForMessage, nearestFor } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';

/** The id or word by which a row refers to something, and the place of the row. */
export type Reference = {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly word: string;
};

/** The indicator that a row names. An unknown indicator is an issue. Changes `issues`. */
export function resolvedIndicator(
  reference: Reference,
  indicators: readonly Indicator[],
  issues: Issue[],
): Indicator | undefined {
  const indicator = indicators.find(({ id }) => id === reference.word);
  if (indicator === undefined && !isReported(reference, issues))
    issues.push(
      unknownName(
        reference,
        'indicator',
        indicators.map(({ id }) => id),
        issues,
        indicators,
      ),
    );
  return indicator;
}

/** An unknown id that several rows of a table name is reported at the first of these rows. */
function isReported({ file, word }: Reference, issues: readonly Issue[]): boolean {
  const words = REPORTED_WORDS.get(issues) ?? new Set<string>();
  REPORTED_WORDS.set(issues, words);
  const key = `${file}|${word}`;
  const isHere = words.has(key);
  words.add(key);
  return isHere;
}

/** The files and words that have been reported, for each list of issues. */
const REPORTED_WORDS = new WeakMap<readonly Issue[], Set<string>>();

/** Anything with an id that an officer may also call by its title or code. */
type Titled = { readonly id: string; readonly title: string; readonly code?: string | undefined };

/** Advice for a word that is a title or code, or that is the id which a title would give: ` Write P2.`. The result is empty for any other word. */
export function titleAdvice(word: string, titles: readonly Titled[]): string {
  const lowerCaseWord = word.toLowerCase();
  const matchingTitle =
    titles.find(({ title, code }) => [title, code].some((name) => name?.toLowerCase() === lowerCaseWord)) ??
    titles.find(({ title }) => idText(title) === lowerCaseWord);
  return matchingTitle === undefined ? '' : ` Write ${matchingTitle.id}.`;
}

export function unknownName(
  { word, ...cellReference }: Reference,
  kind: string,
  names: readonly string[],
  earlierIssues: readonly Issue[] = [],
  titles: readonly Titled[] = [],
): Issue {
  const expectedText =
    names.length === 0 ? `The plan names no ${kind}.` : `Expected one of ${listForMessage(names)}.`;
  return {
    ...cellReference,
    severity: 'error',
    code: `unknown-${kind}`,
    message: `The ${kind} "${quoted(word)}" is not known. ${expectedText}${titleAdvice(word, titles) || nearestFor(earlierIssues, word, () => names)}`,
  };
}
