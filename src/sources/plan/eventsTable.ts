import type { Issue } from '@/domain/plan/issue';
import { rowReader } from './rowReader';
import { parseTable, type TableShape } from './tableText';

export const EVENTS: TableShape = {
  file: 'events.csv',
  columns: ['date', 'text', 'source', 'rebase', 'indicator', 'area'],
  needed: ['date', 'text'],
  mostRows: 10_000,
};

/** An event as its row says it; indicator and area are still the officer's words. */
export type EventRow = {
  readonly row: number;
  readonly date: string;
  readonly text: string;
  readonly source: string | undefined;
  readonly rebase: boolean;
  readonly indicator: string | undefined;
  readonly area: string | undefined;
};

export function parseEvents(bytes: Uint8Array): {
  readonly rows: readonly EventRow[];
  readonly issues: readonly Issue[];
} {
  const table = parseTable(bytes, EVENTS);
  const issues = [...table.issues];
  const rows = table.rows.flatMap((tableRow): readonly EventRow[] => {
    const read = rowReader(tableRow, EVENTS.file, issues);
    const date = read.needed('date') === undefined ? undefined : read.date('date');
    const text = read.needed('text');
    const rest = {
      source: read.text('source'),
      rebase: read.yes('rebase') ?? false,
      indicator: read.text('indicator'),
      area: read.text('area'),
    };
    if (date === undefined || text === undefined) return [];
    return [{ row: read.row, date, text, ...rest }];
  });
  return { rows, issues };
}
