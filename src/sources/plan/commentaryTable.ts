import type { Access } from '@/domain/figures/access';
import type { Issue } from '@/domain/plan/issue';
import type { Period } from '@/domain/figures/period';
import { COMMENTARY_KINDS, type CommentaryKind } from '@/domain/plan/plan';
import { readAccess } from './access';
import { rowReader, type RowReader } from './rowReader';
import { otherColumns } from './otherColumns';
import { parseTable, type TableShape } from './tableText';

export const COMMENTARY: TableShape = {
  file: 'commentary.csv',
  columns:
    'indicator priority time_period time_identifier report kind text owner due date source access'.split(' '),
  needed: ['kind', 'text'],
  mostRows: 20_000,
};

export type CommentaryRow = {
  readonly row: number;
  readonly kind: CommentaryKind;
  readonly text: string;
  readonly indicator: string | undefined;
  readonly priority: string | undefined;
  readonly period: Period | undefined;
  readonly report: string | undefined;
  readonly owner: string | undefined;
  readonly due: string | undefined;
  readonly date: string | undefined;
  readonly source: string | undefined;
  readonly access: Access;
};

export function parseCommentary(bytes: Uint8Array): {
  readonly rows: readonly CommentaryRow[];
  readonly issues: readonly Issue[];
} {
  const table = parseTable(bytes, COMMENTARY);
  const issues = [...table.issues];
  const rows = table.rows.flatMap((row) => {
    const read = rowReader(row, COMMENTARY.file, issues);
    const elsewhere = otherColumns(row, table.names);
    if (elsewhere === undefined) return commentaryFrom(read) ?? [];
    read.report(elsewhere);
    return [];
  });
  return { rows, issues };
}

function commentaryFrom(read: RowReader): CommentaryRow | undefined {
  const text = read.needed('text');
  const kind = read.needed('kind') === undefined ? undefined : read.oneOf('kind', COMMENTARY_KINDS);
  const [indicator, priority] = [read.text('indicator'), read.text('priority')];
  const dated = read.text('time_period') !== undefined || read.text('time_identifier') !== undefined;
  const access = readAccess(read);
  const rest = {
    period: dated ? read.period() : undefined,
    report: read.text('report'),
    owner: read.text('owner'),
    due: read.text('due'),
    date: read.date('date'),
    source: read.text('source'),
  };
  if ((indicator === undefined) === (priority === undefined)) {
    read.report({
      severity: 'error',
      code: 'commentary-subject',
      column: 'indicator',
      message:
        'Expected either an indicator or a priority, and not both, so that the paragraph has one place. Empty one of the two cells, or fill one in.',
    });
    return undefined;
  }
  if (text === undefined || kind === undefined || access === undefined) return undefined;
  return { row: read.row, kind, text, indicator, priority, access, ...rest };
}
