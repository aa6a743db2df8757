import { issueLine } from '@/documents/plainTable';
import type { Issue, Severity } from '@/domain/issue';
import { issueGatherer } from '@/sources/issueGatherer';

/** The first of each kind, and how many more there are: a thousand broken rows are not a thousand lines to read. */
export function issueLines(issues: readonly Issue[]): readonly string[] {
  const few = issueGatherer(FIRST);
  for (const issue of issues) few.add(issue);
  return few.issues().map(issueLine);
}

const FIRST = 20;

/** "2 errors, 1 note." or "No issues."; those that are not each told count too. */
export function summary(issues: readonly Issue[]): string {
  const count = (severity: Severity) => {
    const found = issues
      .filter((issue) => issue.severity === severity)
      .reduce((sum, { standsFor }) => sum + (standsFor ?? 1), 0);
    return found === 0 ? [] : [`${found.toLocaleString('en-GB')} ${severity}${found === 1 ? '' : 's'}`];
  };
  const counts = (['error', 'warning', 'note'] as const).flatMap(count);
  return counts.length === 0 ? 'No issues.' : `${counts.join(', ')}.`;
}
