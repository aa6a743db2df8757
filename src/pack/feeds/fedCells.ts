import type { Area } from '@/domain/figures/area';
import { comparePeriods, type Period } from '@/domain/figures/period';
import type { FigureColumns, HeldFigures } from './figureStore';

/**
 * The figures that published files give one indicator, as a grid of areas by periods: the place of a cell is
 * `area * periods.length + period`, with the area's place in the store.
 */
export type FedCells = {
  readonly areas: readonly Area[];
  /** Oldest first: the columns of the grid. */
  readonly periods: readonly Period[];
  /** 0: no row; 1: a value; from 2 on a shorthand, by its place in SHORTHANDS plus 2. */
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  readonly statuses: Uint8Array;
  readonly rows: Uint32Array;
  /** Which of `columns` gave the figure. */
  readonly from: Uint8Array;
  /** By place: what an earlier file said of the cell. */
  readonly revisions: ReadonlyMap<number, Revision>;
  /** Columns of the store, the last to be believed last. */
  readonly columns: readonly number[];
};

export type Revision = { readonly from: number; readonly kind: number; readonly value: number };

/**
 * Puts the columns of one indicator into a grid; a later file wins, and what it changed is kept (docs/methods.md#published-files). Each call has
 * a grid of its own, about 100 kB for every authority over thirty years.
 */
export function fedCells(
  store: HeldFigures,
  columns: readonly number[],
  /** By the area's place in the store, 1 for those that are put in; all of them where it is left out. */
  only?: Uint8Array,
): FedCells {
  const order = periodOrder(store, columns);
  const grid = gridOf(store.areas.length * order.periods.length);
  const revisions = new Map<number, Revision>();
  columns.forEach((column, source) => {
    const figures = store.columns[column];
    if (figures !== undefined) putFigures(grid, figures, { order, source, revisions, only });
  });
  return { areas: store.areas, periods: order.periods, ...grid, revisions, columns };
}

type Grid = Pick<FedCells, 'kinds' | 'values' | 'statuses' | 'rows' | 'from'>;

type Put = {
  readonly order: PeriodOrder;
  readonly source: number;
  readonly revisions: Map<number, Revision>;
  readonly only: Uint8Array | undefined;
};

/** Changes the grid and the revisions. */
function putFigures(
  { kinds, values, statuses, rows, from }: Grid,
  figures: FigureColumns,
  { order, source, revisions, only }: Put,
): void {
  const { area, period, code, value, status, row } = figures;
  const width = order.periods.length;
  for (let at = 0; at < figures.length; at += 1) {
    if (only !== undefined && only[numberAt(area, at)] !== 1) continue;
    const place = numberAt(area, at) * width + numberAt(order.columnOf, numberAt(period, at));
    const kind = numberAt(code, at) + 1;
    const found = numberAt(value, at);
    const held = numberAt(kinds, place);
    if (held !== 0 && numberAt(from, place) !== source) {
      const changed = held !== kind || (kind === 1 && numberAt(values, place) !== found);
      if (changed)
        revisions.set(place, { from: numberAt(from, place), kind: held, value: numberAt(values, place) });
    }
    kinds[place] = kind;
    values[place] = found;
    statuses[place] = numberAt(status, at);
    rows[place] = numberAt(row, at);
    from[place] = source;
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

/** A number of a typed array at a place that is known to be in it. */
export function numberAt(numbers: ArrayLike<number>, place: number): number {
  return numbers[place] as number;
}

type PeriodOrder = { readonly periods: readonly Period[]; readonly columnOf: Uint16Array };

function periodOrder(store: HeldFigures, columns: readonly number[]): PeriodOrder {
  const met = new Uint8Array(store.periods.length);
  for (const column of columns) {
    const figures = store.columns[column];
    if (figures === undefined) continue;
    for (let at = 0; at < figures.length; at += 1) met[numberAt(figures.period, at)] = 1;
  }
  const places = store.periods
    .map((period, place) => ({ period, place }))
    .filter(({ place }) => met[place] === 1)
    .toSorted((a, b) => comparePeriods(a.period, b.period));
  const columnOf = new Uint16Array(store.periods.length);
  places.forEach(({ place }, column) => {
    columnOf[place] = column;
  });
  return { periods: places.map(({ period }) => period), columnOf };
}
