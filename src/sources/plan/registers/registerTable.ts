import type { Access } from '@/domain/figures/access';
import type { Issue } from '@/domain/plan/issue';
import { readAccess } from '@/sources/plan/access';
import { rowReader, type RowReader } from '@/sources/plan/rowReader';
import { parseTable, type TableShape } from '@/sources/plan/tableText';
import { quoted } from '@/sources/quoted';

/** A row of a register, with its number and who may see it. */
export type RegisterRow<Entry> = Entry & { readonly row: number; readonly access: Access };

export type RegisterTable<Entry> = {
  readonly rows: readonly RegisterRow<Entry>[];
  readonly issues: readonly Issue[];
};

/**
 * Reads a register. A row that lacks a needed cell is left out with an issue, and an id that occurs twice is an error. A row whose access is
 * not understood is left out too, so that a slip of the pen publishes nothing.
 */
export function parseRegister<Entry>(
  bytes: Uint8Array,
  shape: TableShape,
  entryFrom: (reader: RowReader) => Entry | undefined,
): RegisterTable<Entry> {
  const table = parseTable(bytes, shape);
  const issues = [...table.issues];
  const rows = table.rows.flatMap((tableRow): readonly RegisterRow<Entry>[] => {
    const reader = rowReader(tableRow, shape.file, issues);
    const access = readAccess(reader);
    const entry = entryFrom(reader);
    return access === undefined || entry === undefined ? [] : [{ ...entry, row: reader.row, access }];
  });
  return { rows, issues: [...issues, ...repeatedIds(rows, shape.file)] };
}

/** Reads the id of a row, which is also a part of a page's address. */
export function entryId(reader: RowReader): string | undefined {
  const text = reader.needed('id');
  if (text === undefined || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) return text;
  reader.report({
    severity: 'error',
    code: 'entry-id',
    column: 'id',
    message: `Found "${quoted(text)}". Expected lower case letters, digits and single hyphens, such as "action-7".`,
  });
  return undefined;
}

/** Reads the paper that a row is from, its page, and what the paper leaves unclear about the row. */
export function paperOf(reader: RowReader): {
  readonly source: string | undefined;
  readonly page: string | undefined;
  readonly doubt: string | undefined;
} {
  return { source: reader.text('source'), page: reader.text('page'), doubt: reader.text('doubt') };
}

function repeatedIds(rows: readonly { readonly row: number }[], file: string): readonly Issue[] {
  const rowById = new Map<string, number>();
  return rows.flatMap((entry): readonly Issue[] => {
    const { row } = entry;
    const id = 'id' in entry && typeof entry.id === 'string' ? entry.id : undefined;
    if (id === undefined) return [];
    const earlierRow = rowById.get(id);
    if (earlierRow === undefined) {
      rowById.set(id, row);
      return [];
    }
    return [
      {
        severity: 'error',
        code: 'repeated-id',
        file,
        row,
        column: 'id',
        message: `The id "${quoted(id)}" is in row ${earlierRow} already. Expected each id once. Give one of the two another.`,
      },
    ];
  });
}
