import type { Area } from '@/domain/area';
import { comparePeriods, type Period } from '@/domain/period';
import type { FigureStore } from './figureStore';

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

/** Puts the columns of one indicator into a grid; a later file wins, and what it changed is kept (formats.md §1). */
export function fedCells(store: FigureStore, columns: readonly number[]): FedCells {
  const order = periodOrder(store, columns);
  const width = order.periods.length;
  const size = store.areas.length * width;
  const [kinds, values] = [new Uint8Array(size), new Float64Array(size)];
  const [statuses, rows, from] = [new Uint8Array(size), new Uint32Array(size), new Uint8Array(size)];
  const revisions = new Map<number, Revision>();
  columns.forEach((column, source) => {
    const figures = store.columns[column];
    if (figures === undefined) return;
    for (let at = 0; at < figures.length; at += 1) {
      const place =
        numberAt(figures.area, at) * width + numberAt(order.columnOf, numberAt(figures.period, at));
      const [kind, value] = [numberAt(figures.code, at) + 1, numberAt(figures.value, at)];
      const held = numberAt(kinds, place);
      if (held !== 0 && numberAt(from, place) !== source) {
        const changed = held !== kind || (kind === 1 && numberAt(values, place) !== value);
        if (changed)
          revisions.set(place, { from: numberAt(from, place), kind: held, value: numberAt(values, place) });
      }
      kinds[place] = kind;
      values[place] = value;
      statuses[place] = numberAt(figures.status, at);
      rows[place] = numberAt(figures.row, at);
      from[place] = source;
    }
  });
  return {
    areas: store.areas,
    periods: order.periods,
    kinds,
    values,
    statuses,
    rows,
    from,
    revisions,
    columns,
  };
}

/** A number of a typed array at a place that is known to be in it. */
export function numberAt(numbers: ArrayLike<number>, place: number): number {
  return numbers[place] as number;
}

function periodOrder(
  store: FigureStore,
  columns: readonly number[],
): { readonly periods: readonly Period[]; readonly columnOf: Uint16Array } {
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
