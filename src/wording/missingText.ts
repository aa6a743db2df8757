import type { Period } from '@/domain/figures/period';
import type { Reading } from '@/domain/figures/reading';
import { formatPeriodShort } from '@/ui/formatPeriod';

/** The most that are named; more are counted. */
const NAMED = 6;

/** `No figure for 2019/20 and 2020/21: the line is open there.`; undefined for a series without a gap between its first figure and its last. */
export function missingText(
  rows: readonly { readonly period: Period; readonly ours: Reading | undefined }[],
): string | undefined {
  const isHeld = ({ ours }: { readonly ours: Reading | undefined }) => ours?.kind === 'value';
  const [first, last] = [rows.findIndex(isHeld), rows.findLastIndex(isHeld)];
  const missing = rows
    .slice(first, last + 1)
    .filter((row) => !isHeld(row))
    .map(({ period }) => formatPeriodShort(period));
  if (missing.length === 0) return undefined;
  return `No figure for ${listedPeriods(missing)}: the line is open there.`;
}

/** `The breaks are in 2016/17 and 2019/20: figures before a break are not compared with those after it.`; undefined for a series without one. `isBesideOthers`: its rating compares it with others. */
export function breaksText(
  rows: readonly { readonly period: Period; readonly breaks: boolean }[],
  isBesideOthers = false,
): string | undefined {
  const breaks = rows.filter((row) => row.breaks).map(({ period }) => formatPeriodShort(period));
  if (breaks.length === 0) return undefined;
  return `The ${breaks.length === 1 ? 'break is' : 'breaks are'} in ${listedPeriods(breaks)}: figures before a break are not compared with those after it.${isBesideOthers ? ' A rating goes on over a break, because it sets each figure beside others of its own time.' : ''}`;
}

function listedPeriods(periods: readonly string[]): string {
  const named = periods.slice(0, NAMED);
  const more = periods.length - named.length;
  const words = more > 0 ? [...named, `${more} more`] : named;
  return words.length === 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
