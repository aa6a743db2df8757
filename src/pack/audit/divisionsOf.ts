/** For each small area the number of the large one that it lies in; -1 if it lies in none of them. */
export type Division = readonly number[];

/** The most divisions that are returned, and the most steps of the search for them. */
const [MOST_DIVISIONS, MOST_STEPS] = [60, 20_000];
const ELSEWHERE = -1;

type Dividing<Place> = {
  readonly parent: Place;
  readonly large: readonly Place[];
  readonly small: readonly Place[];
  /** The count that is shown of a place, for each number that is asked of all of them. */
  readonly countsOf: readonly ((place: Place) => number | undefined)[];
};

/**
 * The divisions of small areas among large ones that the shown counts allow, 60 at most. A large area is all of its small
 * ones, unless no division keeps to that: then some small ones are not listed. If the large areas are known to make up
 * their parent, every small area lies in one of them.
 */
export function divisionsOf<Place>(dividing: Dividing<Place>): readonly Division[] {
  const whole = search(dividing, 'whole');
  return whole.length > 0 ? whole : search(dividing, 'at least');
}

function search<Place>(
  { parent, large, small, countsOf }: Dividing<Place>,
  how: 'whole' | 'at least',
): readonly Division[] {
  const shownOf = (places: readonly Place[]): Shown => countsOf.map((shownAt) => places.map(shownAt));
  const [wholes, parts] = [shownOf(large), shownOf(small)];
  const isComplete = countsOf.some((shownAt, at) => {
    const total = shownAt(parent);
    const sum = (wholes[at] ?? []).reduce<number>((so, count) => so + (count ?? Number.NaN), 0);
    return total !== undefined && total > 0 && sum === total;
  });
  const rooms = [...large.keys(), ...(isComplete ? [] : [ELSEWHERE])];
  // Areas with most counts come first, so that misfits show early.
  const order = [...small.keys()].toSorted((a, b) => shownIn(parts, b) - shownIn(parts, a));
  const found: Division[] = [];
  const chosen = small.map(() => ELSEWHERE);
  let steps = 0;
  const isFit = (room: number, isLast: boolean) =>
    room === ELSEWHERE ||
    countsOf.every((_, at) => fits(wholes[at]?.[room], inRoom(parts[at] ?? [], chosen, room), isLast));
  const from = (step: number): void => {
    steps += 1;
    if (found.length >= MOST_DIVISIONS || steps > MOST_STEPS) return;
    const place = order[step];
    if (place === undefined) {
      const isDivision = chosen.some((room) => room !== ELSEWHERE);
      if (isDivision && (how === 'at least' || large.every((_, room) => isFit(room, true))))
        found.push([...chosen]);
      return;
    }
    for (const room of rooms) {
      chosen[place] = room;
      if (isFit(room, false)) from(step + 1);
    }
    chosen[place] = ELSEWHERE;
  };
  from(0);
  return found;
}

/** The counts that are shown, by what is counted and by place. */
type Shown = readonly (readonly (number | undefined)[])[];

function shownIn(cells: Shown, place: number): number {
  return cells.filter((counts) => counts[place] !== undefined).length;
}

function inRoom(
  counts: readonly (number | undefined)[],
  chosen: Division,
  room: number,
): readonly (number | undefined)[] {
  return counts.filter((_, place) => chosen[place] === room);
}

/** Whether the small areas chosen for a large one come to no more than its count; and in the end, where all of them are shown, to no less. */
function fits(whole: number | undefined, parts: readonly (number | undefined)[], isLast: boolean): boolean {
  if (whole === undefined || parts.length === 0) return true;
  let [sum, areShown] = [0, true];
  for (const part of parts) {
    if (part === undefined) areShown = false;
    else sum += part;
  }
  return isLast && areShown ? sum === whole : sum <= whole;
}
