import Papa from 'papaparse';
import type { Issue } from '@/domain/plan/issue';
import { PLAN_TABLES } from '@/sources/plan/planTables';
import { columnLetters } from '@/sources/workbook/cellPlace';
import type { FilesByPath } from './filesByPath';
import { columnIndex, rowsIn, tableOf, type TableRows } from './heldTables';

/** A correction of one cell that its issue states exactly: the text in the cell now, and the text to write. */
export type Mend = {
  readonly file: string;
  /** The number of the row in the spreadsheet. */
  readonly row: number;
  readonly column: string;
  /** The cell's name in the spreadsheet: `C5`. */
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  readonly code: string;
};

/** The corrections that issues state exactly: one cell and one text to write in it. An issue that leaves a choice to the officer gives none. */
export function mendsFor(issues: readonly Issue[], files: FilesByPath): readonly Mend[] {
  const tables = new Map<string, TableRows>();
  const mendsByCell = new Map<string, Mend>();
  for (const issue of issues) {
    const newText = textToWrite(issue.message);
    const file = tableOf(issue.file);
    if (newText === undefined || file === undefined || issue.row === undefined || issue.column === undefined)
      continue;
    const bytes = files.get(file);
    if (bytes === undefined) continue;
    if (!tables.has(file)) tables.set(file, rowsIn(bytes));
    const rows = tables.get(file) ?? [];
    const index = columnIndex(rows, issue.column);
    const currentText = rows[issue.row - 1]?.[index];
    if (currentText === undefined || currentText.trim() === newText) continue;
    const { column, code } = issue;
    for (const row of code === 'unknown-indicator' ? rowsWith(rows, index, currentText) : [issue.row])
      mendsByCell.set(`${file}|${row}|${column}`, {
        file,
        row,
        column,
        cell: `${columnLetters(index)}${row}`,
        before: currentText,
        after: newText,
        code,
      });
    if (code === 'indicator-id')
      for (const mend of whereNamed({ before: currentText, after: newText, code }, files, tables))
        mendsByCell.set(`${mend.file}|${mend.row}|${mend.column}`, mend);
  }
  return [...mendsByCell.values()];
}

/** The columns that refer to an indicator of the plan. */
const NAMING: readonly string[] = ['indicator', 'read_with', 'whole'];

/**
 * Repeats the correction of an indicator's id in every row of every table that refers to it; otherwise these rows would refer to an indicator
 * that no longer exists. Changes `tables`.
 */
function whereNamed(
  { before: textBefore, after: textAfter, code }: Pick<Mend, 'before' | 'after' | 'code'>,
  files: FilesByPath,
  tables: Map<string, TableRows>,
): readonly Mend[] {
  return PLAN_TABLES.flatMap(({ file }) => {
    const bytes = files.get(file);
    if (bytes === undefined) return [];
    const rows = tables.get(file) ?? rowsIn(bytes);
    tables.set(file, rows);
    return NAMING.flatMap((column) => {
      const index = columnIndex(rows, column);
      if (index === -1) return [];
      return rowsWith(rows, index, textBefore).map((row): Mend => ({
        file,
        row,
        column,
        cell: `${columnLetters(index)}${row}`,
        before: rows[row - 1]?.[index] ?? textBefore,
        after: textAfter,
        code,
      }));
    });
  });
}

/** All rows with this text in a column, because an unknown id is reported once for all rows that refer to it. */
function rowsWith(rows: TableRows, index: number, text: string): readonly number[] {
  return rows.flatMap((row, rowIndex) =>
    rowIndex > 0 && row[index]?.trim() === text.trim() ? [rowIndex + 1] : [],
  );
}

const WRITE_ADVICE = / Write (?:"([^"#]+)"|([^".#:]+))(?:\.|: no spaces, signs or words\.)(?= |$)/g;

/** The text to write that a message gives: `201415` of "… Write 201415." Returns undefined if there is a choice, or more than one cell to write. */
function textToWrite(message: string): string | undefined {
  const texts = [...message.matchAll(WRITE_ADVICE)].map(([, quoted, unquoted = '']) =>
    (quoted ?? unquoted).trim(),
  );
  const [text] = texts;
  if (text === undefined || texts.length > 1 || / or |, | under | alone|whichever/.test(text))
    return undefined;
  return text.length <= 40 ? text : undefined;
}

/** The text that a message suggests and the officer has to agree to: `11010` of “Write "11010" alone, and what the mark means under note”. */
export function suggestedText(message: string): string | undefined {
  return / Write "([^"#]+)" alone/.exec(message)?.[1];
}

/** Writes the corrections into copies of the files. The files that the officer loaded are not changed. */
export function mendedFiles(files: FilesByPath, mends: readonly Mend[]): FilesByPath {
  const changedFiles = new Map(files);
  for (const file of new Set(mends.map((mend) => mend.file))) {
    const bytes = files.get(file);
    if (bytes === undefined) continue;
    const rows = rowsIn(bytes).map((row) => [...row]);
    for (const { row, column, after: textAfter } of mends.filter((mend) => mend.file === file)) {
      const cells = rows[row - 1];
      const index = columnIndex(rows, column);
      if (cells !== undefined && index !== -1) cells[index] = textAfter;
    }
    changedFiles.set(file, new TextEncoder().encode(`${Papa.unparse(rows, { newline: '\n' })}\n`));
  }
  return changedFiles;
}
