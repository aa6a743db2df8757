import { parquetMetadataAsync, parquetRead, type AsyncBuffer, type FileMetaData } from 'hyparquet';
import type { FileBytes } from '@/sources/publishedFile';
import { expectColumns, type LaitCell, type LaitColumn, type LaitPart } from './laitTable';
import { codecs } from './parquetCodecs';
import { checkPages, DamagedError } from './parquetPages';

const FIRST_ROW = 2;

/** The list at the end of the file, of columns, row groups and their places: LAIT's has some thousand bytes. */
const MAX_OUTLINE_BYTES = 1_000_000;
const TAIL_BYTES = 8;

/** The rows of a parquet file, a row group at a time. Throws for a file that is damaged, lacks a column, or is beyond bounds. */
export async function* parquetParts(
  file: FileBytes,
  columns: readonly LaitColumn[],
): AsyncGenerator<LaitPart> {
  const bytes = { byteLength: file.size, slice: (from: number, to = file.size) => sliceOf(file, from, to) };
  const metadata = await soundly(async () => await outlineOf(bytes));
  expectColumns(metadata.schema.map(({ name }) => name));
  await soundly(() => checkPages(metadata, columns, (from, to) => new Uint8Array(sliceOf(file, from, to))));
  let rowStart = 0;
  for (const { num_rows: rows } of metadata.row_groups) {
    const part = await soundly(
      async () => await rowGroup({ bytes, metadata, columns }, rowStart, rowStart + Number(rows)),
    );
    yield part;
    rowStart += part.length;
  }
}

type Opened = {
  readonly bytes: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly columns: readonly LaitColumn[];
};
type Columns = Record<LaitColumn, ArrayLike<LaitCell>>;

/** What the library did not expect is no sentence for an officer: the file is damaged. */
async function soundly<Result>(read: () => Promise<Result> | Result): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof DamagedError ? error : new DamagedError('it is damaged.');
  }
}

async function outlineOf(bytes: AsyncBuffer): Promise<FileMetaData> {
  const tail = new DataView(await bytes.slice(bytes.byteLength - TAIL_BYTES));
  const length = tail.getUint32(0, true);
  if (length > MAX_OUTLINE_BYTES || length > bytes.byteLength - TAIL_BYTES)
    throw new DamagedError('it is damaged: it has no end.');
  const outline = new Uint8Array(
    await bytes.slice(bytes.byteLength - TAIL_BYTES - length, bytes.byteLength - TAIL_BYTES),
  );
  if (hasEndlessNumber(outline)) throw new DamagedError('it is damaged.');
  return await parquetMetadataAsync(bytes);
}

/** A number ends with a byte below 128, and has ten at most; the library adds up one of a million. Text of LAIT is English. */
function hasEndlessNumber(outline: Uint8Array): boolean {
  let high = 0;
  for (const byte of outline) {
    high = byte < 0x80 ? 0 : high + 1;
    if (high > LONGEST_HIGH) return true;
  }
  return false;
}

const LONGEST_HIGH = 64;

async function rowGroup(
  { bytes, metadata, columns }: Opened,
  rowStart: number,
  rowEnd: number,
): Promise<LaitPart> {
  const held: Columns = { 'Short Desc': [], Years: [], Values: [], 'LA Number': [] };
  await parquetRead({
    file: bytes,
    metadata,
    compressors: codecs,
    columns: [...columns],
    rowStart,
    rowEnd,
    onChunk: ({ columnName, columnData, rowStart: at }) => {
      const column = columns.find((name) => name === columnName);
      if (column !== undefined) held[column] = joinedPieces(held[column], columnData, at - rowStart);
    },
  });
  const length = rowEnd - rowStart;
  // A cell that points beyond the dictionary is undefined; one without a text is null.
  const isWhole = (cells: ArrayLike<LaitCell>) =>
    cells.length === length && !Array.prototype.includes.call(cells, undefined);
  if (!columns.every((name) => isWhole(held[name]))) throw new DamagedError('it is damaged.');
  return { firstRow: rowStart + FIRST_ROW, length, columns: held };
}

/** A column of a row group comes in one piece, or in a few, each with its place. */
function joinedPieces(
  held: ArrayLike<LaitCell>,
  piece: ArrayLike<LaitCell>,
  at: number,
): ArrayLike<LaitCell> {
  if (at === 0 && held.length === 0) return piece;
  const cells = Array.from(held);
  for (let index = 0; index < piece.length; index += 1) cells[at + index] = piece[index];
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
