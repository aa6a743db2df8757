import type { Area } from '@/domain/figures/area';
import { comparePeriods, type Period } from '@/domain/figures/period';
import type { FigureColumns, HeldFigures } from './figureStore';

/**
 * The figures that published files give one indicator, as a grid of areas by periods: the index of a cell is
 * `area * periods.length + period`, with the index of the area in the store.
 */
export type FedCells = {
  readonly areas: readonly Area[];
  /** Oldest first: the columns of the grid. */
  readonly periods: readonly Period[];
  /** 0: no row; 1: a value; from 2 on a shorthand, by its index in SHORTHANDS plus 2. */
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  readonly statuses: Uint8Array;
  readonly rows: Uint32Array;
  /** Which of `columns` gave the figure. */
  readonly from: Uint8Array;
  /** The figure that an earlier file had for each cell, by index. */
  readonly revisions: ReadonlyMap<number, Revision>;
  /** Per cell, by its index: a second row of the same file with another figure. Nothing in the file says which of the two is right. */
  readonly conflicts: ReadonlyMap<number, Conflict>;
  /** Columns of the store, the last to be believed last. */
  readonly columns: readonly number[];
};

/** The rows of one file that give one cell two figures, and which of the columns the file is. */
export type Conflict = { readonly from: number; readonly rows: readonly [number, number] };

export type Revision = { readonly from: number; readonly kind: number; readonly value: number };

/**
 * Puts the columns of one indicator into a grid; a later file wins, and what it changed is kept (docs/methods.md#published-files). Each call has
 * a grid of its own, about 100 kB for every authority over thirty years.
 */
export function fedCells(store: HeldFigures, columns: readonly number[]): FedCells {
  const order = periodOrder(store, columns);
  const grid = gridOf(store.areas.length * order.periods.length);
  const revisions = new Map<number, Revision>();
  const conflicts = new Map<number, Conflict>();
  columns.forEach((column, source) => {
    const figures = store.columns[column];
    if (figures !== undefined) putFigures(grid, figures, { order, source, revisions, conflicts });
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
function putFigures(
  { kinds, values, statuses, rows, from }: Grid,
  figures: FigureColumns,
  { order, source, revisions, conflicts }: GridPass,
): void {
  const { area, period, code, value, status, row } = figures;
  const width = order.periods.length;
  for (let at = 0; at < figures.length; at += 1) {
    const index = numberAt(area, at) * width + numberAt(order.columnOf, numberAt(period, at));
    const kind = numberAt(code, at) + 1;
    const found = numberAt(value, at);
    const held = numberAt(kinds, index);
    if (held !== 0 && (held !== kind || (kind === 1 && numberAt(values, index) !== found))) {
      const before = numberAt(from, index);
      if (before !== source)
        revisions.set(index, { from: before, kind: held, value: numberAt(values, index) });
      else conflicts.set(index, { from: source, rows: [numberAt(rows, index), numberAt(row, at)] });
    }
    kinds[index] = kind;
    values[index] = found;
    statuses[index] = numberAt(status, at);
    rows[index] = numberAt(row, at);
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

/** A number of a typed array at an index that is known to be in it. */
export function numberAt(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] as number;
}

type PeriodOrder = { readonly periods: readonly Period[]; readonly columnOf: Uint16Array };

function periodOrder(store: HeldFigures, columns: readonly number[]): PeriodOrder {
  const met = new Uint8Array(store.periods.length);
  for (const column of columns) {
    const figures = store.columns[column];
    if (figures === undefined) continue;
    for (let at = 0; at < figures.length; at += 1) met[numberAt(figures.period, at)] = 1;
  }
  const inOrder = store.periods
    .map((period, index) => ({ period, index }))
    .filter(({ index }) => met[index] === 1)
    .toSorted((a, b) => comparePeriods(a.period, b.period));
  const columnOf = new Uint16Array(store.periods.length);
  inOrder.forEach(({ index }, column) => {
    columnOf[index] = column;
  });
  return { periods: inOrder.map(({ period }) => period), columnOf };
}
