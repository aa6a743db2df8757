import {
  boundsOf,
  firstToWithhold,
  isShown,
  mustHide,
  type Count,
  type CountTable,
  type SumLine,
  type WithheldIndexes,
} from './countTable';

type WithheldSoFar = { readonly withheld: WithheldIndexes; readonly smallestCount: number };

/**
 * The figure to withhold next so that a sum gives nothing away: the part with the lowest rank that is not 0, or else the total. Undefined if
 * the sum is safe or has nothing left to withhold.
 */
export function nextInLine(line: SumLine, table: CountTable, state: WithheldSoFar): number | undefined {
  if (isSafe(line, table.counts, state)) return undefined;
  return (
    firstToWithhold(line.parts, table, state.withheld) ?? firstToWithhold([line.total], table, state.withheld)
  );
}

/** A withheld count must have at least this many possible values. */
const ENOUGH_VALUES = 3;

/** Whether each count that must stay hidden has at least three possible values, judged by this sum alone. */
function isSafe(
  { total, parts, offset = 0 }: SumLine,
  counts: readonly Count[],
  state: WithheldSoFar,
): boolean {
  // Most sums have no secret: what is hidden in them need not be weighed.
  const isSecretAt = (index: number): boolean => {
    const count = counts[index];
    return count !== undefined && mustHide(count, state.smallestCount) && !isKnown(count, state);
  };
  if (!isSecretAt(total) && !parts.some(isSecretAt)) return true;
  const hiddenTerms: HiddenTerm[] = [];
  let remainder = -offset;
  const addTerm = (index: number, sign: 1 | -1): void => {
    const count = counts[index];
    if (count === undefined) return;
    if (isKnown(count, state)) remainder -= sign * (count.value ?? 0);
    else hiddenTerms.push(termOf(count, sign, state));
  };
  for (let position = 0; position < parts.length; position += 1) addTerm(parts[position] ?? -1, 1);
  addTerm(total, -1);
  if (hiddenTerms.length === 1) return false;
  const low = hiddenTerms.reduce((sum, term) => sum + term.low, 0);
  const high = hiddenTerms.reduce((sum, term) => sum + term.high, 0);
  // The figures contradict each other, for example where the officer's own file withholds some, so nothing follows
  // from this sum.
  if (remainder < low || remainder > high) return true;
  return hiddenTerms.every((term) => {
    if (!term.isSecret) return true;
    const least = Math.max(term.low, remainder - sumWithout(high, term.high, hiddenTerms, 'high'));
    const most = Math.min(term.high, remainder - sumWithout(low, term.low, hiddenTerms, 'low'));
    return most - least + 1 >= ENOUGH_VALUES;
  });
}

/** Whether readers see a count, or know it as what the total has beyond its parts. */
function isKnown(count: Count, { withheld }: WithheldSoFar): boolean {
  return isShown(count, withheld) || (count.isRemainder === true && count.value !== undefined);
}

/** A hidden count with its sign in the sum, and the smallest and largest value that it can add to the sum. */
type HiddenTerm = { readonly isSecret: boolean; readonly low: number; readonly high: number };

function termOf(count: Count, sign: 1 | -1, { smallestCount }: WithheldSoFar): HiddenTerm {
  const { least, most } = boundsOf(count, smallestCount);
  const isSecret = mustHide(count, smallestCount);
  return sign === 1 ? { isSecret, low: least, high: most } : { isSecret, low: -most, high: -least };
}

/** The sum without one of its terms, which may be infinite. */
function sumWithout(
  sum: number,
  ownTerm: number,
  terms: readonly HiddenTerm[],
  lowOrHigh: 'low' | 'high',
): number {
  if (Number.isFinite(sum)) return sum - ownTerm;
  if (Number.isFinite(ownTerm)) return sum;
  const endlessTerms = terms.filter((term) => !Number.isFinite(term[lowOrHigh]));
  if (endlessTerms.length > 1) return sum;
  return terms.reduce(
    (finiteSum, term) => (Number.isFinite(term[lowOrHigh]) ? finiteSum + term[lowOrHigh] : finiteSum),
    0,
  );
}
