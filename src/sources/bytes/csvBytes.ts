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
  end: number;
  taken: number;
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
    end: 0,
    taken: 0,
    isWhole: false,
    hasHeader: false,
    isAscii: true,
    isUntidy: false,
  };
}

/** Moves on to the next row that is not an empty line; false at the end, or where `stop` says why no more can be read. */
export function nextRow(rows: CsvRows): boolean {
  while (rows.stop === undefined) {
    const start = rows.at;
    const next = scanRow(rows);
    if (next === NOWHERE) {
      if (rows.stop !== undefined || (rows.isWhole && rows.at === rows.end)) return false;
      readOn(rows);
      continue;
    }
    rows.at = next;
    rows.row += 1;
    if (rows.cells === 1 && rows.bounds[0] === rows.bounds[1] && rows.bytes[start] !== QUOTE) continue;
    if (!rows.hasHeader && rows.cells > MAX_COLUMNS) rows.stop = 'too-many-columns';
    rows.hasHeader = true;
    if (!rows.isAscii && !isUtf8(rows.bytes, start, next)) rows.fault = 'encoding';
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
  const { bytes, end } = rows;
  let { at, bounds } = rows;
  if (at === end) return NOWHERE;
  let cells = 0;
  let byte = COMMA;
  rows.fault = undefined;
  rows.isUntidy = false;
  for (; byte === COMMA; at += 1) {
    let from = at;
    let to = NOWHERE;
    if (bytes[at] === QUOTE && at < end) {
      to = closingQuote(rows, at + 1);
      if (to === NOWHERE) return NOWHERE;
      from += 1;
      at = to + 1;
    }
    at = cellEnd(bytes, at);
    byte = bytes[at] ?? LF;
    if (to === NOWHERE) to = at;
    else if (at > to + 1 && !isSpace(bytes, to + 1, at)) rows.fault = 'quotes';
    if (from < to && (bytes[from] === SPACE || bytes[to - 1] === SPACE)) rows.isUntidy = true;
    if (2 * cells + 2 > bounds.length) bounds = rows.bounds = grownCopy(bounds);
    bounds[2 * cells] = from;
    bounds[2 * cells + 1] = to;
    cells += 1;
  }
  return finishRow(rows, at - 1, cells);
}

function cellEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  let byte = bytes[at] ?? LF;
  while (byte > COMMA || (byte !== COMMA && byte !== LF && byte !== CR)) {
    at += 1;
    byte = bytes[at] ?? LF;
  }
  return at;
}

/** Where the row after the line end at `at` begins; Windows writes two bytes, some editors three, an old Macintosh one. Changes `rows`. */
function finishRow(rows: CsvRows, at: number, cells: number): number {
  const { bytes, end } = rows;
  let next = at + 1;
  if (bytes[at] === CR) {
    let last = at + 1;
    while (last < end && bytes[last] === CR) last += 1;
    if (last >= end) next = rows.isWhole ? end : end + 1;
    else if (bytes[last] === LF) next = last + 1;
  }
  if (next > end && !rows.isWhole) return NOWHERE;
  rows.cells = cells;
  padRow(rows, at);
  return Math.min(next, end);
}

function padRow(rows: CsvRows, at: number): void {
  while (rows.bounds.length < 2 * rows.width) rows.bounds = grownCopy(rows.bounds);
  for (let index = 2 * rows.cells; index < 2 * rows.width; index += 1) rows.bounds[index] = at;
}

/** Where the quote is that closes a cell, or NOWHERE in what was read. Changes `rows`. */
function closingQuote(rows: CsvRows, from: number): number {
  const { bytes, end } = rows;
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at] ?? QUOTE;
    if (byte !== QUOTE) continue;
    // The last byte that was read may be the first of two quotes.
    if (at + 1 === end && !rows.isWhole) return NOWHERE;
    if (at + 1 === end || bytes[at + 1] !== QUOTE) return at;
    rows.isUntidy = true;
    at += 1;
  }
  if (rows.isWhole || rows.end - rows.at > MAX_LINE_BYTES) rows.stop = 'open-quote';
  return NOWHERE;
}

/** Reads the next part behind the row that was begun. Changes `rows`. */
function readOn(rows: CsvRows): void {
  const isFirst = rows.taken === 0;
  rows.bytes.copyWithin(0, rows.at, rows.end);
  rows.end -= rows.at;
  rows.at = 0;
  if (rows.end > MAX_LINE_BYTES) rows.stop = 'line-too-long';
  readMoreBytes(rows);
  if (isFirst) skipByteOrderMark(rows);
}

/** Changes `rows`. */
function readMoreBytes(rows: CsvRows): void {
  if (rows.end === rows.bytes.length - 1) {
    const larger = new Uint8Array(2 * rows.bytes.length);
    larger.set(rows.bytes);
    rows.bytes = larger;
    rows.view = new DataView(larger.buffer);
  }
  const got = rows.file.read(rows.bytes.subarray(rows.end, -1), rows.taken);
  rows.isAscii = isAscii(rows.bytes, rows.end + got);
  rows.taken += got;
  rows.end += got;
  rows.isWhole = got === 0;
  rows.bytes[rows.end] = LF;
}

/** Changes `rows`. */
function skipByteOrderMark(rows: CsvRows): void {
  while (rows.end < 3 && !rows.isWhole) readMoreBytes(rows);
  const [first, second, third] = rows.bytes;
  if (rows.end >= 3 && first === 0xef && second === 0xbb && third === 0xbf) rows.at = 3;
}

function isSpace(bytes: Uint8Array, from: number, to: number): boolean {
  return bytes.subarray(from, to).every((byte) => byte === SPACE);
}

function grownCopy(bounds: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * bounds.length);
  larger.set(bounds);
  return larger;
}
