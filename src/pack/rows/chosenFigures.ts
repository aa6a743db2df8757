import { countsThings } from '@/domain/figures/countedThings';
import type { Indicator } from '@/domain/figures/indicator';
import { withheld } from '@/domain/figures/reading';
import type { ObservationRow } from '@/sources/plan/observationsTable';
import type { RawFigure } from './rawFigure';
import type { Cell, ObservationContext } from './observationCells';

/** A cell with the row that is believed, and the figure of that row before disclosure control. */
export type ChosenFigure = {
  readonly cell: Cell;
  /** The row that is believed. Undefined if the cell's rows hold only printed ratings. */
  readonly row: ObservationRow | undefined;
  readonly raw: RawFigure;
};

/** Chooses one row for a cell: the row whose source is first in `sources`; of two rows from that source, the one for members. */
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

/** The figure that one row gives for a cell. */
export function rawFigure({ indicator, area, breakdown }: Cell, row: ObservationRow): RawFigure {
  return {
    indicator,
    area,
    breakdown,
    period: row.period,
    reading: row.reading ?? withheld('x'),
    ...countsBehind(indicator, row),
    interval: row.interval,
  };
}

/**
 * The counts behind a row. An amount of money counts no people, but what it is divided by may: the children of a cost for each child. Such counts are
 * left out, unless the officer says that it counts nobody, or names a denominator that is a number of things.
 */
function countsBehind(
  { unit, noPeople, denominator: denominatorName }: Indicator,
  { numerator, denominator }: ObservationRow,
): Pick<RawFigure, 'numerator' | 'denominator'> {
  const isOfThings =
    noPeople === true ||
    (denominatorName !== undefined && countsThings(denominatorName.trim().toLowerCase()));
  return unit.kind === 'money' && !isOfThings
    ? { numerator: undefined, denominator: undefined }
    : { numerator, denominator };
}
