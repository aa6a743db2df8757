import type { Indicator } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import { idText } from '@/sources/idText';
import { listForMessage, nearestFor } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';

/** What a row points to, and where the row is. */
export type Reference = {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly word: string;
};

/** The indicator that a row names; one that nobody knows is an issue (`issues` is changed). */
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

/** One that several rows of a table name is reported at the first of them. */
function isReported({ file, word }: Reference, issues: readonly Issue[]): boolean {
  const words = REPORTED.get(issues) ?? new Set<string>();
  REPORTED.set(issues, words);
  const key = `${file}|${word}`;
  const isHere = words.has(key);
  words.add(key);
  return isHere;
}

/** The files and words that a check has reported, by the list of issues that it fills. */
const REPORTED = new WeakMap<readonly Issue[], Set<string>>();

/** What has an id, and a title or a code by which an officer may call it. */
type Titled = { readonly id: string; readonly title: string; readonly code?: string | undefined };

/** ` Write P2.` for the title or the code of what has that id, or for the id that its title would make; nothing for any other word. */
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
