import { withheld } from '@/domain/figures/reading';
import type { ObservationRow } from '@/sources/plan/observationsTable';
import type { RawFigure } from './rawFigure';
import type { Cell, ObservationContext } from './observationCells';

/** A cell with the row that is believed, and its figure before disclosure control. */
export type ChosenFigure = {
  readonly cell: Cell;
  /** Undefined where the rows hold printed ratings only. */
  readonly row: ObservationRow | undefined;
  readonly raw: RawFigure;
};

/** Chooses one row for a cell: the row of the source that comes first in `sources` and, within a source, the row for members. */
export function chosenFigure(cell: Cell, { sources }: Pick<ObservationContext, 'sources'>): ChosenFigure {
  const figures = cell.rows.filter(({ reading }) => reading !== undefined);
  const sourceRank = ({ source }: ObservationRow) => {
    const sourceIndex = sources.findIndex(({ id }) => id === source);
    return sourceIndex === -1 ? sources.length : sourceIndex;
  };
  const isOpen = ({ access }: ObservationRow) => (access === 'public' ? 1 : 0);
  const [row] = figures.toSorted(
    (a, b) => sourceRank(a) - sourceRank(b) || isOpen(a) - isOpen(b) || a.row - b.row,
  );
  return { cell, row, raw: rawFigure(cell, row ?? cell.firstRow) };
}

/** What one row of a cell says. */
export function rawFigure({ indicator, area, breakdown }: Cell, row: ObservationRow): RawFigure {
  return {
    indicator,
    area,
    breakdown,
    period: row.period,
    reading: row.reading ?? withheld('x'),
    numerator: row.numerator,
    denominator: row.denominator,
    interval: row.interval,
  };
}
