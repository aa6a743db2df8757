import { toShorthand, type Shorthand } from '@/domain/figures/reading';
import { NOISE_PLACES, decimalsOf, withoutNoise } from '@/domain/figures/rounding';
import { toNumber } from './number';
import { VALUE_CODE, codeOf } from './publishedFile';

/** A published cell, in the numbers that a `FigureRecord` holds. */
export type FigureCell = { readonly code: number; readonly value: number; readonly decimals: number };

/** Signs for "no figure" that publishers use in addition to the shorthands of the Government Statistical Service. */
const OTHER_SIGNS: ReadonlyMap<string, Shorthand> = new Map([
  ['', 'x'],
  ['-', 'x'],
  ['.', 'x'],
  ['..', 'x'],
  [':', 'x'],
  ['na', 'x'],
  ['n/a', 'x'],
  ['*', 'c'],
  ['~', 'low'],
]);

/** The most distinct texts that are remembered; a file has tens of thousands. */
const MOST_REMEMBERED = 200_000;

/** Reads the cells of one file, each distinct text once. Returns undefined for a text that is neither a figure nor a shorthand. */
export function figureTexts(): (text: string) => FigureCell | undefined {
  const cellsByText = new Map<string, FigureCell | undefined>();
  return (text) => {
    const knownCell = cellsByText.get(text);
    if (knownCell !== undefined || cellsByText.has(text)) return knownCell;
    if (cellsByText.size === MOST_REMEMBERED) cellsByText.clear();
    const cell = toFigure(text.trim());
    cellsByText.set(text, cell);
    return cell;
  };
}

/** Reads a figure without float noise: `4.4000000000000004` is 4.4, with one decimal; `6.797E-2` is 0.06797. */
function toFigure(text: string): FigureCell | undefined {
  const word = text.toLowerCase();
  const shorthand = toShorthand(word) ?? OTHER_SIGNS.get(word);
  if (shorthand !== undefined) return { code: codeOf(shorthand), value: Number.NaN, decimals: 0 };
  const number = toNumber(text);
  if (number === undefined) return undefined;
  const decimals = decimalsOf(String(number.value));
  if (decimals <= NOISE_PLACES) return { code: VALUE_CODE, value: number.value, decimals };
  const value = withoutNoise(number.value);
  return { code: VALUE_CODE, value, decimals: decimalsOf(String(value)) };
}
