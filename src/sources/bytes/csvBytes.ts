import { MAX_LINE_BYTES } from '@/sources/decodeText';
import type { FileBytes } from '@/sources/publishedFile';
import { removeTurningMarks } from '@/sources/turningMarks';
import { tidyCells } from './tidyCells';
import { isAscii, isUtf8 } from './utf8Bytes';

/** What makes one row unreadable; those about it are read. */
export type RowFault = 'quotes' | 'encoding';

/** What makes the rest of a file unreadable. */
export type Stop = 'open-quote' | 'line-too-long' | 'too-many-columns';

/** DfE's widest files have some two hundred columns. */
export const MAX_COLUMNS = 2000;

/**
 * The row that a CSV file is being read at; `nextRow` moves on and changes everything here. There is one such
 * record for millions of rows and no text but what is asked for: papaparse takes 8 seconds for 3 million rows, this takes one.
 */
export type CsvRows = {
  readonly file: FileBytes;
  /** A part of the file. Cell number i goes from `bounds[2i]` up to `bounds[2i + 1]`, without quotes and spaces about it. */
  bytes: Uint8Array<ArrayBuffer>;
  /** The same bytes, to look at four of them at a time. */
  view: DataView;
  bounds: Int32Array;
  /** How many cells the row has. A row with fewer than `width` has empty ones up to there. */
  cells: number;
  width: number;
  /** The row that a spreadsheet shows: the header is 1, an empty line counts, a line end inside a cell does not. */
  row: number;
  fault: RowFault | undefined;
  stop: Stop | undefined;
  /** Where the next row begins, where what was read ends, how much of the file was read, whether that is all. */
  at: number;
  bytesRead: number;
  fileOffset: number;
  isWhole: boolean;
  /** Whether the first row, by which all others are read, was met. */
  hasHeader: boolean;
  /** Whether what was read is ASCII and no row in it needs to be looked at for UTF-8. */
  isAscii: boolean;
  /** Whether a cell has a doubled quote in it or a space at its edge. */
  isUntidy: boolean;
};

/** Fits in the second cache of a small machine; larger is slower. */
const PART_BYTES = 262_144;

const QUOTE = 0x22;
const COMMA = 0x2c;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const NOWHERE = -1;

/** A reader of a file's rows, placed before the first. A row longer than the buffer makes the buffer grow. */
export function csvRows(file: FileBytes, partBytes: number = PART_BYTES): CsvRows {
  // One more than is read, for the line end that is put behind it: the search for a cell's end needs no other limit.
  // And another, to see that the file has ended: a small file needs no large part.
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
    at: 0,
    bytesRead: 0,
    fileOffset: 0,
    isWhole: false,
    hasHeader: false,
    isAscii: true,
    isUntidy: false,
  };
}

/** Moves on to the next row that is not an empty line; false at the end, or where `stop` says why no more can be read. */
export function nextRow(rows: CsvRows): boolean {
  while (rows.stop === undefined) {
    const rowStart = rows.at;
    const nextPosition = scanRow(rows);
    if (nextPosition === NOWHERE) {
      if (rows.stop !== undefined || (rows.isWhole && rows.at === rows.bytesRead)) return false;
      readOn(rows);
      continue;
    }
    rows.at = nextPosition;
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

/** The text of a cell of the row. */
export function cellText({ bytes, bounds }: CsvRows, cell: number): string {
  return removeTurningMarks(DECODER.decode(bytes.subarray(bounds[2 * cell], bounds[2 * cell + 1]))).trim();
}

/** The texts of a row, as the header's. */
export function rowTexts(rows: CsvRows): string[] {
  return Array.from({ length: rows.cells }, (_, cell) => cellText(rows, cell));
}

/** Finds the cells of the row that begins at `at`; where the next one begins, or NOWHERE if more must be read first. Changes `rows`. */
function scanRow(rows: CsvRows): number {
  const { bytes, bytesRead: end } = rows;
  let { at: position, bounds } = rows;
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

/** Where the row after the line end at `at` begins; Windows writes two bytes, some editors three, an old Macintosh one. Changes `rows`. */
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

/** Where the quote is that closes a cell, or NOWHERE in what was read. Changes `rows`. */
function closingQuote(rows: CsvRows, quotedStart: number): number {
  const { bytes, bytesRead: end } = rows;
  for (let position = quotedStart; position < end; position += 1) {
    const byte = bytes[position] ?? QUOTE;
    if (byte !== QUOTE) continue;
    // The last byte that was read may be the first of two quotes.
    if (position + 1 === end && !rows.isWhole) return NOWHERE;
    if (position + 1 === end || bytes[position + 1] !== QUOTE) return position;
    rows.isUntidy = true;
    position += 1;
  }
  if (rows.isWhole || rows.bytesRead - rows.at > MAX_LINE_BYTES) rows.stop = 'open-quote';
  return NOWHERE;
}

/** Reads the next part behind the row that was begun. Changes `rows`. */
function readOn(rows: CsvRows): void {
  const isFirst = rows.fileOffset === 0;
  rows.bytes.copyWithin(0, rows.at, rows.bytesRead);
  rows.bytesRead -= rows.at;
  rows.at = 0;
  if (rows.bytesRead > MAX_LINE_BYTES) rows.stop = 'line-too-long';
  readMoreBytes(rows);
  if (isFirst) skipByteOrderMark(rows);
}

/** Changes `rows`. */
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

/** Changes `rows`. */
function skipByteOrderMark(rows: CsvRows): void {
  while (rows.bytesRead < 3 && !rows.isWhole) readMoreBytes(rows);
  const [firstByte, secondByte, thirdByte] = rows.bytes;
  if (rows.bytesRead >= 3 && firstByte === 0xef && secondByte === 0xbb && thirdByte === 0xbf) rows.at = 3;
}

function isSpace(bytes: Uint8Array, start: number, stop: number): boolean {
  return bytes.subarray(start, stop).every((byte) => byte === SPACE);
}

function grownCopy(bounds: Int32Array): Int32Array<ArrayBuffer> {
  const largerBounds = new Int32Array(2 * bounds.length);
  largerBounds.set(bounds);
  return largerBounds;
}
