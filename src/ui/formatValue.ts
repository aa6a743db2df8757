import type { Indicator } from '@/domain/figures/indicator';
import { signOf, type Reading } from '@/domain/figures/reading';
import { roundTo } from '@/domain/figures/rounding';

const FORMATS = new Map<number, Intl.NumberFormat>();

/** A number as people read it: `21,500`, `4.4`, `−0.3`. */
export function formatNumber(value: number, decimals: number): string {
  const format =
    FORMATS.get(decimals) ??
    new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  FORMATS.set(decimals, format);
  return format.format(roundTo(value, decimals) + 0).replace('-', '−');
}

/** A figure with its sign: `28.3%`, `£1.2m`, `21,500`; other units are said in words elsewhere. */
export function formatValue(value: number, unit: string, decimals: number): string {
  switch (unit) {
    case 'percent':
      return `${formatNumber(value, decimals)}%`;
    case 'pounds':
      return formatPounds(value, decimals);
  }
  return formatNumber(value, decimals);
}

/** A cell: its figure, or its shorthand in square brackets, never blank and never nought. */
export function formatReading(
  reading: Reading,
  { unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>,
): string {
  if (reading.kind === 'withheld') return signOf(reading.shorthand);
  return formatValue(reading.value, unit, decimals);
}

/** A change or a distance, always with its sign: `+3.4 pp`, `−2.8`; shares differ by percentage points. */
export function formatChange(change: number, unit: string, decimals: number): string {
  const rounded = roundTo(change, decimals);
  const sign = rounded > 0 ? '+' : '';
  return `${sign}${formatDistance(rounded, unit, decimals)}`;
}

/** A distance without a sign of its own: `2 pp`, `0.3`. */
export function formatDistance(distance: number, unit: string, decimals: number): string {
  if (unit === 'percent') return `${formatNumber(distance, decimals)} pp`;
  return formatValue(distance, unit, decimals);
}

/** The unit in words beside a bare number: nothing for what its sign says already. */
export function formatUnit(unit: string): string {
  switch (unit) {
    case 'percent':
      return '%';
    case 'count':
      return 'number';
    case 'pounds':
      return '£';
  }
  return unit;
}

function formatPounds(value: number, decimals: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size >= 1e6) return `${sign}£${formatNumber(size / 1e6, 1)}m`;
  return `${sign}£${formatNumber(size, decimals)}`;
}
