import type { Relation, WholeNumbers } from './wholeNumbers';

/**
 * Whether whole numbers keep every relation. The solver works with floats, and its word alone is not taken. Sums of people must be exact; where
 * a figure is multiplied out, the limit of its rounding is itself no sharper than the float.
 */
export function keepsAll({ least, most, relations }: WholeNumbers, values: readonly number[]): boolean {
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (!(value >= (least[index] ?? 0) && value <= (most[index] ?? 0))) return false;
  }
  return relations.every((relation) => keeps(relation, values));
}

/** A hot loop: hundreds of thousands of relations are looked at. */
function keeps({ terms, low, high }: Relation, values: readonly number[]): boolean {
  let [sum, size, isExact] = [0, 0, true];
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at];
    if (term === undefined) continue;
    const part = term[1] * (values[term[0]] ?? Number.NaN);
    sum += part;
    size += Math.abs(part);
    if (term[1] !== 1 && term[1] !== -1) isExact = false;
  }
  const give = isExact ? 1e-6 : 1e-9 * size + 1e-6;
  return sum >= low - give && sum <= high + give;
}
