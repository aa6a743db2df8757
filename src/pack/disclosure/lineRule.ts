import {
  boundsOf,
  firstToWithhold,
  isShown,
  mustHide,
  type Count,
  type CountTable,
  type Line,
  type Withheld,
} from './countTable';

type State = { readonly withheld: Withheld; readonly smallest: number };

/**
 * The figure to withhold next so that a line gives nothing away: the first by rank of the parts that are not 0, or else the total. Undefined if the
 * line is safe or has nothing left to withhold.
 */
export function nextInLine(line: Line, table: CountTable, state: State): number | undefined {
  if (isSafe(line, table.counts, state)) return undefined;
  return (
    firstToWithhold(line.parts, table, state.withheld) ?? firstToWithhold([line.total], table, state.withheld)
  );
}

/** How many values of a withheld count must be possible. */
const ENOUGH = 3;

/** Whether each count of a line that must stay hidden has three possible values, as far as this line alone tells. */
function isSafe({ total, parts, offset = 0 }: Line, counts: readonly Count[], state: State): boolean {
  const hidden: Term[] = [];
  let left = -offset;
  const add = (index: number, sign: 1 | -1): void => {
    const count = counts[index];
    if (count === undefined) return;
    const isKnown =
      isShown(count, state.withheld) || (count.isRemainder === true && count.value !== undefined);
    if (isKnown) left -= sign * (count.value ?? 0);
    else hidden.push(termOf(count, sign, state));
  };
  for (const part of parts) add(part, 1);
  add(total, -1);
  if (!hidden.some(({ isSecret }) => isSecret)) return true;
  if (hidden.length === 1) return false;
  const low = hidden.reduce((sum, term) => sum + term.low, 0);
  const high = hidden.reduce((sum, term) => sum + term.high, 0);
  // The officer's own file withholds figures that nobody can set against each other.
  if (left < low || left > high) return true;
  return hidden.every((term) => {
    if (!term.isSecret) return true;
    const least = Math.max(term.low, left - without(high, term.high, hidden, 'high'));
    const most = Math.min(term.high, left - without(low, term.low, hidden, 'low'));
    return most - least + 1 >= ENOUGH;
  });
}

/** A hidden count with its sign in the sum, and how low and high it can be with that sign. */
type Term = { readonly isSecret: boolean; readonly low: number; readonly high: number };

function termOf(count: Count, sign: 1 | -1, { smallest }: State): Term {
  const { least, most } = boundsOf(count, smallest);
  const isSecret = mustHide(count, smallest);
  return sign === 1 ? { isSecret, low: least, high: most } : { isSecret, low: -most, high: -least };
}

/** The sum without one of its terms, which may be endless. */
function without(sum: number, own: number, all: readonly Term[], end: 'low' | 'high'): number {
  if (Number.isFinite(sum)) return sum - own;
  if (Number.isFinite(own)) return sum;
  const endless = all.filter((term) => !Number.isFinite(term[end]));
  if (endless.length > 1) return sum;
  return all.reduce((so, term) => (Number.isFinite(term[end]) ? so + term[end] : so), 0);
}
