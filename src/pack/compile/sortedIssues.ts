import { SEVERITIES, type Issue } from '@/domain/plan/issue';
import { plainIssue } from '@/sources/plainIssue';

/**
 * Sorts issues by file, row and severity, so that an officer can go down the sheet. Of the issues of a row with the same
 * severity, an unknown indicator or area comes first, because the others may follow from it.
 */
export function sortedIssues(issues: readonly Issue[]): readonly Issue[] {
  const rowNumber = ({ row }: Issue) => row ?? -1;
  return issues
    .map(plainIssue)
    .toSorted(
      (a, b) =>
        (a.file === b.file ? 0 : a.file.localeCompare(b.file, 'en')) ||
        rowNumber(a) - rowNumber(b) ||
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        orderOf(a) - orderOf(b),
    );
}

const NAMES = ['unknown-indicator', 'unknown-area'];

function orderOf({ code }: Issue): number {
  const fileOrder = NAMES.indexOf(code);
  return fileOrder === -1 ? NAMES.length : fileOrder;
}
