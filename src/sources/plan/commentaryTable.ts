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
  neededColumns: ['kind', 'text'],
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
    const reader = rowReader(row, COMMENTARY.file, issues);
    const misplacedKind = otherColumns(row, table.names);
    if (misplacedKind === undefined) return commentaryFrom(reader) ?? [];
    reader.report(misplacedKind);
    return [];
  });
  return { rows, issues };
}

function commentaryFrom(reader: RowReader): CommentaryRow | undefined {
  const text = reader.needed('text');
  const kind = reader.needed('kind') === undefined ? undefined : reader.oneOf('kind', COMMENTARY_KINDS);
  const [indicator, priority] = [reader.text('indicator'), reader.text('priority')];
  const hasPeriod = reader.text('time_period') !== undefined || reader.text('time_identifier') !== undefined;
  const access = readAccess(reader);
  const otherFields = {
    period: hasPeriod ? reader.period() : undefined,
    report: reader.text('report'),
    owner: reader.text('owner'),
    due: reader.text('due'),
    date: reader.date('date'),
    source: reader.text('source'),
  };
  if ((indicator === undefined) === (priority === undefined)) {
    reader.report({
      severity: 'error',
      code: 'commentary-subject',
      column: 'indicator',
      message:
        'Expected either an indicator or a priority, and not both, so that the paragraph has one place. Empty one of the two cells, or fill one in.',
    });
    return undefined;
  }
  if (text === undefined || kind === undefined || access === undefined) return undefined;
  return { row: reader.row, kind, text, indicator, priority, access, ...otherFields };
}
