/** For each small area, the index of the large area that it lies in; -1 if it lies in none of the large areas. */
export type Division = readonly number[];

/** The most divisions that are returned, and the most steps of the search for them. */
const [MOST_DIVISIONS, MOST_STEPS] = [60, 20_000];
const ELSEWHERE = -1;

type DivisionProblem<Place> = {
  readonly parent: Place;
  readonly largePlaces: readonly Place[];
  readonly smallPlaces: readonly Place[];
  /** For each thing that is counted, a function that gives the shown count of a place. */
  readonly countLookups: readonly ((place: Place) => number | undefined)[];
};

/**
 * Finds the divisions of small areas among large ones that the shown counts allow, 60 at most. Each large area must be the sum of its small ones. If no
 * division satisfies that, some small areas are not listed, and the sum may be smaller. If the large areas make up their parent, every small area lies
 * in one of them.
 */
export function divisionsOf<Place>(dividing: DivisionProblem<Place>): readonly Division[] {
  const completeDivisions = searchDivisions(dividing, 'whole');
  return completeDivisions.length > 0 ? completeDivisions : searchDivisions(dividing, 'at least');
}

function searchDivisions<Place>(
  { parent, largePlaces, smallPlaces, countLookups }: DivisionProblem<Place>,
  coverage: 'whole' | 'at least',
): readonly Division[] {
  const shownCountsOf = (places: readonly Place[]): ShownCounts =>
    countLookups.map((lookUp) => places.map(lookUp));
  const [largeCounts, smallCounts] = [shownCountsOf(largePlaces), shownCountsOf(smallPlaces)];
  const isComplete = countLookups.some((lookUp, lookupIndex) => {
    const total = lookUp(parent);
    const sum = (largeCounts[lookupIndex] ?? []).reduce<number>(
      (subtotal, count) => subtotal + (count ?? Number.NaN),
      0,
    );
    return total !== undefined && total > 0 && sum === total;
  });
  const largeIndexes = [...largePlaces.keys(), ...(isComplete ? [] : [ELSEWHERE])];
  // Areas that show most counts come first, so that the search finds contradictions early.
  const order = [...smallPlaces.keys()].toSorted(
    (a, b) => shownCountOf(smallCounts, b) - shownCountOf(smallCounts, a),
  );
  const divisions: Division[] = [];
  const assignment = smallPlaces.map(() => ELSEWHERE);
  let steps = 0;
  const canHoldParts = (largeIndex: number, isLast: boolean) =>
    largeIndex === ELSEWHERE ||
    countLookups.every((_, lookupIndex) =>
      fitsInto(
        largeCounts[lookupIndex]?.[largeIndex],
        countsAssignedTo(smallCounts[lookupIndex] ?? [], assignment, largeIndex),
        isLast,
      ),
    );
  const assignFrom = (position: number): void => {
    steps += 1;
    if (divisions.length >= MOST_DIVISIONS || steps > MOST_STEPS) return;
    const smallIndex = order[position];
    if (smallIndex === undefined) {
      const isDivision = assignment.some((largeIndex) => largeIndex !== ELSEWHERE);
      if (
        isDivision &&
        (coverage === 'at least' || largePlaces.every((_, largeIndex) => canHoldParts(largeIndex, true)))
      )
        divisions.push([...assignment]);
      return;
    }
    for (const largeIndex of largeIndexes) {
      assignment[smallIndex] = largeIndex;
      if (canHoldParts(largeIndex, false)) assignFrom(position + 1);
    }
    assignment[smallIndex] = ELSEWHERE;
  };
  assignFrom(0);
  return divisions;
}

/** The shown counts: one list for each indicator that is counted, with one entry for each place. */
type ShownCounts = readonly (readonly (number | undefined)[])[];

function shownCountOf(countsByLookup: ShownCounts, smallIndex: number): number {
  return countsByLookup.filter((counts) => counts[smallIndex] !== undefined).length;
}

function countsAssignedTo(
  counts: readonly (number | undefined)[],
  assignment: Division,
  largeIndex: number,
): readonly (number | undefined)[] {
  return counts.filter((_, smallIndex) => assignment[smallIndex] === largeIndex);
}

/**
 * Whether the small areas that are assigned to a large one add up to no more than its count. Once all are assigned and shown, they must add up to
 * exactly its count.
 */
function fitsInto(
  largeCount: number | undefined,
  smallCounts: readonly (number | undefined)[],
  isLast: boolean,
): boolean {
  if (largeCount === undefined || smallCounts.length === 0) return true;
  let [sum, areShown] = [0, true];
  for (const smallCount of smallCounts) {
    if (smallCount === undefined) areShown = false;
    else sum += smallCount;
  }
  return isLast && areShown ? sum === largeCount : sum <= largeCount;
}
