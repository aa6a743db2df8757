import { isPercent, type Indicator } from '@/domain/indicator';
import { withheld, type Reading } from '@/domain/reading';

/** A figure and the counts behind it, as they may be published. */
export type Publishable = {
  readonly reading: Reading;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
};

/**
 * Primary suppression (domain.md §7.2): a count of people from 1 to one below the smallest that may be published is withheld,
 * and with it the share or rate it gives; so is a share whose complement is such a count. A true 0 is shown.
 */
export function publishable(
  cell: { readonly reading: Reading; readonly numerator: Reading | undefined; readonly denominator: Reading | undefined },
  indicator: Indicator,
  smallest: number,
): Publishable {
  const [numerator, denominator] = [countOf(cell.numerator), countOf(cell.denominator)];
  if (!indicator.people) return { reading: cell.reading, numerator, denominator };
  const isSmall = (count: number | undefined) => count !== undefined && count > 0 && count < smallest;
  const value = cell.reading.kind === 'value' && indicator.unit === 'count' ? cell.reading.value : undefined;
  const complement =
    isPercent(indicator) && numerator !== undefined && denominator !== undefined ? denominator - numerator : undefined;
  const symbol = cell.reading.kind === 'withheld' ? cell.reading : withheld('c');
  if ([value, numerator, denominator, complement].some(isSmall)) return { reading: symbol };
  const hidden = [cell.numerator, cell.denominator].some((count) => count?.kind === 'withheld' && count.shorthand === 'c');
  if (hidden) return { reading: symbol };
  if (cell.reading.kind === 'withheld') return { reading: cell.reading };
  return { reading: cell.reading, numerator, denominator };
}

function countOf(reading: Reading | undefined): number | undefined {
  return reading?.kind === 'value' ? reading.value : undefined;
}
