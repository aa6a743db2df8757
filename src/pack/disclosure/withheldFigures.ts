import { isShown, isSmall, mustHide, type CountTable } from './countTable';
import { narrowCounts, reach, standingsOf, takesForGranted, type Standings } from './judge';
import { cheapest, nextInLine } from './lineRule';
import { movement, movesOf, stilled, type Moves, type Standing, type StillSum } from './moves';
import { membershipsOf, rectangleFor } from './rectangle';

/** Which figures are withheld: those that stand on few people, and those without which they could be worked out. */
export type WithheldFigures = {
  readonly primary: ReadonlySet<number>;
  readonly secondary: ReadonlySet<number>;
};

/** A plan that is being worked on: what is withheld so far, which grows. */
type Work = {
  readonly table: CountTable;
  readonly smallest: number;
  readonly standings: Standings;
  /** The counts that each figure shows. */
  readonly countsOf: ReadonlyMap<number, readonly number[]>;
  readonly withheld: Set<number>;
};

/**
 * Disclosure control of tables in any number of dimensions (domain.md §7.2, §7.4). First the small counts; then for each cell of a table of two
 * dimensions, largest first, the cheapest rectangle; then line by line until every line is safe; then whatever a judge who solves all
 * sums together still finds; last, what turns out not to be needed is shown again. The same table gives the same answer.
 */
export function withheldFigures(table: CountTable, smallest: number): WithheldFigures {
  const primary = new Set(table.given);
  for (const { value, figure } of table.counts)
    if (figure !== undefined && isSmall(value, smallest)) primary.add(figure);
  const hides =
    primary.size > 0 || table.counts.some((count) => count.figure === undefined && mustHide(count, smallest));
  if (!hides) return { primary, secondary: new Set() };
  const work: Work = {
    table,
    smallest,
    standings: standingsOf(table),
    countsOf: countsByFigure(table),
    withheld: new Set(primary),
  };
  addRectangles(work, primary);
  settleLines(work, table.lines.keys());
  settleAll(work);
  showAgain(work, primary);
  return { primary, secondary: new Set([...work.withheld].filter((figure) => !primary.has(figure))) };
}

function addRectangles({ table, smallest, withheld }: Work, primary: ReadonlySet<number>): void {
  const memberships = membershipsOf(table);
  const cells = [...table.counts.keys()].filter((place) => {
    const count = table.counts[place];
    return count?.figure !== undefined && primary.has(count.figure) && isSmall(count.value, smallest);
  });
  const size = (place: number) => table.counts[place]?.value ?? 0;
  for (const cell of cells.toSorted((a, b) => size(b) - size(a) || a - b))
    for (const figure of rectangleFor(cell, table, { withheld, memberships }) ?? []) withheld.add(figure);
}

/** Withholds until each line, taken alone, is safe. */
function settleLines(work: Work, from: Iterable<number>): void {
  const { table, smallest, withheld } = work;
  const open = new Set(from);
  for (const line of open) {
    open.delete(line);
    const found = table.lines[line];
    const next = found && nextInLine(found, table, { withheld, smallest });
    if (next === undefined) continue;
    withheld.add(next);
    for (const touched of linesOf(next, work)) open.add(touched);
  }
}

function linesOf(figure: number, { countsOf, standings }: Work): readonly number[] {
  return (countsOf.get(figure) ?? []).flatMap((place) => standings[place] ?? []);
}

function countsByFigure({ counts }: CountTable): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  counts.forEach(({ figure }, place) => {
    if (figure === undefined) return;
    const own = found.get(figure) ?? [];
    own.push(place);
    found.set(figure, own);
  });
  return found;
}

/** Withholds until nothing can be worked out from all lines together: group by group, for one says nothing of another. */
function settleAll(work: Work): void {
  const { table, withheld } = work;
  const open = [...groupsOf(work, table.counts.keys())];
  for (let group = open.pop(); group !== undefined; group = open.pop()) {
    const next = narrowIn(group, work)
      .map((place) => nextNear(place, work))
      .find((figure) => figure !== undefined);
    // Safe; or all that hangs together is withheld but its noughts, and any multiple of it would fit as well.
    if (next === undefined) continue;
    withheld.add(next);
    settleLines(work, linesOf(next, work));
    const joined = new Set([...group.members, ...(work.countsOf.get(next) ?? [])]);
    // What was added may have joined two groups that wait: they are looked at as one.
    const grown = groupsOf(work, joined);
    const covered = new Set(grown.flatMap(({ members }) => members));
    const waiting = open.filter(({ members }) => !members.some((member) => covered.has(member)));
    open.splice(0, open.length, ...waiting, ...grown);
  }
}

/** Of larger groups the judge is not asked: it would take seconds, and what a walk cannot show to be free counts as narrow. */
const MOST_JUDGED = 40;

/** What can still be worked out in a group. The judge is asked only for what a walk cannot show to be free. */
function narrowIn(group: Group, work: Work): readonly number[] {
  if (group.moves === undefined) return narrowCounts(work.table, work, group.members);
  const { held, open } = movement(group.moves, standingIn(work), group.hidden);
  if (held.length > 0) return held;
  if (open.length === 0) return [];
  return group.hidden.length > MOST_JUDGED ? open : narrowCounts(work.table, work, open);
}

/** Counts not shown that hang together. */
type Group = {
  readonly members: readonly number[];
  /** Those that must not be worked out. */
  readonly hidden: readonly number[];
  /** Undefined where we do not know all that the sums hold, or readers may take more for known than is. */
  readonly moves: Moves | undefined;
};

function groupsOf(work: Work, from: Iterable<number>): readonly Group[] {
  const { table, withheld, smallest } = work;
  const met = new Set<number>();
  const groups: Group[] = [];
  for (const place of from) {
    const count = table.counts[place];
    if (count === undefined || met.has(place) || isShown(count, withheld)) continue;
    const { members, lines } = reach(table, work, [place]);
    for (const member of members) met.add(member);
    const counts = members.flatMap((member) => table.counts[member] ?? []);
    const hidden = members.filter((member) => {
      const one = table.counts[member];
      return one !== undefined && mustHide(one, smallest);
    });
    if (hidden.length === 0) continue;
    const isKnown =
      counts.every(({ value }) => value !== undefined) && !takesForGranted(table, { members, lines });
    const sums = lines.map(({ total, parts }): StillSum => [
      ...parts.map((part) => [part, 1] as const),
      [total, -1],
    ]);
    groups.push({ members, hidden, moves: isKnown ? movesOf(members, sums) : undefined });
  }
  return groups;
}

function standingIn({ table }: Work): (count: number) => Standing {
  return (place) => {
    const count = table.counts[place];
    return { value: count?.value ?? 0, least: count?.least ?? 0 };
  };
}

/** The cheapest figure in the lines of a count; else in all lines that hang together with it. */
function nextNear(place: number, work: Work): number | undefined {
  const { table, standings, withheld } = work;
  const membersOf = (lines: readonly CountTable['lines'][number][]) =>
    lines.flatMap(({ total, parts }) => [...parts, total]);
  const near = (standings[place] ?? []).flatMap((line) => table.lines[line] ?? []);
  return (
    cheapest(membersOf(near), table.counts, withheld) ??
    cheapest(membersOf(reach(table, work, [place]).lines), table.counts, withheld)
  );
}

/** Shows again what need not be withheld after all, the largest first. */
function showAgain(work: Work, primary: ReadonlySet<number>): void {
  for (const group of groupsOf(work, work.table.counts.keys())) {
    let { moves } = group;
    let hidden = group.hidden;
    for (const [figure, own] of secondaryIn(group, work, primary)) {
      const rest = hidden.filter((count) => !own.includes(count));
      const after = moves && own.reduce(stilled, moves);
      if (!canShow({ figure, own, rest, after }, work)) continue;
      work.withheld.delete(figure);
      [moves, hidden] = [after, rest];
    }
  }
}

type Candidate = {
  readonly figure: number;
  readonly own: readonly number[];
  readonly rest: readonly number[];
  readonly after: Moves | undefined;
};

/** Whether all that must be hidden stays so with one figure shown. */
function canShow({ figure, own, rest, after }: Candidate, work: Work): boolean {
  if (after !== undefined) {
    const { held, open } = movement(after, standingIn(work), rest);
    if (held.length > 0) return false;
    if (open.length === 0) return true;
    if (rest.length > MOST_JUDGED) return false;
  }
  const withheld = new Set(work.withheld);
  withheld.delete(figure);
  const touched = own.flatMap((count) =>
    (work.standings[count] ?? []).flatMap((line) => {
      const found = work.table.lines[line];
      return found === undefined ? [] : [found.total, ...found.parts];
    }),
  );
  return narrowCounts(work.table, { ...work, withheld }, touched).length === 0;
}

/** The figures of a group that are withheld only for others' sake, each with its counts, the largest first. */
function secondaryIn(
  { members }: Group,
  { table }: Work,
  primary: ReadonlySet<number>,
): readonly (readonly [figure: number, counts: readonly number[]])[] {
  const found = new Map<number, number[]>();
  for (const member of members) {
    const figure = table.counts[member]?.figure;
    if (figure === undefined || primary.has(figure)) continue;
    const own = found.get(figure) ?? [];
    own.push(member);
    found.set(figure, own);
  }
  const size = (counts: readonly number[]) =>
    Math.max(...counts.map((place) => table.counts[place]?.value ?? 0));
  return [...found].toSorted((a, b) => size(b[1]) - size(a[1]) || a[0] - b[0]);
}
