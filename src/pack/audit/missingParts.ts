import { familyOf } from './familyOf';
import type { Equation, Ledger } from './unknowns';

/**
 * A reader assumes that a part is missing if at least this share of the total is in none of the parts shown, and at least
 * this many times the smallest count that may be published.
 */
const [LEAST_SHARE, LEAST_TIMES] = [0.1, 3];

/**
 * The equations of a ledger, with those loosened whose parts are not all there is. If 248 of 752 children are aged 6 to 11
 * and 258 are 12 to 17, some have an age without a row, and so may the children of each locality: nobody assumes that two
 * ages make up a locality if they do not make up the borough. If they make up the total in any place or period, or nearly
 * do, the equations stay as they are.
 */
export function withMissingParts({ known, equations }: Ledger): readonly Equation[] {
  const short = new Set<string>();
  for (const equation of equations) if (holdsOf(equation, known) === 'short') short.add(familyOf(equation));
  if (short.size === 0) return equations;
  for (const equation of equations)
    if (short.size > 0 && holdsOf(equation, known) === 'otherwise') short.delete(familyOf(equation));
  return equations.map((equation) => {
    const { assumes } = equation;
    return assumes !== undefined && short.has(familyOf(equation)) ? { ...equation, ...assumes } : equation;
  });
}

/** How a total that may have other parts holds where all its numbers are shown: `short` by as much as a part may be, or otherwise. */
function holdsOf(
  { terms, low, high, assumes, rest }: Equation,
  known: Ledger['known'],
): 'hidden' | 'short' | 'otherwise' {
  const isAssumed = assumes?.low === Number.NEGATIVE_INFINITY && assumes.high === high;
  if (rest === undefined || !isAssumed || low !== high) return 'hidden';
  let [total, sum] = [0, 0];
  for (const [key, times] of terms) {
    const value = known.get(key);
    if (value === undefined) return 'hidden';
    if (times > 0) sum += times * value;
    else total -= times * value;
  }
  // A total of nobody says nothing about its parts.
  if (total === 0) return 'hidden';
  const left = total - sum;
  return left >= LEAST_SHARE * total && left >= LEAST_TIMES * rest.smallest ? 'short' : 'otherwise';
}
