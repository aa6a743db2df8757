import type { Area, AreaCode } from '@/domain/figures/area';
import type { Count, CountTable, Line } from './countTable';
import { linesByArea } from './linesByArea';
import { linesByBreakdown } from './linesByBreakdown';
import { linesByPeriod } from './linesByPeriod';
import { isHiddenAlready, type PeopleBehind, type RawFigure } from '@/pack/rows/rawFigure';
import { baseOf, unitOf } from '@/pack/rows/unitOf';
import { spotKey, spotOf, type KeyedLine } from './spot';

/** A figure with the people behind it. `place` is its place among all figures of the plan. */
export type PeopledFigure = {
  readonly raw: RawFigure;
  readonly place: number;
  readonly people: PeopleBehind;
};

/** The counts of one indicator and all sums in which they stand: over breakdowns, areas and periods. */
export function tableOf(
  figures: readonly PeopledFigure[],
  { areas, forced }: { readonly areas: ReadonlyMap<AreaCode, Area>; readonly forced: ReadonlySet<number> },
): CountTable {
  const table: Draft = { counts: [], places: new Map(), lines: [] };
  for (const figure of figures) enter(figure, table);
  for (const kind of ['count', 'out of'] as const) {
    const spots = figures
      .map(({ raw }) => spotOf(raw))
      .filter((spot) => table.places.has(spotKey(kind, spot)));
    const indicator = figures[0]?.raw.indicator;
    if (indicator === undefined) break;
    for (const line of [
      ...linesByBreakdown(kind, spots),
      ...linesByArea(kind, spots, areas),
      ...linesByPeriod(kind, spots, indicator),
    ])
      addLine(line, table);
  }
  const given = new Set(figures.filter(({ raw }) => isHiddenAlready(raw)).map(({ place }) => place));
  return { counts: table.counts, lines: table.lines, given: new Set([...given, ...forced]) };
}

type Draft = { readonly counts: Count[]; readonly places: Map<string, number>; readonly lines: Line[] };

function enter({ raw, place, people }: PeopledFigure, table: Draft): void {
  const { indicator, reading } = raw;
  // What is not available and not confidential has no figure that could be withheld; its counts are not shown either.
  const isFigure = raw.kept === undefined && (reading.kind === 'value' || isHiddenAlready(raw));
  const figure = isFigure ? place : undefined;
  const isHiddenHere = isHiddenAlready(raw);
  const spot = spotOf(raw);
  const known = (value: number | undefined) => (Number.isInteger(value) && !isHiddenHere ? value : undefined);
  const add = (key: string, count: Omit<Count, 'figure'>): number => {
    const at = table.places.get(key) ?? table.counts.length;
    if (at === table.counts.length) table.counts.push({ ...count, figure });
    table.places.set(key, at);
    return at;
  };
  const hasCount = unitOf(indicator).kind === 'count' || people.count !== undefined || isHiddenHere;
  if (!hasCount) return;
  const isSecret = figure !== undefined || (raw.kept !== undefined && people.count !== 0);
  const guard = isSecret ? 'always' : 'small';
  const least = unitOf(indicator).kind === 'count' && figure !== undefined && !isExempt(raw) ? 1 : 0;
  const count = add(spotKey('count', spot), { value: known(people.count), least, guard });
  if (people.outOf === undefined && !isHiddenHere) return;
  if (unitOf(indicator).kind === 'count' && people.outOf === undefined) return;
  const outOf = add(spotKey('out of', spot), {
    value: known(people.outOf),
    least: figure === undefined ? 0 : 1,
    guard: 'small',
  });
  if (baseOf(indicator) !== 100) return;
  const left = add(`left over|${spotKey('count', spot)}`, { value: known(people.left), least: 0, guard });
  table.lines.push({ total: outOf, parts: [count, left] });
}

function isExempt({ reading }: RawFigure): boolean {
  return reading.kind === 'withheld' && reading.shorthand.startsWith('exempt:');
}

/** Enters a total and its parts; what the total has beyond them is a count of its own. Changes the draft. */
function addLine({ total: whole, parts: keys, parting }: KeyedLine, table: Draft): void {
  const total = placeOf(whole, table);
  const parts = keys.map((key) => placeOf(key, table));
  if (parting === 'increase') return addIncrease(total, parts, table);
  const values = [total, ...parts].map((place) => table.counts[place]?.value);
  const [sum, ...each] = values;
  const isKnown = sum !== undefined && each.every((value) => value !== undefined);
  const beyond = isKnown ? sum - each.reduce((so, value) => so + (value ?? 0), 0) : undefined;
  if (beyond === 0 && parting !== 'some') table.lines.push({ total, parts });
  else if (beyond === undefined && parting !== 'some') table.lines.push({ total, parts });
  else if (beyond !== undefined && beyond < 0)
    table.lines.push({ total, parts, offset: sum === undefined || beyond === undefined ? 0 : beyond });
  else if (parting === 'whole')
    table.lines.push({ total, parts, offset: sum === undefined || beyond === undefined ? 0 : beyond });
  else {
    const remainder: Count = {
      value: beyond,
      figure: undefined,
      least: 0,
      guard: 'small',
      ...(parting === 'listed' && { isRemainder: true as const }),
    };
    table.lines.push({ total, parts: [...parts, table.counts.push(remainder) - 1] });
  }
}

/** What was added is known where both figures are. A year so far that shrinks was put right, and says nothing of an increase. */
function addIncrease(total: number, parts: readonly number[], table: Draft): void {
  const [before, added] = parts;
  const [from, to] = [table.counts[before ?? -1]?.value, table.counts[total]?.value];
  const count = table.counts[added ?? -1];
  if (added === undefined || count === undefined) return;
  if (from !== undefined && to !== undefined) {
    if (to < from) return;
    table.counts[added] = { ...count, value: to - from };
  }
  table.lines.push({ total, parts });
}

/** The place of a count, which nobody has shown where it is new. */
function placeOf(key: string, table: Draft): number {
  const found =
    table.places.get(key) ??
    table.counts.push({ value: undefined, figure: undefined, least: 0, guard: 'small' }) - 1;
  table.places.set(key, found);
  return found;
}
