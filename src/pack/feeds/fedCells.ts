import type { Area } from '@/domain/figures/area';
import { comparePeriods, type Period } from '@/domain/figures/period';
import type { FigureColumns, HeldFigures } from './figureStore';

/**
 * The figures that published files give one indicator, as a grid of areas by periods: the index of a cell is
 * `area * periods.length + period`, with the index of the area in the store.
 */
export type FedCells = {
  readonly areas: readonly Area[];
  /** The columns of the grid, oldest period first. */
  readonly periods: readonly Period[];
  /** What each cell holds. 0: no row; 1: a value; 2 and above: a shorthand, as its index in SHORTHANDS plus 2. */
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  readonly statuses: Uint8Array;
  readonly rows: Uint32Array;
  /** The index in `columns` of the column that gave each figure. */
  readonly from: Uint8Array;
  /** The figure that an earlier file gave for a cell, by the cell's index. */
  readonly revisions: ReadonlyMap<number, Revision>;
  /** A second, different figure that the same file gives for a cell, by the cell's index. Nothing in the file says which of the two is right. */
  readonly conflicts: ReadonlyMap<number, Conflict>;
  /** Columns of the store. If several have a figure for a cell, the last is believed. */
  readonly columns: readonly number[];
};

/** The rows of one file that give two figures for one cell, and the column of that file. */
export type Conflict = { readonly earlierColumn: number; readonly rows: readonly [number, number] };

export type Revision = { readonly earlierColumn: number; readonly kind: number; readonly value: number };

/**
 * Puts the columns of one indicator into a grid. The figure of a later file replaces an earlier one, which is kept as a revision
 * (docs/methods.md#published-files). Each call makes a new grid, about 100 kB for every authority over thirty years.
 */
export function fedCells(store: HeldFigures, columns: readonly number[]): FedCells {
  const order = periodOrder(store, columns);
  const grid = gridOf(store.areas.length * order.periods.length);
  const revisions = new Map<number, Revision>();
  const conflicts = new Map<number, Conflict>();
  columns.forEach((column, source) => {
    const figures = store.columns[column];
    if (figures !== undefined) fillGrid(grid, figures, { order, source, revisions, conflicts });
  });
  return { areas: store.areas, periods: order.periods, ...grid, revisions, conflicts, columns };
}

type Grid = Pick<FedCells, 'kinds' | 'values' | 'statuses' | 'rows' | 'from'>;

type GridPass = {
  readonly order: PeriodOrder;
  readonly source: number;
  readonly revisions: Map<number, Revision>;
  readonly conflicts: Map<number, Conflict>;
};

/** Changes the grid, the revisions and the conflicts. */
function fillGrid(
  { kinds, values, statuses, rows, from }: Grid,
  figures: FigureColumns,
  { order, source, revisions, conflicts }: GridPass,
): void {
  const { area, period, code, value, status, row } = figures;
  const width = order.periods.length;
  for (let figureIndex = 0; figureIndex < figures.length; figureIndex += 1) {
    const index =
      numberAt(area, figureIndex) * width + numberAt(order.columnOf, numberAt(period, figureIndex));
    const kind = numberAt(code, figureIndex) + 1;
    const newValue = numberAt(value, figureIndex);
    const heldKind = numberAt(kinds, index);
    if (heldKind !== 0 && (heldKind !== kind || (kind === 1 && numberAt(values, index) !== newValue))) {
      const earlierColumn = numberAt(from, index);
      if (earlierColumn !== source)
        revisions.set(index, { earlierColumn, kind: heldKind, value: numberAt(values, index) });
      else
        conflicts.set(index, {
          earlierColumn: source,
          rows: [numberAt(rows, index), numberAt(row, figureIndex)],
        });
    }
    kinds[index] = kind;
    values[index] = newValue;
    statuses[index] = numberAt(status, figureIndex);
    rows[index] = numberAt(row, figureIndex);
    from[index] = source;
  }
}

function gridOf(size: number): Grid {
  return {
    kinds: new Uint8Array(size),
    values: new Float64Array(size),
    statuses: new Uint8Array(size),
    rows: new Uint32Array(size),
    from: new Uint8Array(size),
  };
}

/** A number of a typed array, at an index that is known to exist. */
export function numberAt(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] as number;
}

type PeriodOrder = { readonly periods: readonly Period[]; readonly columnOf: Uint16Array };

function periodOrder(store: HeldFigures, columns: readonly number[]): PeriodOrder {
  const periodsSeen = new Uint8Array(store.periods.length);
  for (const column of columns) {
    const figures = store.columns[column];
    if (figures === undefined) continue;
    for (let figureIndex = 0; figureIndex < figures.length; figureIndex += 1)
      periodsSeen[numberAt(figures.period, figureIndex)] = 1;
  }
  const sortedPeriods = store.periods
    .map((period, index) => ({ period, index }))
    .filter(({ index }) => periodsSeen[index] === 1)
    .toSorted((a, b) => comparePeriods(a.period, b.period));
  const columnOf = new Uint16Array(store.periods.length);
  sortedPeriods.forEach(({ index }, column) => {
    columnOf[index] = column;
  });
  return { periods: sortedPeriods.map(({ period }) => period), columnOf };
}
