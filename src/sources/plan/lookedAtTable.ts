import type { Issue } from '@/domain/plan/issue';
import { rowReader } from './rowReader';
import { parseTable, type TableShape } from './tableText';

/** The officer's own list of texts with numbers next to withheld figures that somebody has checked and approved. No pack contains it. */
export const LOOKED_AT: TableShape = {
  file: 'looked-at.csv',
  columns: ['file', 'row', 'text', 'by', 'date'],
  neededColumns: ['file', 'text', 'by', 'date'],
  mostRows: 50_000,
};

export type LookedAtRow = {
  readonly row: number;
  /** The file or sheet that the text is in. */
  readonly file: string;
  readonly text: string;
  /** The role of the person who checked the text, never a name. */
  readonly by: string;
  /** The day of the check, as ISO writes it. */
  readonly date: string;
};

/** Reads the list of approved texts. A row without the text, the person or the day is an error, and approves nothing. */
export function parseLookedAt(bytes: Uint8Array): {
  readonly rows: readonly LookedAtRow[];
  readonly issues: readonly Issue[];
} {
  const table = parseTable(bytes, LOOKED_AT);
  const issues = [...table.issues];
  const rows = table.rows.flatMap((tableRow): readonly LookedAtRow[] => {
    const reader = rowReader(tableRow, LOOKED_AT.file, issues);
    const [file, text] = [reader.needed('file'), reader.needed('text')];
    const date = reader.needed('date') === undefined ? undefined : reader.date('date');
    const officer = reader.text('by');
    if (officer === undefined)
      reader.report({
        severity: 'error',
        code: 'empty-cell',
        column: 'by',
        message: 'The cell is empty. Expected the role of whoever looked, such as Head of safeguarding.',
      });
    if (file === undefined || text === undefined || officer === undefined || date === undefined) return [];
    return [{ row: reader.row, file, text, by: officer, date }];
  });
  return { rows, issues };
}
