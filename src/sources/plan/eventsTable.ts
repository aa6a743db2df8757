import type { Issue } from '@/domain/plan/issue';
import { rowReader } from './rowReader';
import { parseTable, type TableShape } from './tableText';

export const EVENTS: TableShape = {
  file: 'events.csv',
  columns: ['date', 'text', 'source', 'rebase', 'indicator', 'area'],
  neededColumns: ['date', 'text'],
  mostRows: 10_000,
};

/** An event as its row gives it; indicator and area are still the officer's words. */
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
    const reader = rowReader(tableRow, EVENTS.file, issues);
    const date = reader.needed('date') === undefined ? undefined : reader.date('date');
    const text = reader.needed('text');
    const otherFields = {
      source: reader.text('source'),
      rebase: reader.yes('rebase') ?? false,
      indicator: reader.text('indicator'),
      area: reader.text('area'),
    };
    if (date === undefined || text === undefined) return [];
    return [{ row: reader.row, date, text, ...otherFields }];
  });
  return { rows, issues };
}
