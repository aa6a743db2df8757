import { parquetMetadataAsync, parquetRead, type AsyncBuffer, type FileMetaData } from 'hyparquet';
import type { FileBytes } from '@/sources/publishedFile';
import { expectColumns, type LaitCell, type LaitColumn, type LaitPart } from './laitTable';
import { codecs } from './parquetCodecs';
import { checkPages, DamagedError } from './parquetPages';

const FIRST_ROW = 2;

/** The largest outline of a parquet file, in bytes: the list at the file's end of columns, row groups and their places. LAIT's is some thousand bytes. */
const MAX_OUTLINE_BYTES = 1_000_000;
const TAIL_BYTES = 8;

/** The rows of a parquet file, one row group at a time. Throws for a file that is damaged, lacks a column or is too large. */
export async function* parquetParts(
  file: FileBytes,
  columns: readonly LaitColumn[],
): AsyncGenerator<LaitPart> {
  const bytes = { byteLength: file.size, slice: (from: number, to = file.size) => sliceOf(file, from, to) };
  const metadata = await withParquetErrors(async () => await outlineOf(bytes));
  expectColumns(metadata.schema.map(({ name }) => name));
  await withParquetErrors(() =>
    checkPages(metadata, columns, (from, to) => new Uint8Array(sliceOf(file, from, to))),
  );
  let rowStart = 0;
  for (const { num_rows: rows } of metadata.row_groups) {
    const rowGroupPart = await withParquetErrors(
      async () => await rowGroup({ bytes, metadata, columns }, rowStart, rowStart + Number(rows)),
    );
    yield rowGroupPart;
    rowStart += rowGroupPart.length;
  }
}

type Opened = {
  readonly bytes: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly columns: readonly LaitColumn[];
};
type Columns = Record<LaitColumn, ArrayLike<LaitCell>>;

/** Turns an error that the library did not foresee, which would mean nothing to an officer, into "the file is damaged". */
async function withParquetErrors<Result>(readPart: () => Promise<Result> | Result): Promise<Result> {
  try {
    return await readPart();
  } catch (error) {
    throw error instanceof DamagedError ? error : new DamagedError('it is damaged.');
  }
}

async function outlineOf(bytes: AsyncBuffer): Promise<FileMetaData> {
  const tailView = new DataView(await bytes.slice(bytes.byteLength - TAIL_BYTES));
  const length = tailView.getUint32(0, true);
  if (length > MAX_OUTLINE_BYTES || length > bytes.byteLength - TAIL_BYTES)
    throw new DamagedError('it is damaged: it has no end.');
  const outline = new Uint8Array(
    await bytes.slice(bytes.byteLength - TAIL_BYTES - length, bytes.byteLength - TAIL_BYTES),
  );
  if (hasEndlessNumber(outline)) throw new DamagedError('it is damaged.');
  return await parquetMetadataAsync(bytes);
}

/**
 * Whether the outline has a number that does not end. A number has at most ten bytes, and its last byte is below 128; the library would add up
 * one of a million bytes. The texts of LAIT's outline are English, so their bytes are below 128 too.
 */
function hasEndlessNumber(outline: Uint8Array): boolean {
  let highPart = 0;
  for (const byte of outline) {
    highPart = byte < 0x80 ? 0 : highPart + 1;
    if (highPart > LONGEST_HIGH) return true;
  }
  return false;
}

const LONGEST_HIGH = 64;

async function rowGroup(
  { bytes, metadata, columns }: Opened,
  rowStart: number,
  rowEnd: number,
): Promise<LaitPart> {
  const columnsHeld: Columns = { 'Short Desc': [], Years: [], Values: [], 'LA Number': [] };
  await parquetRead({
    file: bytes,
    metadata,
    compressors: codecs,
    columns: [...columns],
    rowStart,
    rowEnd,
    onChunk: ({ columnName, columnData, rowStart: chunkStart }) => {
      const column = columns.find((name) => name === columnName);
      if (column !== undefined)
        columnsHeld[column] = joinedPieces(columnsHeld[column], columnData, chunkStart - rowStart);
    },
  });
  const length = rowEnd - rowStart;
  // An index beyond the dictionary gives undefined; a cell without text gives null.
  const isWhole = (cells: ArrayLike<LaitCell>) =>
    cells.length === length && !Array.prototype.includes.call(cells, undefined);
  if (!columns.every((name) => isWhole(columnsHeld[name]))) throw new DamagedError('it is damaged.');
  return { firstRow: rowStart + FIRST_ROW, length, columns: columnsHeld };
}

/** Joins a column of a row group, which the library gives in one piece or in a few. */
function joinedPieces(
  columnHeld: ArrayLike<LaitCell>,
  piece: ArrayLike<LaitCell>,
  startIndex: number,
): ArrayLike<LaitCell> {
  if (startIndex === 0 && columnHeld.length === 0) return piece;
  const cells = Array.from(columnHeld);
  for (let index = 0; index < piece.length; index += 1) cells[startIndex + index] = piece[index];
  return cells;
}

function sliceOf(file: FileBytes, start: number, stop: number): ArrayBuffer {
  const bytes = new Uint8Array(Math.max(0, Math.min(stop, file.size) - start));
  for (let offset = 0; offset < bytes.length;) {
    const bytesGot = file.read(bytes.subarray(offset), start + offset);
    if (bytesGot === 0) break;
    offset += bytesGot;
  }
  return bytes.buffer;
}
