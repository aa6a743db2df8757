import { issueLine } from '@/documents/plainTable';
import { SEVERITIES, type Issue, type Severity } from '@/domain/plan/issue';
import { issueGatherer } from '@/sources/issueGatherer';

/**
 * Lists errors, then warnings, then notes. Only the first few of each kind are listed and the rest are counted, so that nobody has to read a thousand
 * lines about a thousand broken rows.
 */
export function issueLines(issues: readonly Issue[]): readonly string[] {
  return SEVERITIES.flatMap((severity) => {
    const few = issueGatherer(MOST_SHOWN_BY_SEVERITY[severity]);
    for (const issue of issues) if (issue.severity === severity) few.add(issue);
    return few.issues().map(issueLine);
  });
}

/** Notes come last, because they ask for no change. */
const MOST_SHOWN_BY_SEVERITY: Readonly<Record<Severity, number>> = { error: 20, warning: 20, note: 3 };

/** The lines of issues for a build, which only counts the notes. */
export function buildLines(issues: readonly Issue[]): readonly string[] {
  const notes = countOf(issues, 'note');
  const shownLines = issueLines(issues.filter(({ severity }) => severity !== 'note'));
  return notes === 0
    ? shownLines
    : [...shownLines, `${countOfSeverity(notes, 'note')}: see "scorecard check".`];
}

/** The lines of errors alone, with the number of warnings and notes, for a command that cannot go on until the errors are mended. */
export function errorLines(issues: readonly Issue[]): readonly string[] {
  const hasMore = issues.some(({ severity }) => severity !== 'error');
  return [
    ...issueLines(issues.filter(({ severity }) => severity === 'error')),
    hasMore ? `${issueSummary(issues)} "scorecard check" lists them all.` : issueSummary(issues),
  ];
}

/** The summary of issues: "2 errors, 1 note." or "No issues." Issues that are not listed are counted too. */
export function issueSummary(issues: readonly Issue[]): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const countText = countOf(issues, severity);
    return countText === 0 ? [] : [countOfSeverity(countText, severity)];
  });
  return counts.length === 0 ? 'No issues.' : `${counts.join(', ')}.`;
}

function countOf(issues: readonly Issue[], severity: Severity): number {
  return issues
    .filter((issue) => issue.severity === severity)
    .reduce((sum, { standsFor }) => sum + (standsFor ?? 1), 0);
}

function countOfSeverity(count: number, severity: Severity): string {
  return `${count.toLocaleString('en-GB')} ${severity}${count === 1 ? '' : 's'}`;
}
