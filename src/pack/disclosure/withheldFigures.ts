import { reach, standingsOf, viewsOf, type Reach, type State, type Work } from './component';
import { firstToWithhold, isOfFewPeople, isShown, mustHide, type CountTable, type Line } from './countTable';
import { narrowInView } from './judge';
import { nextInLine } from './lineRule';
import { membershipsOf, rectangleFor } from './rectangle';
import { shownAgain } from './shownAgain';

/** Which figures are withheld: those that stand on few people, and those without which they could be worked out. */
export type WithheldFigures = {
  readonly primary: ReadonlySet<number>;
  readonly secondary: ReadonlySet<number>;
  /** Counts, by place, that can be worked out whatever is withheld: a published file shows too much of them. */
  readonly exposed: readonly number[];
};

/**
 * Disclosure control of tables in any number of dimensions. First the small counts; then for each cell of a table of two dimensions the
 * rectangle that costs fewest figures; then line by line until every line is safe; then whatever a judge who solves all sums together still
 * finds; last, what turns out not to be needed is shown again. What goes with a small count is chosen by where it stands, never by what it
 * is: the choice says nothing of the figures.
 */
export function withheldFigures(table: CountTable, smallest: number): WithheldFigures {
  const primary = new Set(table.given);
  for (const count of table.counts)
    if (count.figure !== undefined && isOfFewPeople(count, smallest)) primary.add(count.figure);
  const hides =
    primary.size > 0 || table.counts.some((count) => count.figure === undefined && mustHide(count, smallest));
  if (!hides) return { primary, secondary: new Set(), exposed: [] };
  const work: Work = {
    table,
    smallest,
    standings: standingsOf(table),
    countsOf: countsByFigure(table),
    primary,
    withheld: new Set(primary),
  };
  addRectangles(work);
  settleLines(work, table.lines.keys());
  const exposed = settleAll(work);
  for (const figure of shownAgain(work)) work.withheld.delete(figure);
  const secondary = new Set([...work.withheld].filter((figure) => !primary.has(figure)));
  return { primary, secondary, exposed };
}

function addRectangles({ table, smallest, withheld, primary }: Work): void {
  const memberships = membershipsOf(table);
  table.counts.forEach((count, place) => {
    if (count.figure === undefined || !primary.has(count.figure)) return;
    if (!mustHide(count, smallest)) return;
    for (const figure of rectangleFor(place, table, { withheld, memberships }) ?? []) withheld.add(figure);
  });
}

/** Withholds until each line, taken alone, is safe. */
function settleLines(work: Work, from: Iterable<number>): void {
  const { table, withheld } = work;
  const open = new Set(from);
  for (const line of open) {
    open.delete(line);
    const found = table.lines[line];
    const next = found && nextInLine(found, table, work);
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

/** Withholds until nothing can be worked out from all lines together; returns what still can. What hangs together is looked at as one. */
function settleAll(work: Work): readonly number[] {
  const { table, withheld } = work;
  const exposed: number[] = [];
  const open = new Set(table.counts.keys());
  for (const place of open) {
    open.delete(place);
    const count = table.counts[place];
    if (count === undefined || isShown(count, withheld) || !mustHide(count, work.smallest)) continue;
    const found = reach(work, [place]);
    const narrow = narrowOf(work, found);
    const next = narrow.map((one) => nextNear(one, work)).find((figure) => figure !== undefined);
    if (next === undefined) {
      for (const member of found.members) open.delete(member);
      if (narrow.length > 0) exposed.push(...narrowOf({ ...work, isAllWithheld: true }, found));
      continue;
    }
    withheld.add(next);
    settleLines(work, linesOf(next, work));
    open.add(place);
  }
  return exposed;
}

function narrowOf(state: State, found: Reach): readonly number[] {
  return viewsOf(state, found).flatMap((view) => narrowInView(state, view));
}

/** The figure to withhold first in the lines of a count; else in all lines that hang together with it. */
function nextNear(place: number, work: Work): number | undefined {
  const { table, standings, withheld } = work;
  const near = (standings[place] ?? []).flatMap((line) => table.lines[line] ?? []);
  return (
    firstToWithhold(partsOf(near), table, withheld) ??
    firstToWithhold(totalsOf(near), table, withheld) ??
    firstToWithhold(partsOf(reach(work, [place]).lines), table, withheld) ??
    firstToWithhold(totalsOf(reach(work, [place]).lines), table, withheld)
  );
}

function partsOf(lines: readonly Line[]): readonly number[] {
  return lines.flatMap(({ parts }) => parts);
}

function totalsOf(lines: readonly Line[]): readonly number[] {
  return lines.map(({ total }) => total);
}
