import { isHiddenAlready, type RawFigure } from '@/pack/rows/rawFigure';
import { isOfFewPeople, isShown, mustHide, type CountTable } from './countTable';
import { isOfFew } from './ofFew';
import { peopledFigures } from './peopledFigure';
import type { Control, Reason } from './publishable';
import { relatedByCounts } from './related';
import { areaContextsOf } from './structure';
import { tableOf } from './tableOf';
import { withheldFigures } from './withheldFigures';

/** A second figure for the same cell: what the figure was before it was corrected, or what another source gives. */
export type OtherFigure = { readonly index: number; readonly raw: RawFigure };

/**
 * The second figures that may be published. Together with the figures that did not change they make up a plan of their own. If anything in it is
 * withheld, or would have to be, nothing that adds up with it is published. The newer figures are shown as they are.
 */
export function tellableOthers(
  figures: readonly RawFigure[],
  others: readonly OtherFigure[],
  { control, reasons }: { readonly control: Control; readonly reasons: ReadonlyMap<number, Reason> },
): ReadonlySet<RawFigure> {
  const told = new Set<RawFigure>();
  for (const round of rounds(others)) {
    const mixed = figures.map((raw, index) => round.get(index) ?? raw);
    const all = peopledFigures(mixed, control.fed);
    const about = new Set<string>([...round.values()].map(({ indicator }) => indicator.id));
    const related = relatedByCounts(about, all);
    const peopled = all.filter(({ raw }) => related.has(raw.indicator.id));
    const few = peopled.filter(({ raw }) => raw.indicator.people && isOfFew(raw, control.smallest));
    const hidden = mixed.flatMap((raw, index) =>
      reasons.has(index) || isHiddenAlready(raw) || raw.kept !== undefined ? [index] : [],
    );
    const forced = new Set([...hidden, ...few.map(({ index }) => index)]);
    const { table } = tableOf(peopled, { ...control, forced }, { around: areaContextsOf(all), about });
    const tied = tiedIn(table, new Set(round.keys()), { forced, smallest: control.smallest });
    for (const [index, raw] of round) if (!tied.has(index)) told.add(raw);
  }
  return told;
}

/** The first second figure of each cell, then the next. */
function rounds(others: readonly OtherFigure[]): readonly ReadonlyMap<number, RawFigure>[] {
  const found: Map<number, RawFigure>[] = [];
  for (const { index, raw } of others) {
    let round = found.find((one) => !one.has(index));
    if (round === undefined) found.push((round = new Map()));
    round.set(index, raw);
  }
  return found;
}

type Asked = { readonly forced: ReadonlySet<number>; readonly smallest: number };

/**
 * Finds the figures that share a sum with a figure that is withheld, or would have to be. It works out which others must be withheld with the small counts only
 * if that decides about one of `asked`: if nothing near it must be hidden, nothing is withheld with it.
 */
function tiedIn(
  table: CountTable,
  asked: ReadonlySet<number>,
  { forced, smallest }: Asked,
): ReadonlySet<number> {
  const joins = joinsOf(table);
  const few = table.counts.flatMap((count) =>
    count.figure !== undefined && isOfFewPeople(count, smallest) ? [count.figure] : [],
  );
  const known = new Set([...forced, ...table.given, ...few]);
  const tied = tiedTo(table, joins, { withheld: known, smallest });
  const open = table.counts.flatMap(({ figure }, index) =>
    figure !== undefined && asked.has(figure) && !tied.has(figure) ? [index] : [],
  );
  const near = joinedTo(table, joins, open);
  const mayGo = [...near].some((index) => {
    const count = table.counts[index];
    return count !== undefined && !isShown(count, known) && mustHide(count, smallest);
  });
  if (!mayGo) return tied;
  const { primary, secondary } = withheldFigures(table, smallest);
  return tiedTo(table, joins, { withheld: new Set([...forced, ...primary, ...secondary]), smallest });
}

/** The lines that each count is in, by index. */
type Joins = readonly (readonly number[])[];

function joinsOf({ counts, lines }: CountTable): Joins {
  const joins = counts.map((): number[] => []);
  lines.forEach(({ total, parts }, line) => {
    joins[total]?.push(line);
    for (const part of parts) joins[part]?.push(line);
  });
  return joins;
}

/** All counts that hang together with some by sums, or because one figure shows both. */
function joinedTo({ counts, lines }: CountTable, joins: Joins, from: readonly number[]): ReadonlySet<number> {
  const besides = new Map<number, number[]>();
  counts.forEach(({ figure }, index) => {
    if (figure !== undefined) besides.set(figure, [...(besides.get(figure) ?? []), index]);
  });
  const met = new Set(from);
  for (const index of met) {
    const figure = counts[index]?.figure;
    if (figure !== undefined) for (const other of besides.get(figure) ?? []) met.add(other);
    for (const line of joins[index] ?? []) {
      met.add(lines[line]?.total ?? index);
      for (const part of lines[line]?.parts ?? []) met.add(part);
    }
  }
  return met;
}

/** Finds the figures that sums tie to a withheld figure or a small count, directly or through other sums. */
function tiedTo(
  table: CountTable,
  lines: Joins,
  { withheld, smallest }: { readonly withheld: ReadonlySet<number>; readonly smallest: number },
): ReadonlySet<number> {
  const next = table.counts.flatMap((count, index) => {
    const isHidden = count.figure !== undefined && withheld.has(count.figure);
    return isHidden || isOfFewPeople(count, smallest) ? [index] : [];
  });
  const met = new Set(next);
  const figures = new Set(withheld);
  for (let index = next.pop(); index !== undefined; index = next.pop()) {
    const figure = table.counts[index]?.figure;
    if (figure !== undefined) figures.add(figure);
    for (const line of lines[index] ?? []) {
      const { total, parts } = table.lines[line] ?? { total: index, parts: [] };
      for (const other of [total, ...parts]) {
        if (met.has(other)) continue;
        met.add(other);
        next.push(other);
      }
    }
  }
  return figures;
}
