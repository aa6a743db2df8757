import { columnTexts } from '@/sources/columnTexts';
import { csvRows, nextRow, rowTexts } from '@/sources/bytes/csvBytes';
import type { FileBytes } from '@/sources/publishedFile';

/** The columns of DfE's LAIT that are read; the others repeat them in words. */
export const LAIT_COLUMNS = ['Short Desc', 'Years', 'Values', 'LA Number'] as const;
export type LaitColumn = (typeof LAIT_COLUMNS)[number];

/** A cell as the file holds it: LAIT's own writes the number of an area as a floating number, and null for an empty text. */
export type LaitCell = string | number | bigint | null | undefined;

/** Some rows of the file, column by column; a column that was not asked for is empty. */
export type LaitPart = {
  /** The row that a spreadsheet would show for the first of them. */
  readonly firstRow: number;
  readonly length: number;
  readonly columns: Readonly<Record<LaitColumn, ArrayLike<LaitCell>>>;
};

const FIRST_ROW = 2;

/** The rows of a LAIT file, a parquet file as DfE publishes it or a CSV with the same columns. Throws for a file that is neither. */
export async function* laitParts(file: FileBytes, columns: readonly LaitColumn[]): AsyncGenerator<LaitPart> {
  if (isParquet(file)) yield* parquetParts(file, columns);
  else yield* csvParts(file, columns);
}

const PARQUET = 'PAR1';

export function isParquet(file: FileBytes): boolean {
  const start = new Uint8Array(PARQUET.length);
  return file.read(start, 0) === start.length && new TextDecoder().decode(start) === PARQUET;
}

/** The library comes with the first file that needs it. */
async function* parquetParts(file: FileBytes, columns: readonly LaitColumn[]): AsyncGenerator<LaitPart> {
  const { parquetMetadataAsync, parquetRead } = await import('hyparquet');
  const { compressors } = await import('hyparquet-compressors');
  const bytes = { byteLength: file.size, slice: (from: number, to = file.size) => sliceOf(file, from, to) };
  const metadata = await parquetMetadataAsync(bytes);
  expectColumns(metadata.schema.map(({ name }) => name));
  let rowStart = 0;
  for (const { num_rows: rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(rows);
    const held = emptyColumns();
    const from = rowStart;
    await parquetRead({
      file: bytes,
      metadata,
      compressors,
      columns: [...columns],
      rowStart,
      rowEnd,
      onChunk: ({ columnName, columnData, rowStart: at }) => {
        const column = columns.find((name) => name === columnName);
        if (column !== undefined) held[column] = joined(held[column], columnData, at - from);
      },
    });
    if (columns.some((name) => held[name].length !== rowEnd - rowStart)) throw new Error('it is damaged.');
    yield { firstRow: rowStart + FIRST_ROW, length: rowEnd - rowStart, columns: held };
    rowStart = rowEnd;
  }
}

type Columns = Record<LaitColumn, ArrayLike<LaitCell>>;

function emptyColumns(): Columns {
  return { 'Short Desc': [], Years: [], Values: [], 'LA Number': [] };
}

/** A column of a row group comes in one piece, or in a few, each with its place. */
function joined(held: ArrayLike<LaitCell>, piece: ArrayLike<LaitCell>, at: number): ArrayLike<LaitCell> {
  if (at === 0 && held.length === 0) return piece;
  const cells = Array.from(held);
  for (let place = 0; place < piece.length; place += 1) cells[at + place] = piece[place];
  return cells;
}

function sliceOf(file: FileBytes, from: number, to: number): ArrayBuffer {
  const bytes = new Uint8Array(Math.max(0, Math.min(to, file.size) - from));
  for (let at = 0; at < bytes.length;) {
    const got = file.read(bytes.subarray(at), from + at);
    if (got === 0) break;
    at += got;
  }
  return bytes.buffer;
}

/** Enough rows to be quick, few enough to be small. */
const CSV_PART = 20_000;

function* csvParts(file: FileBytes, columns: readonly LaitColumn[]): Generator<LaitPart> {
  const rows = csvRows(file);
  if (!nextRow(rows)) return;
  const header = rowTexts(rows);
  expectColumns(header);
  rows.width = header.length;
  const asked = columns.map((name) => ({ name, textOf: columnTexts(header.indexOf(name)) }));
  let isMore = nextRow(rows);
  while (isMore) {
    const firstRow = rows.row;
    const held: Record<LaitColumn, string[]> = { 'Short Desc': [], Years: [], Values: [], 'LA Number': [] };
    let length = 0;
    // An empty line is passed over, and the count of rows begins anew after it.
    while (isMore && length < CSV_PART && rows.row === firstRow + length) {
      for (const { name, textOf } of asked) held[name].push(textOf(rows));
      length += 1;
      isMore = nextRow(rows);
    }
    yield { firstRow, length, columns: held };
  }
  if (rows.stop !== undefined) throw new Error(`row ${rows.row + 1} has no end.`);
}

function expectColumns(names: readonly string[]): void {
  const missing = LAIT_COLUMNS.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`there is no column "${missing.join('", "')}".`);
}
