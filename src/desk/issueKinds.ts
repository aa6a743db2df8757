import type { Issue, Severity } from '@/domain/plan/issue';
import { kindTitle } from './kindTitle';

/** The issues of one kind, for a list of kinds with counts. */
export type IssueKind = {
  readonly key: string;
  readonly severity: Severity;
  readonly code: string;
  /** The kind's title in words. */
  readonly title: string;
  readonly issues: readonly Issue[];
  readonly count: number;
};

const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** Codes of issues that a typing mistake causes: a wrong figure, which nothing else stops. */
const TYPED_ISSUE_CODES: ReadonlySet<string> = new Set(['outlier', 'target-apart', 'fractions']);

/** The kinds of issues, errors first, and possible typing mistakes first among the warnings; otherwise in the order of each kind's first issue. */
export function issueKinds(issues: readonly Issue[]): readonly IssueKind[] {
  const kinds = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = kindKey(issue);
    const sameKind = kinds.get(key);
    if (sameKind === undefined) kinds.set(key, [issue]);
    else sameKind.push(issue);
  }
  const issueKindsFound = [...kinds].flatMap(([key, sameKind]): readonly IssueKind[] => {
    const [firstIssue] = sameKind;
    if (firstIssue === undefined) return [];
    const count = countOf(sameKind);
    return [
      {
        key,
        severity: firstIssue.severity,
        code: firstIssue.code,
        title: kindTitle(firstIssue),
        issues: sameKind,
        count,
      },
    ];
  });
  return issueKindsFound.toSorted(
    (a, b) =>
      SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity) ||
      Number(TYPED_ISSUE_CODES.has(b.code)) - Number(TYPED_ISSUE_CODES.has(a.code)),
  );
}

/** The key of an issue's kind. An unknown word in one column is a different kind from an unknown word in another. */
export function kindKey({ severity, code, column }: Issue): string {
  return `${severity}|${code}|${code === 'unknown-word' ? column : ''}`;
}

/** How many issues there are; an issue that stands for several rows counts once for each row. */
export function countOf(issues: readonly Issue[]): number {
  return issues.reduce((sum, { standsFor }) => sum + (standsFor ?? 1), 0);
}

/** The place of an issue in words: `observations.csv, row 5, column time_period`, or the sheet and cell of a workbook. */
export function placeOfIssue({ file, row, column, cell }: Issue): string {
  if (cell !== undefined) return `${file}, cell ${cell}`;
  return [file, row === undefined ? '' : `row ${row}`, column === undefined ? '' : `column ${column}`]
    .filter(Boolean)
    .join(', ');
}

/** Whether a search text matches an issue. */
export function isFound(issue: Issue, searchText: string): boolean {
  const text = `${issue.message} ${placeOfIssue(issue)} ${kindTitle(issue)}`;
  return text.toLowerCase().includes(searchText.trim().toLowerCase());
}

export function issuesCsv(issues: readonly Issue[]): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = issues.map((issue) =>
    [issue.severity, issue.file, issue.row ?? '', issue.column ?? '', issue.cell ?? '', issue.message]
      .map((text) => cell(String(text)))
      .join(','),
  );
  return `\uFEFF${['severity,file,row,column,cell,message', ...rows].join('\r\n')}\r\n`;
}
