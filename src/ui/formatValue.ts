import type { Indicator } from '@/domain/figures/indicator';
import { signOf, type Reading } from '@/domain/figures/reading';
import { roundTo } from '@/domain/figures/rounding';
import type { Unit } from '@/domain/figures/unit';

/**
 * A number as people read it: `21,500`, `4.4`, `−0.3`. Intl is not used, because on a slow computer the first number that it formats takes a
 * tenth of a second, on every page.
 */
export function formatNumber(value: number, decimals: number): string {
  const roundedValue = roundTo(value, decimals);
  const [wholePart = '', decimalPart] = Math.abs(roundedValue).toFixed(decimals).split('.');
  const digitsInThousands = wholePart.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return `${roundedValue < 0 ? '−' : ''}${digitsInThousands}${decimalPart === undefined ? '' : `.${decimalPart}`}`;
}

/** A figure with the sign of its unit: `28.3%`, `£1.2m`, `21,500`; for other units see `unitAfter`. */
export function formatValue(value: number, unit: Unit, decimals: number): string {
  if (unit.kind === 'share') return `${formatNumber(value, decimals)}%`;
  if (unit.kind === 'money' && unit.inPounds) return formatPounds(value, decimals);
  return formatNumber(value, decimals);
}

/** A cell as text: its figure, or its shorthand in square brackets; never blank and never nought for a missing figure. */
export function formatReading(
  reading: Reading,
  { unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>,
): string {
  if (reading.kind === 'withheld') return signOf(reading.shorthand);
  return formatValue(reading.value, unit, decimals);
}

/** A change or a distance, always with plus or minus: `+3.4 pp`, `−2.8`; shares differ by percentage points. */
export function formatChange(change: number, unit: Unit, decimals: number): string {
  const roundedChange = roundTo(change, decimals);
  const sign = roundedChange > 0 ? '+' : '';
  return `${sign}${formatDistance(roundedChange, unit, decimals)}`;
}

/** A distance without plus or minus: `2 pp`, `0.3`. */
export function formatDistance(distance: number, unit: Unit, decimals: number): string {
  if (unit.kind === 'share') return `${formatNumber(distance, decimals)} pp`;
  return formatValue(distance, unit, decimals);
}

/** A distance in the words of a sentence: `2 percentage points`, `1 percentage point`, `0.3`. */
export function spokenDistance(distance: number, unit: Unit, decimals: number): string {
  if (unit.kind !== 'share') return formatValue(distance, unit, decimals);
  const number = formatNumber(distance, decimals);
  return `${number} percentage ${/^[+−]?1$/.test(number) ? 'point' : 'points'}`;
}

/** A change in the words of a sentence, always with plus or minus: `+3.4 percentage points`. */
export function spokenChange(change: number, unit: Unit, decimals: number): string {
  const roundedChange = roundTo(change, decimals);
  return `${roundedChange > 0 ? '+' : ''}${spokenDistance(roundedChange, unit, decimals)}`;
}

/** Shortens a sentence: the first "percentage points" stays in full, and later ones become "points". */
export function pointsOnce(sentence: string): string {
  const [firstPart = '', ...otherParts] = sentence.split(/(?<=percentage points?)/);
  return [firstPart, ...otherParts.map((part) => part.replace(/percentage (?=points?$)/, ''))].join('');
}

/** The unit in words, for a heading or a title: `%`, `number`, `per 10,000 children`. */
export function formatUnit(unit: Unit): string {
  const isBare = !('of' in unit) || unit.of === undefined;
  if (unit.kind === 'share' && isBare) return '%';
  if (unit.kind === 'count' && isBare) return 'number';
  return unit.text === 'pounds' ? '£' : unit.text;
}

/** Returns the words after a figure that name its unit: `children`, `per 1,000 live births`, `days`. Returns undefined if the figure needs none. */
export function unitAfter(unit: Unit): string | undefined {
  switch (unit.kind) {
    case 'share':
    case 'score':
    case 'unknown':
      return undefined;
    case 'money':
      return unit.inPounds ? undefined : unit.text;
    case 'count':
      return unit.of === unit.text.toLowerCase() ? unit.text : undefined;
    case 'rate':
      return unit.text.replace(/^rate,? */i, '');
    case 'mean':
    case 'days':
      return /^(?:average|mean|median|number)\b/i.test(unit.text) ? undefined : unit.text;
  }
}

function formatPounds(value: number, decimals: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size >= 1e6) return `${sign}£${formatNumber(size / 1e6, 1)}m`;
  return `${sign}£${formatNumber(size, decimals)}`;
}
