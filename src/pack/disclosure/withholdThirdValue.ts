import type { ProtectionWork } from './component';
import { firstToWithhold, isOfFewPeople, isShown } from './countTable';

/**
 * Withholds one more figure in a sum whose withheld counts can only be 1, 2 or 3. For counts that can only be 1 or 2, another rule withholds
 * one more; without this rule a reader could tell the two cases apart.
 */
export function withholdThirdValue(work: ProtectionWork): void {
  const { table, withheld, smallestCount, linesByCount } = work;
  const isHidden = (index: number) => {
    const count = table.counts[index];
    return count !== undefined && !isShown(count, withheld) && count.isRemainder !== true;
  };
  for (let lineIndex = 0; lineIndex < table.lines.length; lineIndex += 1) {
    const line = table.lines[lineIndex];
    // Skips sums with nothing hidden, which nearly all of the thousands are.
    if (line === undefined || !line.parts.some(isHidden)) continue;
    const hiddenIndexes = [...line.parts, line.total].filter(isHidden);
    const counts = hiddenIndexes.flatMap((index) => table.counts[index] ?? []);
    const areSmall = counts.every(
      (count) => isOfFewPeople(count, smallestCount) && count.figureIndex !== undefined,
    );
    const areInNoOtherLine = hiddenIndexes.every(
      (index) => linesByCount[index]?.length === 1 && linesByCount[index]?.[0] === lineIndex,
    );
    if (hiddenIndexes.length < 2 || !areSmall || !areInNoOtherLine || hiddenIndexes.includes(line.total))
      continue;
    const sum = counts.reduce((partialSum, { value = 0 }) => partialSum + value, 0);
    const otherCount = hiddenIndexes.length - 1;
    const least = Math.max(1, sum - otherCount * (smallestCount - 1));
    const most = Math.min(smallestCount - 1, sum - otherCount);
    const nextFigure =
      firstToWithhold(line.parts, table, withheld) ?? firstToWithhold([line.total], table, withheld);
    if (least === 1 && most === FEWEST_VALUES && nextFigure !== undefined) withheld.add(nextFigure);
  }
}

/** A withheld count must have at least this many possible values. */
const FEWEST_VALUES = 3;
