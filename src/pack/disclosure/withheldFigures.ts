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
  /** Counts, by index, that can be worked out whatever is withheld: a published file shows too much of them. */
  readonly exposed: readonly number[];
};

/**
 * Decides what to withhold from tables of any number of dimensions. First it withholds the small counts; then, for each of them in a table of two
 * dimensions, the rectangle that costs fewest figures; then figures line by line until every line is safe; then whatever a judge that solves all
 * sums together still finds. Last, it shows again what turned out not to be needed. What goes with a small count is chosen by its index, never by
 * its value, so the choice tells nothing of the figures.
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
  withholdLast(work);
  withholdBeside(work);
  const secondary = new Set([...work.withheld].filter((figure) => !primary.has(figure)));
  return { primary, secondary, exposed };
}

function addRectangles({ table, smallest, withheld, primary }: Work): void {
  const memberships = membershipsOf(table);
  table.counts.forEach((count, index) => {
    if (count.figure === undefined || !primary.has(count.figure)) return;
    if (!mustHide(count, smallest)) return;
    for (const figure of rectangleFor(index, table, { withheld, memberships }) ?? []) withheld.add(figure);
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
  return (countsOf.get(figure) ?? []).flatMap((index) => standings[index] ?? []);
}

function countsByFigure({ counts }: CountTable): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  counts.forEach(({ figure }, index) => {
    if (figure === undefined) return;
    const own = found.get(figure) ?? [];
    own.push(index);
    found.set(figure, own);
  });
  return found;
}

/** Withholds until nothing can be worked out from all lines together; returns what still can. What hangs together is looked at as one. */
function settleAll(work: Work): readonly number[] {
  const { table, withheld } = work;
  const exposed: number[] = [];
  const open = new Set(table.counts.keys());
  for (const index of open) {
    open.delete(index);
    const count = table.counts[index];
    if (count === undefined || isShown(count, withheld) || !mustHide(count, work.smallest)) continue;
    const found = reach(work, [index]);
    const narrow = narrowOf(work, found);
    const next = nextOf(narrow, work);
    if (next === undefined) {
      for (const member of found.members) open.delete(member);
      if (narrow.length > 0) exposed.push(...narrowOf({ ...work, isAllWithheld: true }, withoutRests(found)));
      continue;
    }
    withheld.add(next);
    settleLines(work, linesOf(next, work));
    open.add(index);
  }
  return exposed;
}

/**
 * Leaves out lines in which no part is shown: with everything withheld, a reader who doesn't know the total doesn't know the part either. The audit
 * finds whatever else gives it away.
 */
function withoutRests({ members, lines }: Reach): Reach {
  return { members, lines: lines.filter(({ offset }) => offset === undefined) };
}

/**
 * Withholds one more figure in a line whose withheld counts can each be 1, 2 or 3 and nothing else. Where they can only be 1 or 2 another rule does
 * so: if it were not done here too, a reader who sees one more gone would know that.
 */
function withholdBeside(work: Work): void {
  const { table, withheld, smallest, standings } = work;
  for (const [at, line] of table.lines.entries()) {
    const isHidden = (index: number) => {
      const count = table.counts[index];
      return count !== undefined && !isShown(count, withheld) && count.isRemainder !== true;
    };
    // Hardly any of thousands of lines has something hidden.
    if (!line.parts.some(isHidden)) continue;
    const hidden = [...line.parts, line.total].filter(isHidden);
    const counts = hidden.flatMap((index) => table.counts[index] ?? []);
    const areSmall = counts.every((count) => isOfFewPeople(count, smallest) && count.figure !== undefined);
    const isAlone = hidden.every((index) => standings[index]?.length === 1 && standings[index]?.[0] === at);
    if (hidden.length < 2 || !areSmall || !isAlone || hidden.includes(line.total)) continue;
    const sum = counts.reduce((so, { value = 0 }) => so + value, 0);
    const others = hidden.length - 1;
    const least = Math.max(1, sum - others * (smallest - 1));
    const most = Math.min(smallest - 1, sum - others);
    const next =
      firstToWithhold(line.parts, table, withheld) ?? firstToWithhold([line.total], table, withheld);
    if (least === 1 && most === JUST_ENOUGH && next !== undefined) withheld.add(next);
  }
}

/** Fewer values than these must never be left. */
const JUST_ENOUGH = 3;

/**
 * Withholds the last one or two figures of a sum in several dimensions if the total and all other figures are withheld: what is left would
 * give away why so many are.
 */
function withholdLast(work: Work): void {
  const { table, withheld } = work;
  const met = new Set<number>();
  for (const [index, count] of table.counts.entries()) {
    if (met.has(index) || isShown(count, withheld) || !mustHide(count, work.smallest)) continue;
    const { members, lines } = reach(work, [index]);
    for (const member of members) met.add(member);
    if (lines.length < FEWEST_LINES || !hidesTotal(lines, work)) continue;
    const shown = new Set(
      [...partsOf(lines), ...totalsOf(lines)].flatMap((one) => {
        const other = table.counts[one];
        const isLeft = other?.figure !== undefined && other.value !== 0 && isShown(other, withheld);
        return isLeft ? [other.figure as number] : [];
      }),
    );
    if (shown.size <= MOST_LEFT) for (const figure of shown) withheld.add(figure);
  }
}

/** Whether a total that is not small is withheld to protect its parts. */
function hidesTotal(lines: readonly Line[], { table, withheld, primary, countsOf }: Work): boolean {
  return lines.some(({ total }) => {
    const figure = table.counts[total]?.figure;
    if (figure === undefined || !withheld.has(figure) || primary.has(figure)) return false;
    // The counts that go with a share are withheld for their own sake.
    return countsOf.get(figure)?.length === 1;
  });
}

/** A table of two dimensions has a sum for each row, each column and the totals. */
const FEWEST_LINES = 4;
const MOST_LEFT = 2;

/** The first figure that can be withheld near one of some counts. */
function nextOf(narrow: readonly number[], work: Work): number | undefined {
  for (const index of narrow) {
    const next = nextNear(index, work);
    if (next !== undefined) return next;
  }
  return undefined;
}

function narrowOf(state: State, found: Reach): readonly number[] {
  return viewsOf(state, found).flatMap((view) => narrowInView(state, view));
}

/** The figure to withhold first among the parts in the lines of a count; else in lines that a count without a figure ties to these; else a total. */
function nextNear(index: number, work: Work): number | undefined {
  const { table, standings, withheld } = work;
  const linesAt = (indexes: readonly number[]) => [
    ...new Set(indexes.flatMap((one) => (standings[one] ?? []).flatMap((line) => table.lines[line] ?? []))),
  ];
  const near = linesAt([index]);
  const bridges = [...partsOf(near), ...totalsOf(near)].filter(
    (one) => table.counts[one]?.figure === undefined,
  );
  const first = (indexes: readonly number[]) => firstToWithhold(indexes, table, withheld);
  const found = first(partsOf(near)) ?? first(partsOf(linesAt(bridges))) ?? first(totalsOf(near));
  if (found !== undefined) return found;
  const all = reach(work, [index]).lines;
  return first(partsOf(all)) ?? first(totalsOf(all));
}

function partsOf(lines: readonly Line[]): readonly number[] {
  return lines.flatMap(({ parts }) => parts);
}

function totalsOf(lines: readonly Line[]): readonly number[] {
  return lines.map(({ total }) => total);
}
