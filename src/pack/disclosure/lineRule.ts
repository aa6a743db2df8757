import { isShown, mustHide, type Count, type CountTable, type Line, type Withheld } from './countTable';

/**
 * The figure to withhold next so that one line gives nothing away (domain.md §7.4, 1-D): the smallest part that is not 0, of equal ones the
 * last; where there is none, the total. Undefined where the line is safe, or has nothing left to withhold.
 */
export function nextInLine(
  line: Line,
  { counts }: Pick<CountTable, 'counts'>,
  { withheld, smallest }: { readonly withheld: Withheld; readonly smallest: number },
): number | undefined {
  if (isSafe(line, counts, { withheld, smallest })) return undefined;
  const smallestPart = cheapest(line.parts, counts, withheld);
  return smallestPart ?? cheapest([line.total], counts, withheld);
}

/** Two counts of which only the sum is known have three possible values each once the sum is 2 above the least that it can be. */
const ROOM = 2;

function isSafe(
  { total, parts }: Line,
  counts: readonly Count[],
  { withheld, smallest }: { readonly withheld: Withheld; readonly smallest: number },
): boolean {
  const hidden: Count[] = [];
  let left = 0;
  for (const place of parts) {
    const count = counts[place];
    if (count === undefined) continue;
    if (isShown(count, withheld)) left -= count.value ?? Number.NaN;
    else hidden.push(count);
  }
  const whole = counts[total];
  if (whole === undefined) return true;
  const totalShown = isShown(whole, withheld);
  const unknown = totalShown ? hidden : [...hidden, whole];
  if (!unknown.some((count) => mustHide(count, smallest))) return true;
  if (unknown.length === 1) return false;
  if (!totalShown) return true;
  left += whole.value ?? Number.NaN;
  const least = hidden.reduce((sum, count) => sum + count.least, 0);
  // A remainder under the least that it can be: the parts are no parts of this total, and give nothing away.
  return left < least || left - least >= ROOM;
}

/** The figure of the smallest count that is shown and not 0, of equal ones the last. */
export function cheapest(
  places: readonly number[],
  counts: readonly Count[],
  withheld: Withheld,
): number | undefined {
  let found: { readonly figure: number; readonly value: number } | undefined;
  for (const place of places) {
    const count = counts[place];
    if (count?.figure === undefined || count.value === undefined || !isShown(count, withheld)) continue;
    if (count.value <= 0 || (found !== undefined && count.value > found.value)) continue;
    found = { figure: count.figure, value: count.value };
  }
  return found?.figure;
}
