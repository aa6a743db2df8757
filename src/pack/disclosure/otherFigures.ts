import { isHiddenAlready, type RawFigure } from '@/pack/rows/rawFigure';
import { isOfFewPeople, type CountTable } from './countTable';
import { isOfFew } from './ofFew';
import { peopledFigures } from './peopledFigure';
import type { Control, Reason } from './publishable';
import { relatedTo } from './related';
import { tableOf } from './tableOf';
import { withheldFigures } from './withheldFigures';

/** A second figure for the cell of another: what it was before it was put right, or what another source says. */
export type OtherFigure = { readonly place: number; readonly raw: RawFigure };

/**
 * The second figures that may be told. With the figures that were not changed they make up a plan of their own: where anything in it is
 * withheld, or would have to be, nothing that stands in sums with it is told. The newer figures are shown as they are.
 */
export function tellableOthers(
  figures: readonly RawFigure[],
  others: readonly OtherFigure[],
  { control, reasons }: { readonly control: Control; readonly reasons: ReadonlyMap<number, Reason> },
): ReadonlySet<RawFigure> {
  const told = new Set<RawFigure>();
  for (const round of rounds(others)) {
    const mixed = figures.map((raw, place) => round.get(place) ?? raw);
    const related = relatedTo(new Set([...round.values()].map(({ indicator }) => indicator.id)), mixed);
    const peopled = peopledFigures(mixed, control.fed).filter(({ raw }) => related.has(raw.indicator.id));
    const few = peopled.filter(({ raw }) => raw.indicator.people && isOfFew(raw, control.smallest));
    const hidden = mixed.flatMap((raw, place) =>
      reasons.has(place) || isHiddenAlready(raw) || raw.kept !== undefined ? [place] : [],
    );
    const forced = new Set([...hidden, ...few.map(({ place }) => place)]);
    const { table } = tableOf(peopled, { ...control, forced });
    const { primary, secondary } = withheldFigures(table, control.smallest);
    const tied = tiedTo(table, new Set([...forced, ...primary, ...secondary]), control.smallest);
    for (const [place, raw] of round) if (!tied.has(place)) told.add(raw);
  }
  return told;
}

/** The first second figure of each cell, then the next. */
function rounds(others: readonly OtherFigure[]): readonly ReadonlyMap<number, RawFigure>[] {
  const found: Map<number, RawFigure>[] = [];
  for (const { place, raw } of others) {
    let round = found.find((one) => !one.has(place));
    if (round === undefined) found.push((round = new Map()));
    round.set(place, raw);
  }
  return found;
}

/** The figures that stand in sums, however long the way, with one that is withheld or with a small count. */
function tiedTo(table: CountTable, withheld: ReadonlySet<number>, smallest: number): ReadonlySet<number> {
  const lines = table.counts.map((): number[] => []);
  table.lines.forEach(({ total, parts }, line) => {
    for (const place of [total, ...parts]) lines[place]?.push(line);
  });
  const next = table.counts.flatMap((count, place) => {
    const isHidden = count.figure !== undefined && withheld.has(count.figure);
    return isHidden || isOfFewPeople(count, smallest) ? [place] : [];
  });
  const met = new Set(next);
  const figures = new Set(withheld);
  for (let place = next.pop(); place !== undefined; place = next.pop()) {
    const figure = table.counts[place]?.figure;
    if (figure !== undefined) figures.add(figure);
    for (const line of lines[place] ?? []) {
      const { total, parts } = table.lines[line] ?? { total: place, parts: [] };
      for (const other of [total, ...parts]) {
        if (met.has(other)) continue;
        met.add(other);
        next.push(other);
      }
    }
  }
  return figures;
}
