import { NOISE_PLACES } from '@/domain/figures/rounding';
import { toShorthand, type Shorthand } from '@/domain/figures/reading';
import { cellText, type CsvRows } from '@/sources/bytes/csvBytes';
import { toNumber } from '@/sources/number';
import { codeOf, VALUE_CODE, type FigureRecord } from '@/sources/publishedFile';

/** What an indicator cell gives: a figure or a current symbol, a symbol that DfE no longer uses, an empty cell, or no figure at all. */
export const FIGURE = 0;
export const OBSOLETE = 1;
export const BLANK_CELL = 2;
export const NO_FIGURE = 3;

type Cell = Pick<FigureRecord, 'code' | 'value' | 'decimals'>;

/** Symbols from before 2019 (DfE, "Open data standards"): `~` is today's low; `:`, `.`, `..` and `-` are x. */
const OBSOLETE_SYMBOLS: ReadonlyMap<string, Shorthand> = new Map([
  ['~', 'low'],
  [':', 'x'],
  ['.', 'x'],
  ['..', 'x'],
  ['-', 'x'],
]);

/** The code of each one-letter symbol, indexed by its byte, because a table may be full of symbols. */
const CODE_BY_LETTER = new Map(
  (['c', 'x', 'z', 'u', 'k'] as const).map((letter) => [letter.charCodeAt(0), codeOf(letter)]),
);

/** Powers of ten that floating-point numbers hold exactly. Digits divided by one of these give the same number as Number(). */
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const NO_POWER = 1;
const LARGEST_EXACT = 1e15;
const MINUS = 0x2d;
const DECIMAL_POINT_BYTE = 0x2e;
const ZERO_BYTE = 0x30;
const NOWHERE = -1;

/** Reads a cell and returns which of the four kinds it is. Changes `figure`. Missing is never zero. */
export function readFigure(rows: CsvRows, cellIndex: number, figure: Cell): number {
  const cellStart = rows.bounds[2 * cellIndex] ?? NOWHERE;
  const cellStop = rows.bounds[2 * cellIndex + 1] ?? NOWHERE;
  if (readDigits(rows.bytes, cellStart, cellStop, figure)) return FIGURE;
  figure.value = Number.NaN;
  figure.decimals = 0;
  const code =
    cellStop === cellStart + 1 ? CODE_BY_LETTER.get(rows.bytes[cellStart] ?? DECIMAL_POINT_BYTE) : undefined;
  if (code === undefined) return readOther(cellText(rows, cellIndex), figure);
  figure.code = code;
  return FIGURE;
}

/** The fast path for nearly every cell: a sign, digits, and a point with digits after it. `readOther` reads all other cells. Changes `figure`. */
function readDigits(bytes: Uint8Array, cellStart: number, cellStop: number, figure: Cell): boolean {
  const isNegative = bytes[cellStart] === MINUS;
  let digits = 0;
  let point = NOWHERE;
  const firstDigit = isNegative ? cellStart + 1 : cellStart;
  for (let position = firstDigit; position < cellStop; position += 1) {
    const byte = bytes[position] ?? DECIMAL_POINT_BYTE;
    if (byte === DECIMAL_POINT_BYTE && point === NOWHERE) {
      point = position;
      continue;
    }
    const digit = byte - ZERO_BYTE;
    if (digit < 0 || digit > 9) return false;
    digits = digits * 10 + digit;
  }
  const decimals = point === NOWHERE ? 0 : cellStop - point - 1;
  if (
    firstDigit >= cellStop ||
    point === cellStop - 1 ||
    decimals >= POWERS_OF_TEN.length ||
    digits > Number.MAX_SAFE_INTEGER
  )
    return false;
  const value = decimals === 0 ? digits : digits / (POWERS_OF_TEN[decimals] ?? NO_POWER);
  if (value >= LARGEST_EXACT) return false;
  figure.code = VALUE_CODE;
  // Adding 0 turns -0 into 0.
  figure.value = (isNegative ? -value : value) + 0;
  figure.decimals = decimals < NOISE_PLACES ? decimals : NOISE_PLACES;
  return true;
}

/** Reads a cell that the fast path cannot read. Changes `figure`. */
function readOther(text: string, figure: Cell): number {
  const word = text.toLowerCase();
  const shorthand = toShorthand(word) ?? OBSOLETE_SYMBOLS.get(word) ?? (word === '' ? 'x' : undefined);
  if (shorthand !== undefined) {
    figure.code = codeOf(shorthand);
    if (word === '') return BLANK_CELL;
    return OBSOLETE_SYMBOLS.has(word) ? OBSOLETE : FIGURE;
  }
  const number = toNumber(text, true);
  if (number === undefined) return NO_FIGURE;
  figure.code = VALUE_CODE;
  figure.value = number.value;
  figure.decimals = number.decimals;
  return FIGURE;
}
