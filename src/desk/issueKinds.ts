import type { Issue, Severity } from '@/domain/plan/issue';

/** Issues of one kind, for a list of kinds with counts. */
export type IssueKind = {
  readonly key: string;
  readonly severity: Severity;
  readonly code: string;
  /** What the kind is, in words: the first sentence of its first message. */
  readonly title: string;
  readonly issues: readonly Issue[];
  readonly count: number;
};

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** Errors first; the kinds of each in the order of their first issue. */
export function issueKinds(issues: readonly Issue[]): readonly IssueKind[] {
  const kinds = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = `${issue.severity}|${issue.code}`;
    kinds.set(key, [...(kinds.get(key) ?? []), issue]);
  }
  const found = [...kinds].flatMap(([key, all]): readonly IssueKind[] => {
    const [first] = all;
    if (first === undefined) return [];
    const count = all.reduce((sum, { standsFor }) => sum + (standsFor ?? 1), 0);
    return [{ key, severity: first.severity, code: first.code, title: titleOf(first), issues: all, count }];
  });
  return found.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

const LONGEST = 90;

function titleOf({ message }: Issue): string {
  const [sentence = message] = message.split(/(?<=[.?]) /);
  return sentence.length <= LONGEST ? sentence : `${sentence.slice(0, LONGEST).trimEnd()}…`;
}

/** `observations.csv, row 5, column time_period`, or the sheet and cell of a workbook. */
export function placeOfIssue({ file, row, column, cell }: Issue): string {
  if (cell !== undefined) return `${file}, cell ${cell}`;
  return [file, row === undefined ? '' : `row ${row}`, column === undefined ? '' : `column ${column}`]
    .filter(Boolean)
    .join(', ');
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
