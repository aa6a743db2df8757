import Papa from 'papaparse';
import { textMark } from '@/pack/texts/textMark';
import { LOOKED_AT } from '@/sources/plan/lookedAtTable';
import type { FilesByPath } from './filesByPath';
import { columnIndex, rowsIn } from './heldTables';

/** A cell of a plan's table, with the row's number in a spreadsheet. */
export type TextCell = { readonly file: string; readonly row: number; readonly column: string };

/**
 * Marks texts as looked at, with a row of looked-at.csv for each. `by` is a role and `date` an ISO day. Throws, with a sentence for the
 * officer, where no role is given or a cell does not exist.
 */
export function withTextsLookedAt(
  tables: FilesByPath,
  cells: readonly TextCell[],
  { by: officer, date }: { readonly by: string; readonly date: string },
): FilesByPath {
  if (officer.trim() === '')
    throw new Error('Write who has looked at the text: a role, such as Head of safeguarding.');
  const lookedAtBytes = tables.get(LOOKED_AT.file);
  const [header = [...LOOKED_AT.columns], ...rows] = lookedAtBytes === undefined ? [] : rowsIn(lookedAtBytes);
  const addedRows = cells.map(({ file, row, column }) => {
    const mark = {
      file,
      row: String(row),
      text: textMark(textOf(tables, { file, row, column })),
      by: officer.trim(),
      date,
    };
    return header.map(
      (name) => Object.entries(mark).find(([key]) => key === name.trim().toLowerCase())?.[1] ?? '',
    );
  });
  const text = Papa.unparse([[...header], ...rows.map((row) => [...row]), ...addedRows], { newline: '\n' });
  return new Map([...tables, [LOOKED_AT.file, new TextEncoder().encode(`${text}\n`)]]);
}

function textOf(tables: FilesByPath, { file, row, column }: TextCell): string {
  const bytes = tables.get(file);
  const rows = bytes === undefined ? [] : rowsIn(bytes);
  const text = rows[row - 1]?.[columnIndex(rows, column)]?.trim() ?? '';
  if (text === '') throw new Error(`${file} has no text in row ${row}, column ${column}.`);
  return text;
}
