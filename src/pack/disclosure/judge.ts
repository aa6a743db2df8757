import { possibleValues } from '@/wholeNumbers/possibleValues';
import { canHold, type Relation, type Term } from '@/wholeNumbers/wholeNumbers';
import { isShown, isSmall, mustHide, type CountTable, type Line, type Withheld } from './countTable';

/** For each count the lines in which it stands, as total or as part. */
export type Standings = readonly (readonly number[])[];

export function standingsOf({ counts, lines }: CountTable): Standings {
  const found: number[][] = counts.map(() => []);
  lines.forEach(({ total, parts }, line) => {
    for (const place of [total, ...parts]) found[place]?.push(line);
  });
  return found;
}

type State = { readonly withheld: Withheld; readonly smallest: number; readonly standings: Standings };

/**
 * The counts that readers could work out, or to fewer than three values, from all that is shown: of the whole table, or of what hangs together
 * with some counts. Asked twice: with what totals have beyond their parts unknown, and as a reader who takes it that the parts are all.
 */
export function narrowCounts(
  table: CountTable,
  state: State,
  from: Iterable<number> = table.counts.keys(),
): readonly number[] {
  const { members, lines } = reach(table, state, from);
  const loose = narrowIn(table, state, { members, lines, assumes: false });
  if (!takesForGranted(table, { members, lines })) return loose;
  const strict = narrowIn(table, state, { members, lines, assumes: true });
  return [...new Set([...loose, ...strict])].toSorted((a, b) => a - b);
}

/** Whether a reader may take more for known here than is: that totals have nothing beyond their parts. */
export function takesForGranted(
  { counts }: CountTable,
  { members, lines }: Pick<Reach, 'members' | 'lines'>,
): boolean {
  return (
    members.some((place) => counts[place]?.isRemainder === true) ||
    lines.some(({ isAssumed }) => isAssumed === true)
  );
}

export type Reach = { readonly members: readonly number[]; readonly lines: readonly Line[] };

/** The counts not shown that hang together with others, and the lines that they stand in. */
export function reach(table: CountTable, { withheld, standings }: State, from: Iterable<number>): Reach {
  const members = new Set<number>();
  const lines = new Set<number>();
  const next = [...from];
  for (let place = next.pop(); place !== undefined; place = next.pop()) {
    const count = table.counts[place];
    if (count === undefined || members.has(place) || isShown(count, withheld)) continue;
    members.add(place);
    for (const line of standings[place] ?? []) {
      if (lines.has(line)) continue;
      lines.add(line);
      const found = table.lines[line];
      if (found !== undefined) next.push(found.total, ...found.parts);
    }
  }
  const inOrder = (numbers: ReadonlySet<number>) => [...numbers].toSorted((a, b) => a - b);
  return { members: inOrder(members), lines: inOrder(lines).flatMap((line) => table.lines[line] ?? []) };
}

function narrowIn(
  { counts }: CountTable,
  { withheld, smallest }: State,
  { members, lines, assumes }: Reach & { readonly assumes: boolean },
): readonly number[] {
  const unknown = members.filter((place) => !(assumes && counts[place]?.isRemainder === true));
  const within = new Map(unknown.map((place, number) => [place, number]));
  const taken = assumes ? lines : lines.filter(({ isAssumed }) => isAssumed !== true);
  const relations = taken.map(({ total, parts }): Relation => {
    const terms: Term[] = [];
    let sum = 0;
    const add = (place: number, times: 1 | -1) => {
      const [count, number] = [counts[place], within.get(place)];
      if (number !== undefined) terms.push([number, times]);
      else if (count !== undefined && isShown(count, withheld)) sum -= times * (count.value ?? Number.NaN);
    };
    for (const part of parts) add(part, 1);
    add(total, -1);
    return { terms, low: sum, high: sum };
  });
  const least = unknown.map((place) => counts[place]?.least ?? 0);
  const known = relations.filter(
    (relation) => relation.terms.length > 0 && (!assumes || canHold(relation, least)),
  );
  const found = possibleValues({ least, relations: known }, unknown.keys());
  // Nobody works anything out from sums that contradict each other: the parts are no parts of these totals.
  if (found.kind === 'contradiction') return [];
  return [...found.values].flatMap(([number, values]) => {
    const place = unknown[number];
    const count = counts[place ?? -1];
    if (place === undefined || count === undefined) return [];
    const small = values.every((value) => isSmall(value, smallest));
    return mustHide(count, smallest) || small ? [place] : [];
  });
}
