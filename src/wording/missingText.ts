import type { Period } from '@/domain/figures/period';
import type { Reading } from '@/domain/figures/reading';
import { formatPeriodShort } from '@/ui/formatPeriod';

/** A sentence names at most this many periods, and counts the rest. */
const MOST_NAMED = 6;

/**
 * Names the periods without a figure: `No figure for 2019/20 and 2020/21: the line is open there.` Returns undefined if the series has no gap
 * between its first figure and its last.
 */
export function missingText(
  rows: readonly { readonly period: Period; readonly ours: Reading | undefined }[],
): string | undefined {
  const hasFigure = ({ ours }: { readonly ours: Reading | undefined }) => ours?.kind === 'value';
  const [firstIndex, lastIndex] = [rows.findIndex(hasFigure), rows.findLastIndex(hasFigure)];
  const missingPeriods = rows
    .slice(firstIndex, lastIndex + 1)
    .filter((row) => !hasFigure(row))
    .map(({ period }) => formatPeriodShort(period));
  if (missingPeriods.length === 0) return undefined;
  return `No figure for ${listedPeriods(missingPeriods)}: the line is open there.`;
}

/**
 * Names the breaks of a series: `The breaks are in 2016/17 and 2019/20: figures before a break are not compared with those after it.` Returns
 * undefined if it has none. `isBesideOthers`: its rating compares it with others.
 */
export function breaksText(
  rows: readonly { readonly period: Period; readonly breaks: boolean }[],
  isBesideOthers = false,
): string | undefined {
  const breaks = rows.filter((row) => row.breaks).map(({ period }) => formatPeriodShort(period));
  if (breaks.length === 0) return undefined;
  return `The ${breaks.length === 1 ? 'break is' : 'breaks are'} in ${listedPeriods(breaks)}: figures before a break are not compared with those after it.${isBesideOthers ? ' A rating goes on over a break, because it sets each figure beside others of its own time.' : ''}`;
}

function listedPeriods(periods: readonly string[]): string {
  const namedPeriods = periods.slice(0, MOST_NAMED);
  const moreCount = periods.length - namedPeriods.length;
  const listedTexts = moreCount > 0 ? [...namedPeriods, `${moreCount} more`] : namedPeriods;
  return listedTexts.length === 1
    ? (listedTexts[0] ?? '')
    : `${listedTexts.slice(0, -1).join(', ')} and ${listedTexts.at(-1)}`;
}
