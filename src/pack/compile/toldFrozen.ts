import { plainNumber, type ValueReading } from '@/domain/figures/reading';
import type { FrozenRow, FrozenTable } from '@/sources/plan/frozenTable';
import { tellableOthers } from '@/pack/disclosure/otherFigures';
import type { ChosenFigure } from '@/pack/rows/chosenFigures';
import { cellKey } from '@/pack/rows/observationCells';
import type { RawFigure } from '@/pack/rows/rawFigure';

/**
 * Finds the figures of frozen reports that may be shown. In place of today's figures they make up an earlier plan, and no
 * sum of that plan may give away what is withheld.
 */
export function toldFrozen(
  tables: readonly FrozenTable[],
  chosen: readonly ChosenFigure[],
  { raws, ...how }: { readonly raws: readonly RawFigure[] } & Parameters<typeof tellableOthers>[2],
): ReadonlySet<FrozenRow> {
  const told = new Set<FrozenRow>();
  if (tables.length === 0) return told;
  const indexes = new Map(chosen.map(({ cell }, index) => [cellKey(cell), index]));
  for (const { rows } of tables) {
    const rowOf = new Map<RawFigure, FrozenRow>();
    const others = rows.flatMap((row) => {
      const index =
        row.period &&
        indexes.get([row.indicator, row.area, row.period.family, row.period.step, ''].join('|'));
      const today = index === undefined ? undefined : raws[index];
      if (index === undefined || today === undefined || today.kept !== undefined) return [];
      if (how.reasons.has(index) || today.reading.kind !== 'value' || row.reading.kind !== 'value') return [];
      if (plainNumber(today.reading.value) === plainNumber(row.reading.value)) return [];
      const raw = asItWas(today, row.reading);
      rowOf.set(raw, row);
      return [{ index, raw }];
    });
    if (others.length > 0)
      for (const raw of tellableOthers(raws, others, how)) {
        const row = rowOf.get(raw);
        if (row !== undefined) told.add(row);
      }
  }
  return told;
}

/** A frozen report does not keep the number of people behind a figure, so today's number is used. */
function asItWas(today: RawFigure, reading: ValueReading): RawFigure {
  return { ...today, reading, numerator: undefined, interval: undefined };
}
