import { WHOLE, type GroupSum, type StatedPart } from './sumsThatHold';

/**
 * The rows of groups.csv that would explain groups that come to more than the whole, from the sums that hold wherever the figures are known:
 * some groups are the whole, and each of the others is in one sum below one of them. Returns undefined if there are no such groups.
 */
export function suggestedParts(
  groups: readonly string[],
  sums: readonly GroupSum[],
): readonly StatedPart[] | undefined {
  const sumsOfWhole = sums
    .filter(({ whole }) => whole === WHOLE)
    .toSorted((a, b) => a.parts.length - b.parts.length);
  for (const { parts: topGroups } of sumsOfWhole) {
    const lowerSums = sums.filter(({ whole }) => topGroups.includes(whole));
    const remainingGroups = groups.filter((group) => !topGroups.includes(group));
    const coveringSums =
      remainingGroups.length === 0 ? undefined : coveringSumsOf(remainingGroups, lowerSums);
    if (coveringSums !== undefined)
      return coveringSums.flatMap(({ whole, parts }) => parts.map((group) => ({ group, partOf: whole })));
  }
  return undefined;
}

/** Sums with different totals that contain each of these groups exactly once. */
function coveringSumsOf(
  remainingGroups: readonly string[],
  sums: readonly GroupSum[],
): readonly GroupSum[] | undefined {
  const [nextGroup] = remainingGroups;
  if (nextGroup === undefined) return [];
  for (const sum of sums) {
    if (!sum.parts.includes(nextGroup) || !sum.parts.every((part) => remainingGroups.includes(part)))
      continue;
    const otherSums = coveringSumsOf(
      remainingGroups.filter((group) => !sum.parts.includes(group)),
      sums.filter(({ whole }) => whole !== sum.whole),
    );
    if (otherSums !== undefined) return [sum, ...otherSums];
  }
  return undefined;
}
