import { WHOLE, type GroupSum, type StatedPart } from './sumsThatHold';

/**
 * The rows of groups.csv that would explain groups that come to more than the whole, from the sums that hold wherever the
 * figures are known: some groups are the whole, and each of the others is in one sum below one of them. Undefined if there
 * are no such groups.
 */
export function suggestedParts(
  groups: readonly string[],
  sums: readonly GroupSum[],
): readonly StatedPart[] | undefined {
  const wholes = sums
    .filter(({ whole }) => whole === WHOLE)
    .toSorted((a, b) => a.parts.length - b.parts.length);
  for (const { parts: top } of wholes) {
    const below = sums.filter(({ whole }) => top.includes(whole));
    const rest = groups.filter((group) => !top.includes(group));
    const found = rest.length === 0 ? undefined : covered(rest, below);
    if (found !== undefined)
      return found.flatMap(({ whole, parts }) => parts.map((group) => ({ group, partOf: whole })));
  }
  return undefined;
}

/** Sums of different wholes that have each of these groups once. */
function covered(rest: readonly string[], sums: readonly GroupSum[]): readonly GroupSum[] | undefined {
  const [next] = rest;
  if (next === undefined) return [];
  for (const sum of sums) {
    if (!sum.parts.includes(next) || !sum.parts.every((part) => rest.includes(part))) continue;
    const others = covered(
      rest.filter((group) => !sum.parts.includes(group)),
      sums.filter(({ whole }) => whole !== sum.whole),
    );
    if (others !== undefined) return [sum, ...others];
  }
  return undefined;
}
