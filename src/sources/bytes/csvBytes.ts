import { MAX_LINE_BYTES } from '@/sources/decodeText';
import type { FileBytes } from '@/sources/publishedFile';
import { removeTurningMarks } from '@/sources/turningMarks';
import { tidyCells } from './tidyCells';
import { isAscii, isUtf8 } from './utf8Bytes';

/** Why one row of a CSV file cannot be read. The rows before and after it are still read. */
export type RowFault = 'quotes' | 'encoding';

/** Why the rest of a CSV file cannot be read. */
export type Stop = 'open-quote' | 'line-too-long' | 'too-many-columns';

/** The most columns that are read. DfE's widest files have some two hundred. */
export const MAX_COLUMNS = 2000;

/**
 * The row of a CSV file that is being read; `nextRow` moves on and changes everything here. One such record serves millions of rows, and a
 * text is made only of a cell that is asked for. It reads 3 million rows in one second; papaparse takes 8.
 */
export type CsvRows = {
  readonly file: FileBytes;
  /** The part of the file in memory. Cell number i goes from `bounds[2i]` up to `bounds[2i + 1]`, without the quotes and spaces around it. */
  bytes: Uint8Array<ArrayBuffer>;
  /** A second view of `bytes`, by which four bytes are compared at a time. */
  view: DataView;
  bounds: Int32Array;
  /** How many cells the row has. The cells between this number and `width` are empty. */
  cells: number;
  width: number;
  /** The row's number in a spreadsheet: the header is row 1, an empty line counts, and a line end inside a cell does not. */
  row: number;
  fault: RowFault | undefined;
  stop: Stop | undefined;
  /** Where the next row begins, where the bytes in memory end, how much of the file was read, and whether that is all of it. */
  position: number;
  bytesRead: number;
  fileOffset: number;
  isWhole: boolean;
  /** Whether the header row was met, which sets how all other rows are read. */
  hasHeader: boolean;
  /** Whether the bytes in memory are all ASCII, so that no row of them has to be checked for UTF-8. */
  isAscii: boolean;
  /** Whether a cell of the row has a doubled quote in it or a space at its edge. */
  isUntidy: boolean;
};

/** The size of the buffer in bytes. It fits in the second-level cache of a small machine; a larger one is slower. */
const PART_BYTES = 262_144;

const QUOTE = 0x22;
const COMMA = 0x2c;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const NOWHERE = -1;

/** Makes a reader of a file's rows, placed before the first row. A row longer than the buffer makes the buffer grow. */
export function csvRows(file: FileBytes, partBytes: number = PART_BYTES): CsvRows {
  // The buffer has two spare bytes. One holds a line end behind the bytes read, so that the search for a cell's end
  // needs no other limit. The other shows that a small file has ended, so that it needs no full-sized buffer.
  const bytes = new Uint8Array(Math.min(partBytes, file.size + 1) + 1);
  return {
    file,
    bytes,
    view: new DataView(bytes.buffer),
    bounds: new Int32Array(128),
    cells: 0,
    width: 0,
    row: 0,
    fault: undefined,
    stop: undefined,
    position: 0,
    bytesRead: 0,
    fileOffset: 0,
    isWhole: false,
    hasHeader: false,
    isAscii: true,
    isUntidy: false,
  };
}

/** Moves on to the next row that is not an empty line. Returns false at the end of the file, or where `stop` says why no more can be read. */
export function nextRow(rows: CsvRows): boolean {
  while (rows.stop === undefined) {
    const rowStart = rows.position;
    const nextPosition = scanRow(rows);
    if (nextPosition === NOWHERE) {
      if (rows.stop !== undefined || (rows.isWhole && rows.position === rows.bytesRead)) return false;
      readOn(rows);
      continue;
    }
    rows.position = nextPosition;
    rows.row += 1;
    if (rows.cells === 1 && rows.bounds[0] === rows.bounds[1] && rows.bytes[rowStart] !== QUOTE) continue;
    if (!rows.hasHeader && rows.cells > MAX_COLUMNS) rows.stop = 'too-many-columns';
    rows.hasHeader = true;
    if (!rows.isAscii && !isUtf8(rows.bytes, rowStart, nextPosition)) rows.fault = 'encoding';
    if (rows.isUntidy) tidyCells(rows);
    return rows.stop === undefined;
  }
  return false;
}

const DECODER = new TextDecoder();

/** The text of one cell of the current row. */
export function cellText({ bytes, bounds }: CsvRows, cellIndex: number): string {
  return removeTurningMarks(
    DECODER.decode(bytes.subarray(bounds[2 * cellIndex], bounds[2 * cellIndex + 1])),
  ).trim();
}

/** The texts of all cells of the current row, for instance of the header. */
export function rowTexts(rows: CsvRows): string[] {
  return Array.from({ length: rows.cells }, (_, cellIndex) => cellText(rows, cellIndex));
}

/** Finds the cells of the row that begins at `position`. Returns where the next row begins, or NOWHERE if more of the file must be read first. Changes `rows`. */
function scanRow(rows: CsvRows): number {
  const { bytes, bytesRead: end } = rows;
  let { position, bounds } = rows;
  if (position === end) return NOWHERE;
  let cells = 0;
  let byte = COMMA;
  rows.fault = undefined;
  rows.isUntidy = false;
  for (; byte === COMMA; position += 1) {
    let cellStart = position;
    let cellStop = NOWHERE;
    if (bytes[position] === QUOTE && position < end) {
      cellStop = closingQuote(rows, position + 1);
      if (cellStop === NOWHERE) return NOWHERE;
      cellStart += 1;
      position = cellStop + 1;
    }
    position = cellEnd(bytes, position);
    byte = bytes[position] ?? LF;
    if (cellStop === NOWHERE) cellStop = position;
    else if (position > cellStop + 1 && !isSpace(bytes, cellStop + 1, position)) rows.fault = 'quotes';
    if (cellStart < cellStop && (bytes[cellStart] === SPACE || bytes[cellStop - 1] === SPACE))
      rows.isUntidy = true;
    if (2 * cells + 2 > bounds.length) bounds = rows.bounds = grownCopy(bounds);
    bounds[2 * cells] = cellStart;
    bounds[2 * cells + 1] = cellStop;
    cells += 1;
  }
  return finishRow(rows, position - 1, cells);
}

function cellEnd(bytes: Uint8Array, cellStart: number): number {
  let position = cellStart;
  let byte = bytes[position] ?? LF;
  while (byte > COMMA || (byte !== COMMA && byte !== LF && byte !== CR)) {
    position += 1;
    byte = bytes[position] ?? LF;
  }
  return position;
}

/**
 * Returns where the row after the line end at `rowEnd` begins. Windows ends a line with two bytes, some editors with three, an old Macintosh with
 * one. Changes `rows`.
 */
function finishRow(rows: CsvRows, rowEnd: number, cells: number): number {
  const { bytes, bytesRead: end } = rows;
  let nextRowStart = rowEnd + 1;
  if (bytes[rowEnd] === CR) {
    let lastBound = rowEnd + 1;
    while (lastBound < end && bytes[lastBound] === CR) lastBound += 1;
    if (lastBound >= end) nextRowStart = rows.isWhole ? end : end + 1;
    else if (bytes[lastBound] === LF) nextRowStart = lastBound + 1;
  }
  if (nextRowStart > end && !rows.isWhole) return NOWHERE;
  rows.cells = cells;
  padRow(rows, rowEnd);
  return Math.min(nextRowStart, end);
}

function padRow(rows: CsvRows, rowEnd: number): void {
  while (rows.bounds.length < 2 * rows.width) rows.bounds = grownCopy(rows.bounds);
  for (let index = 2 * rows.cells; index < 2 * rows.width; index += 1) rows.bounds[index] = rowEnd;
}

/** Finds the quote that closes a cell; NOWHERE if it is not among the bytes in memory. Changes `rows`. */
function closingQuote(rows: CsvRows, quotedStart: number): number {
  const { bytes, bytesRead: end } = rows;
  for (let position = quotedStart; position < end; position += 1) {
    const byte = bytes[position] ?? QUOTE;
    if (byte !== QUOTE) continue;
    // The last byte in memory may be the first of a doubled quote.
    if (position + 1 === end && !rows.isWhole) return NOWHERE;
    if (position + 1 === end || bytes[position + 1] !== QUOTE) return position;
    rows.isUntidy = true;
    position += 1;
  }
  if (rows.isWhole || rows.bytesRead - rows.position > MAX_LINE_BYTES) rows.stop = 'open-quote';
  return NOWHERE;
}

/** Keeps the row that was begun, and reads the next part of the file after it. Changes `rows`. */
function readOn(rows: CsvRows): void {
  const isFirstPart = rows.fileOffset === 0;
  rows.bytes.copyWithin(0, rows.position, rows.bytesRead);
  rows.bytesRead -= rows.position;
  rows.position = 0;
  if (rows.bytesRead > MAX_LINE_BYTES) rows.stop = 'line-too-long';
  readMoreBytes(rows);
  if (isFirstPart) skipByteOrderMark(rows);
}

/** Reads the next bytes of the file into the buffer, which is doubled if it is full. Changes `rows`. */
function readMoreBytes(rows: CsvRows): void {
  if (rows.bytesRead === rows.bytes.length - 1) {
    const largerBuffer = new Uint8Array(2 * rows.bytes.length);
    largerBuffer.set(rows.bytes);
    rows.bytes = largerBuffer;
    rows.view = new DataView(largerBuffer.buffer);
  }
  const bytesGot = rows.file.read(rows.bytes.subarray(rows.bytesRead, -1), rows.fileOffset);
  rows.isAscii = isAscii(rows.bytes, rows.bytesRead + bytesGot);
  rows.fileOffset += bytesGot;
  rows.bytesRead += bytesGot;
  rows.isWhole = bytesGot === 0;
  rows.bytes[rows.bytesRead] = LF;
}

/** Skips a byte order mark at the start of the file. Changes `rows`. */
function skipByteOrderMark(rows: CsvRows): void {
  while (rows.bytesRead < 3 && !rows.isWhole) readMoreBytes(rows);
  const [firstByte, secondByte, thirdByte] = rows.bytes;
  if (rows.bytesRead >= 3 && firstByte === 0xef && secondByte === 0xbb && thirdByte === 0xbf)
    rows.position = 3;
}

function isSpace(bytes: Uint8Array, start: number, stop: number): boolean {
  return bytes.subarray(start, stop).every((byte) => byte === SPACE);
}

function grownCopy(bounds: Int32Array): Int32Array<ArrayBuffer> {
  const largerBounds = new Int32Array(2 * bounds.length);
  largerBounds.set(bounds);
  return largerBounds;
}
