import { isPercent, type Indicator } from '@/domain/indicator';
import { isHidden, withheld, type Reading } from '@/domain/reading';
import { roundTo } from '@/domain/rounding';

/** A figure and the counts behind it, as they may be published. */
export type Publishable = {
  readonly reading: Reading;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
};

/**
 * Primary suppression (domain.md §7.2): a count of people from 1 to one below the smallest that may be published is withheld,
 * and with it the share or rate it gives; so is a share whose complement is such a count. A true 0 is shown.
 * A count that is not given but follows from the share and its denominator counts as given.
 */
export function publishable(
  cell: {
    readonly reading: Reading;
    readonly numerator: Reading | undefined;
    readonly denominator: Reading | undefined;
  },
  indicator: Indicator,
  smallest: number,
): Publishable {
  const [numerator, denominator] = [countOf(cell.numerator), countOf(cell.denominator)];
  if (!indicator.people) return { reading: cell.reading, numerator, denominator };
  const isSmall = (count: number | undefined) => count !== undefined && count > 0 && count < smallest;
  const value = cell.reading.kind === 'value' && indicator.unit === 'count' ? cell.reading.value : undefined;
  const counted = numerator ?? impliedCount(countOf(cell.reading), denominator, indicator);
  const complement =
    isPercent(indicator) && counted !== undefined && denominator !== undefined
      ? denominator - counted
      : undefined;
  const symbol = cell.reading.kind === 'withheld' ? cell.reading : withheld('c');
  if ([value, counted, denominator, complement].some(isSmall)) return { reading: symbol };
  if ([cell.numerator, cell.denominator].some(isHidden)) return { reading: symbol };
  if (cell.reading.kind === 'withheld') return { reading: cell.reading };
  return { reading: cell.reading, numerator, denominator };
}

/** The count that a share or a rate gives away with its denominator: 2% of 100 is 2, and 0.5 per 10,000 of 60,000 is 3 (domain.md §7.5). */
function impliedCount(
  value: number | undefined,
  denominator: number | undefined,
  indicator: Indicator,
): number | undefined {
  const outOf = isPercent(indicator) ? '100' : /\bper ([\d,]+)/i.exec(indicator.unit)?.[1];
  if (value === undefined || denominator === undefined || outOf === undefined) return undefined;
  return roundTo((value * denominator) / Number(outOf.replaceAll(',', '')), 0);
}

function countOf(reading: Reading | undefined): number | undefined {
  return reading?.kind === 'value' ? reading.value : undefined;
}
