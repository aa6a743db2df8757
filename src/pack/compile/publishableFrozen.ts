import { plainNumber, type ValueReading } from '@/domain/figures/reading';
import type { FrozenRow, FrozenTable } from '@/sources/plan/frozenTable';
import { publishableSecondFigures } from '@/pack/disclosure/secondFigures';
import type { ChosenFigure } from '@/pack/rows/chosenFigures';
import { cellKey } from '@/pack/rows/observationCells';
import type { RawFigure } from '@/pack/rows/rawFigure';

/**
 * Finds the figures of frozen reports that may be published. Put in place of today's figures, they make an earlier version of the plan, and no
 * sum of that version may give away what is withheld.
 */
export function publishableFrozen(
  tables: readonly FrozenTable[],
  figures: readonly ChosenFigure[],
  {
    raws: rawFigures,
    ...settings
  }: { readonly raws: readonly RawFigure[] } & Parameters<typeof publishableSecondFigures>[2],
): ReadonlySet<FrozenRow> {
  const publishableRows = new Set<FrozenRow>();
  if (tables.length === 0) return publishableRows;
  const indexes = new Map(figures.map(({ cell }, index) => [cellKey(cell), index]));
  for (const { rows } of tables) {
    const rowOf = new Map<RawFigure, FrozenRow>();
    const differingFigures = rows.flatMap((row) => {
      const index =
        row.period &&
        indexes.get([row.indicator, row.area, row.period.family, row.period.step, ''].join('|'));
      const today = index === undefined ? undefined : rawFigures[index];
      if (index === undefined || today === undefined || today.kept !== undefined) return [];
      if (settings.reasons.has(index) || today.reading.kind !== 'value' || row.reading.kind !== 'value')
        return [];
      if (plainNumber(today.reading.value) === plainNumber(row.reading.value)) return [];
      const reportedFigure = figureAsReported(today, row.reading);
      rowOf.set(reportedFigure, row);
      return [{ index, rawFigure: reportedFigure }];
    });
    if (differingFigures.length > 0)
      for (const figure of publishableSecondFigures(rawFigures, differingFigures, settings)) {
        const row = rowOf.get(figure);
        if (row !== undefined) publishableRows.add(row);
      }
  }
  return publishableRows;
}

/** A frozen report does not keep the number of people behind a figure, so today's number is used. */
function figureAsReported(today: RawFigure, reading: ValueReading): RawFigure {
  return { ...today, reading, numerator: undefined, interval: undefined };
}
