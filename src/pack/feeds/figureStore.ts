import type { Area, AreaCode } from '@/domain/figures/area';
import type { Interval } from '@/domain/figures/observation';
import { periodKey, type Period } from '@/domain/figures/period';
import { NOISE_PLACES, withoutNoise } from '@/domain/figures/rounding';
import type { FigureRecord, FigureSink } from '@/sources/publishedFile';

/**
 * The figures that one line of feeds.json asked for, as columns in the order of the file. Typed arrays, in place of objects, let a build of
 * millions of figures fit into memory.
 */
export type FigureColumns = {
  length: number;
  area: Uint16Array;
  period: Uint16Array;
  value: Float64Array;
  code: Uint8Array;
  status: Uint8Array;
  row: Uint32Array;
  /** The confidence limits by the index of their figure, where the source publishes them. */
  readonly intervals: Map<number, Interval>;
  /** The largest number of decimals among the figures: "12" next to "11.8" is 12.0. */
  decimals: number;
};

export type HeldFigures = {
  readonly areas: readonly Area[];
  readonly periods: readonly Period[];
  /** The figures of each indicator that a line of feeds.json wants, in the order of the lines and files. */
  readonly columns: readonly FigureColumns[];
};

export type FigureStore = HeldFigures & {
  /** A sink for the figures of one file. Its `wantedIndex` 0 is the next column of the store. */
  readonly sinkFor: (wantedCount: number) => FigureSink;
};

/** The number of figures that a new column has room for: at least 256, or as many as the longest column so far, up to a limit. */
const LEAST_ROOM = 256;
const MOST_FIRST_ROOM = 8192;

/** The bytes that one figure takes in all arrays together. */
const FIGURE_BYTES = 18;

/** An empty store. */
export function figureStore(): FigureStore {
  const areas: Area[] = [];
  const areaIndexes = new Map<AreaCode, number>();
  const periods: Period[] = [];
  const periodIndexes = new Map<string, number>();
  const columns: FigureColumns[] = [];
  const areaIndex = (area: Area): number => indexOrAdded(areaIndexes, area.code, () => areas.push(area) - 1);
  const periodIndex = (period: Period): number =>
    indexOrAdded(periodIndexes, periodKey(period), () => periods.push(period) - 1);
  return {
    areas,
    periods,
    columns,
    sinkFor: (wantedCount) => {
      const firstIndex = columns.length;
      for (let index = 0; index < wantedCount; index += 1) columns.push(emptyColumns());
      const fileColumns = columns.slice(firstIndex);
      const figure = emptyRecord();
      const capacity = { longest: LEAST_ROOM };
      return {
        figure,
        areaIndex,
        periodIndex,
        take: () => storeFigure(fileColumns[figure.wantedIndex], figure, capacity),
      };
    },
  };
}

function indexOrAdded<Key>(indexes: Map<Key, number>, key: Key, add: () => number): number {
  const knownIndex = indexes.get(key);
  if (knownIndex !== undefined) return knownIndex;
  const index = add();
  indexes.set(key, index);
  return index;
}

function emptyColumns(): FigureColumns {
  return { length: 0, ...columnsIn(0), intervals: new Map(), decimals: 0 };
}

/** All arrays of a column in one piece of memory, one after another. */
function columnsIn(
  capacity: number,
): Pick<FigureColumns, 'value' | 'row' | 'area' | 'period' | 'code' | 'status'> {
  const memory = new ArrayBuffer(capacity * FIGURE_BYTES);
  return {
    value: new Float64Array(memory, 0, capacity),
    row: new Uint32Array(memory, 8 * capacity, capacity),
    area: new Uint16Array(memory, 12 * capacity, capacity),
    period: new Uint16Array(memory, 14 * capacity, capacity),
    code: new Uint8Array(memory, 16 * capacity, capacity),
    status: new Uint8Array(memory, 17 * capacity, capacity),
  };
}

/** The record that the reader of a published file fills in for each figure. The same object is used every time. */
export function emptyRecord(): FigureRecord {
  return {
    wantedIndex: 0,
    area: 0,
    period: 0,
    code: 0,
    value: Number.NaN,
    decimals: 0,
    status: 0,
    row: 0,
    lower: Number.NaN,
    upper: Number.NaN,
  };
}

/** Appends the record to the columns, which change; also changes `capacity` if these columns are now the longest. */
function storeFigure(
  columns: FigureColumns | undefined,
  figure: FigureRecord,
  capacity: { longest: number },
): void {
  if (columns === undefined) return;
  const figureIndex = columns.length;
  if (figureIndex === columns.value.length) growColumn(columns, capacity.longest);
  columns.length = figureIndex + 1;
  if (figureIndex >= capacity.longest && figureIndex < MOST_FIRST_ROOM) capacity.longest = figureIndex + 1;
  columns.area[figureIndex] = figure.area;
  columns.period[figureIndex] = figure.period;
  columns.code[figureIndex] = figure.code;
  columns.status[figureIndex] = figure.status;
  columns.row[figureIndex] = figure.row;
  if (figure.code !== 0) return;
  columns.value[figureIndex] = figure.decimals > NOISE_PLACES ? withoutNoise(figure.value) : figure.value;
  if (figure.decimals > columns.decimals) columns.decimals = Math.min(figure.decimals, NOISE_PLACES);
  if (figure.lower <= figure.upper)
    columns.intervals.set(figureIndex, { lower: figure.lower, upper: figure.upper });
}

/** Doubles the room of a column; an empty column gets the least room. Changes the columns. */
function growColumn(columns: FigureColumns, leastLength: number): void {
  const largerColumns = columnsIn(Math.max(leastLength, columns.value.length * 2));
  largerColumns.value.set(columns.value);
  largerColumns.row.set(columns.row);
  largerColumns.area.set(columns.area);
  largerColumns.period.set(columns.period);
  largerColumns.code.set(columns.code);
  largerColumns.status.set(columns.status);
  Object.assign(columns, largerColumns);
}
