/** For each small area, the index of the large area that it lies in; -1 if it lies in none of the large areas. */
export type Division = readonly number[];

/** The most divisions that are returned, and the most steps of each search for them. */
const [MOST_DIVISIONS, MOST_STEPS] = [60, 20_000];
/** The most ways of placing the small areas that withhold something, and the most steps in which each is tried. */
const [MOST_PLACINGS, MOST_STEPS_EACH] = [1_000, 500];
const ELSEWHERE = -1;

type DivisionProblem<Place> = {
  readonly parent: Place;
  readonly largePlaces: readonly Place[];
  readonly smallPlaces: readonly Place[];
  /** For each thing that is counted, a function that gives the shown count of a place. */
  readonly countLookups: readonly ((place: Place) => number | undefined)[];
  /** How many numbers of a place are withheld. */
  readonly withheldCountOf: (place: Place) => number;
};

/**
 * Finds the divisions of small areas among large ones that the shown counts allow, 60 at most. Each large area must be the sum of its small ones. If no
 * division satisfies that, some small areas are not listed, and the sum may be smaller. If the large areas make up their parent, every small area lies
 * in one of them. If there are more than 60, those come first that place the small areas that withhold something in other ways than the divisions before
 * them: all of these together in one large area, then in two, and so on. So what is found depends on the order of the areas only if there are more than 60 such ways.
 */
export function divisionsOf<Place>(dividing: DivisionProblem<Place>): readonly Division[] {
  const completeDivisions = searchDivisions(dividing, 'whole');
  return completeDivisions.length > 0 ? completeDivisions : searchDivisions(dividing, 'at least');
}

function searchDivisions<Place>(
  { parent, largePlaces, smallPlaces, countLookups, withheldCountOf }: DivisionProblem<Place>,
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
  const canHoldParts: Search['canHoldParts'] = (largeIndex, assignment, isLast) =>
    largeIndex === ELSEWHERE ||
    countLookups.every((_, lookupIndex) =>
      fitsInto(
        largeCounts[lookupIndex]?.[largeIndex],
        countsAssignedTo(smallCounts[lookupIndex] ?? [], assignment, largeIndex),
        isLast,
      ),
    );
  // Areas that show most counts come first, so that the search finds contradictions early.
  const order = [...smallPlaces.keys()].toSorted(
    (a, b) => shownCountOf(smallCounts, b) - shownCountOf(smallCounts, a),
  );
  const search: Search = {
    order,
    largeIndexes: [...largePlaces.keys(), ...(isComplete ? [] : [ELSEWHERE])],
    canHoldParts,
    isDivision: (assignment) =>
      assignment.some((largeIndex) => largeIndex !== ELSEWHERE) &&
      (coverage === 'at least' ||
        largePlaces.every((_, largeIndex) => canHoldParts(largeIndex, assignment, true))),
  };
  const { divisions, isCutOff } = foundDivisions(search, { most: MOST_DIVISIONS, mostSteps: MOST_STEPS });
  if (!isCutOff) return divisions;
  const withholding = order.filter((smallIndex) => {
    const place = smallPlaces[smallIndex];
    return place !== undefined && withheldCountOf(place) > 0;
  });
  return distinctDivisions([...divisionsByPlacing(search, withholding), ...divisions]);
}

type Search = {
  /** The small areas in the order in which they are assigned. */
  readonly order: readonly number[];
  readonly largeIndexes: readonly number[];
  readonly canHoldParts: (largeIndex: number, assignment: Division, isLast: boolean) => boolean;
  readonly isDivision: (assignment: Division) => boolean;
};

/** Assigns the small areas in order, those in `start` as they are, until there are enough divisions or too many steps were taken. */
function foundDivisions(
  { order, largeIndexes, canHoldParts, isDivision }: Search,
  {
    most,
    mostSteps,
    start = order.map(() => ELSEWHERE),
  }: { readonly most: number; readonly mostSteps: number; readonly start?: Division },
): { readonly divisions: readonly Division[]; readonly isCutOff: boolean } {
  const divisions: Division[] = [];
  const assignment = [...start];
  let steps = 0;
  const isCutOff = () => divisions.length >= most || steps > mostSteps;
  const assignFrom = (position: number): void => {
    steps += 1;
    if (isCutOff()) return;
    const smallIndex = order[position];
    if (smallIndex === undefined) {
      if (isDivision(assignment)) divisions.push([...assignment]);
      return;
    }
    for (const largeIndex of largeIndexes) {
      assignment[smallIndex] = largeIndex;
      if (canHoldParts(largeIndex, assignment, false)) assignFrom(position + 1);
    }
    assignment[smallIndex] = ELSEWHERE;
  };
  assignFrom(0);
  return { divisions, isCutOff: isCutOff() };
}

/**
 * One division for each way of placing the small areas that withhold something. The other small areas go where none of these are if they can: the fewer
 * areas beside them, the more is given away.
 */
function divisionsByPlacing(search: Search, withholding: readonly number[]): readonly Division[] {
  if (withholding.length === 0) return [];
  const others = search.order.filter((smallIndex) => !withholding.includes(smallIndex));
  const placings = foundDivisions(
    { ...search, order: withholding, isDivision: () => true },
    { most: MOST_PLACINGS, mostSteps: MOST_STEPS, start: search.order.map(() => ELSEWHERE) },
  ).divisions.map((placing) => ({
    placing,
    used: new Set(withholding.map((smallIndex) => placing[smallIndex] ?? ELSEWHERE)),
  }));
  const divisions: Division[] = [];
  for (const { placing, used } of placings.toSorted((a, b) => a.used.size - b.used.size)) {
    if (divisions.length >= MOST_DIVISIONS) break;
    const largeIndexes = search.largeIndexes.toSorted((a, b) => Number(used.has(a)) - Number(used.has(b)));
    divisions.push(
      ...foundDivisions(
        { ...search, order: others, largeIndexes },
        { most: 1, mostSteps: MOST_STEPS_EACH, start: placing },
      ).divisions,
    );
  }
  return divisions;
}

function distinctDivisions(divisions: readonly Division[]): readonly Division[] {
  const byText = new Map(divisions.map((division) => [division.join(' '), division]));
  return [...byText.values()].slice(0, MOST_DIVISIONS);
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
