import { aValue, type ValueReading } from '@/domain/figures/reading';
import { NOISE_PLACES, decimalsOf } from '@/domain/figures/rounding';

const NUMBER = /^[-−]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[-+]?\d{1,3})?(%?)$/i;

/** From this number on, floating point no longer holds every digit, and figures are written with an exponent. */
const TOO_LARGE = 1e15;

/**
 * Reads a number as an English spreadsheet writes it: `1,234.5`, `-0.3`, `4.9e-2`; `93%` only where the unit is percent. Keeps the decimals as
 * written, up to the most that are compared. Returns undefined for any other text.
 */
export function toNumber(text: string, isPercent = false): ValueReading | undefined {
  const numberMatch = NUMBER.exec(text);
  if (numberMatch === null || (numberMatch[1] ?? numberMatch[3]) === undefined) return undefined;
  if (numberMatch[5] === '%' && !isPercent) return undefined;
  const plainNumber = text.replace('−', '-').replaceAll(',', '').replace('%', '');
  const value = Number(plainNumber);
  return Math.abs(value) < TOO_LARGE
    ? aValue(value + 0, Math.min(decimalsOf(plainNumber), NOISE_PLACES))
    : undefined;
}
