import { columnTexts } from '@/sources/columnTexts';
import { csvRows, nextRow, rowTexts } from '@/sources/bytes/csvBytes';
import type { FileBytes } from '@/sources/publishedFile';

/** The columns of DfE's LAIT that are read; the other columns give the same in words. */
export const LAIT_COLUMNS = ['Short Desc', 'Years', 'Values', 'LA Number'] as const;
export type LaitColumn = (typeof LAIT_COLUMNS)[number];

/** A cell as the file holds it. LAIT's own parquet file has an area's number as a floating-point number, and null for an empty text. */
export type LaitCell = string | number | bigint | null | undefined;

/** Some rows of the file, column by column; a column that was not asked for is empty. */
export type LaitPart = {
  /** The number that a spreadsheet would give the first of these rows. */
  readonly firstRow: number;
  readonly length: number;
  readonly columns: Readonly<Record<LaitColumn, ArrayLike<LaitCell>>>;
};

/** The rows of a LAIT file, part by part: a parquet file as DfE publishes it, or a CSV with the same columns. Throws for a file that is neither. */
export async function* laitParts(file: FileBytes, columns: readonly LaitColumn[]): AsyncGenerator<LaitPart> {
  // The parquet library is loaded only when a file needs it.
  if (isParquet(file)) yield* (await import('./parquetParts')).parquetParts(file, columns);
  else yield* csvParts(file, columns);
}

const PARQUET = 'PAR1';

export function isParquet(file: FileBytes): boolean {
  const startBytes = new Uint8Array(PARQUET.length);
  return file.read(startBytes, 0) === startBytes.length && new TextDecoder().decode(startBytes) === PARQUET;
}

/** The rows of one part of a CSV file: enough to be quick, few enough to need little memory. */
const CSV_PART = 20_000;

function* csvParts(file: FileBytes, columns: readonly LaitColumn[]): Generator<LaitPart> {
  const rows = csvRows(file);
  if (!nextRow(rows)) return;
  const header = rowTexts(rows);
  expectColumns(header);
  rows.width = header.length;
  const columnReaders = columns.map((name) => ({ name, textOf: columnTexts(header.indexOf(name)) }));
  let hasRow = nextRow(rows);
  while (hasRow) {
    const firstRow = rows.row;
    const columnTextsHeld: Record<LaitColumn, string[]> = {
      'Short Desc': [],
      Years: [],
      Values: [],
      'LA Number': [],
    };
    let length = 0;
    // A part ends at an empty line, because the rows of a part have consecutive numbers.
    while (hasRow && length < CSV_PART && rows.row === firstRow + length) {
      for (const { name, textOf } of columnReaders) columnTextsHeld[name].push(textOf(rows));
      length += 1;
      hasRow = nextRow(rows);
    }
    yield { firstRow, length, columns: columnTextsHeld };
  }
  if (rows.stop !== undefined) throw new Error(`row ${rows.row + 1} has no end.`);
}

/** Throws for a file that lacks a column. */
export function expectColumns(names: readonly string[]): void {
  const columnsMissing = LAIT_COLUMNS.filter((name) => !names.includes(name));
  if (columnsMissing.length > 0) throw new Error(`there is no column "${columnsMissing.join('", "')}".`);
}
