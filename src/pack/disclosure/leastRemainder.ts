import { WHOLE, type CountsByPart } from './sumsThatHold';

/** With more areas than this, not every choice of areas is tried: some choice comes close to any number. */
const MOST_AREAS = 14;

/**
 * The smallest possible remainder of a large area after some small areas are subtracted, where nobody says which small areas lie in it and not
 * all are shown: 14 in the south less 12 in a ward leaves 2. If all areas are shown and both kinds have the same total, there is no remainder.
 * Small areas that areas.csv puts in a large one are certain to lie in it: 168 less 86 leaves room for one ward of 82, not for two. `sorts`
 * lists the kinds of area, largest areas first.
 */
export function leastRemainder(
  sorts: readonly (readonly string[])[],
  knownCounts: readonly CountsByPart[],
  statedAreasIn: StatedAreasIn = () => [],
): number {
  let leastFound = Number.POSITIVE_INFINITY;
  sorts.forEach((largeAreas, position) => {
    for (const smallAreas of sorts.slice(position + 1))
      for (const counts of knownCounts)
        leastFound = Math.min(
          leastFound,
          leastRemainderIn(counts, { largeAreas, smallAreas, statedAreasIn }),
        );
  });
  return leastFound;
}

/** Gives the small areas, among those of one kind, that areas.csv puts in a large area. */
export type StatedAreasIn = (largeArea: string, smallAreas: readonly string[]) => readonly string[];

type ComparedSorts = {
  readonly largeAreas: readonly string[];
  readonly smallAreas: readonly string[];
  readonly statedAreasIn: StatedAreasIn;
};

function leastRemainderIn(counts: CountsByPart, compared: ComparedSorts): number {
  const { largeAreas, smallAreas } = compared;
  const smallCounts = smallAreas.flatMap((area) => counts.get(area) ?? []);
  const largeCounts = largeCountsIn(counts, compared);
  const areAllKnown = smallCounts.length === smallAreas.length && largeCounts.length === largeAreas.length;
  if (smallCounts.length === 0 || (areAllKnown && totalOf(smallCounts) === totalOf(largeCounts)))
    return Number.POSITIVE_INFINITY;
  if (smallCounts.length > MOST_AREAS) return 1;
  const sums = new Set<number>();
  for (const part of smallCounts) for (const sum of [0, ...sums]) sums.add(sum + part);
  let least = Number.POSITIVE_INFINITY;
  for (const whole of largeCounts)
    for (const sum of sums) if (sum < whole && whole - sum < least) least = whole - sum;
  return least;
}

/**
 * The values that are shown, with the single value that is not shown if the whole and all others are. Small areas that areas.csv puts in an
 * area have been subtracted from its value.
 */
function largeCountsIn(
  counts: CountsByPart,
  { largeAreas, smallAreas, statedAreasIn }: ComparedSorts,
): readonly number[] {
  const shownCounts = largeAreas.flatMap((area) => counts.get(area) ?? []);
  const wholeCount = counts.get(WHOLE);
  const isOneMissing = wholeCount !== undefined && shownCounts.length === largeAreas.length - 1;
  return largeAreas.flatMap((area) => {
    const areaCount = counts.get(area) ?? (isOneMissing ? wholeCount - totalOf(shownCounts) : undefined);
    if (areaCount === undefined) return [];
    const statedCount = totalOf(
      statedAreasIn(area, smallAreas).map((smallArea) => counts.get(smallArea) ?? Number.NaN),
    );
    // A rounded count may be a few more or fewer, and an unknown one may be anything.
    return [counts.isRounded !== true && statedCount <= areaCount ? areaCount - statedCount : areaCount];
  });
}

function totalOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
