import type { Area, AreaCode } from '@/domain/figures/area';
import type { Interval } from '@/domain/figures/observation';
import { periodKey, type Period } from '@/domain/figures/period';
import { NOISE_PLACES, withoutNoise } from '@/domain/figures/rounding';
import type { FigureRecord, FigureSink } from '@/sources/publishedFile';

/**
 * The figures that one line of feeds.json brought, in columns and in the order of the file. Typed arrays in place of objects keep a build of
 * millions of figures within memory.
 */
export type FigureColumns = {
  length: number;
  area: Uint16Array;
  period: Uint16Array;
  value: Float64Array;
  code: Uint8Array;
  status: Uint8Array;
  row: Uint32Array;
  /** The confidence limits at each place for which the source publishes them. */
  readonly intervals: Map<number, Interval>;
  /** The most decimals that a figure was written with: "12" among "11.8" is 12.0. */
  decimals: number;
};

export type HeldFigures = {
  readonly areas: readonly Area[];
  readonly periods: readonly Period[];
  /** The figures of each wanted indicator, in the order of all that was wanted from all files. */
  readonly columns: readonly FigureColumns[];
};

export type FigureStore = HeldFigures & {
  /** A sink for one file, whose `wanted` 0 is the next column. */
  readonly sinkFor: (wanted: number) => FigureSink;
};

/** How many figures a new column has room for: 256, or as many as the longest column so far, up to a limit. */
const LEAST_ROOM = 256;
const MOST_FIRST_ROOM = 8192;

/** Bytes of one figure over all its columns. */
const FIGURE_BYTES = 18;

/** An empty store. */
export function figureStore(): FigureStore {
  const areas: Area[] = [];
  const areaIndexes = new Map<AreaCode, number>();
  const periods: Period[] = [];
  const periodIndexes = new Map<string, number>();
  const columns: FigureColumns[] = [];
  const areaIndex = (area: Area): number => indexFor(areaIndexes, area.code, () => areas.push(area) - 1);
  const periodIndex = (period: Period): number =>
    indexFor(periodIndexes, periodKey(period), () => periods.push(period) - 1);
  return {
    areas,
    periods,
    columns,
    sinkFor: (wanted) => {
      const first = columns.length;
      for (let index = 0; index < wanted; index += 1) columns.push(emptyColumns());
      const own = columns.slice(first);
      const figure = emptyRecord();
      const room = { longest: LEAST_ROOM };
      return { figure, areaIndex, periodIndex, take: () => take(own[figure.wanted], figure, room) };
    },
  };
}

function indexFor<Key>(indexes: Map<Key, number>, key: Key, add: () => number): number {
  const found = indexes.get(key);
  if (found !== undefined) return found;
  const index = add();
  indexes.set(key, index);
  return index;
}

function emptyColumns(): FigureColumns {
  return { length: 0, ...columnsIn(0), intervals: new Map(), decimals: 0 };
}

/** Columns one after another in one piece of memory. */
function columnsIn(
  room: number,
): Pick<FigureColumns, 'value' | 'row' | 'area' | 'period' | 'code' | 'status'> {
  const memory = new ArrayBuffer(room * FIGURE_BYTES);
  return {
    value: new Float64Array(memory, 0, room),
    row: new Uint32Array(memory, 8 * room, room),
    area: new Uint16Array(memory, 12 * room, room),
    period: new Uint16Array(memory, 14 * room, room),
    code: new Uint8Array(memory, 16 * room, room),
    status: new Uint8Array(memory, 17 * room, room),
  };
}

/** The record that a reader of a published file fills and offers again for each figure. */
export function emptyRecord(): FigureRecord {
  return {
    wanted: 0,
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

/** Appends the record; changes the columns, and `room` where they are the longest now. */
function take(columns: FigureColumns | undefined, figure: FigureRecord, room: { longest: number }): void {
  if (columns === undefined) return;
  const at = columns.length;
  if (at === columns.value.length) growColumn(columns, room.longest);
  columns.length = at + 1;
  if (at >= room.longest && at < MOST_FIRST_ROOM) room.longest = at + 1;
  columns.area[at] = figure.area;
  columns.period[at] = figure.period;
  columns.code[at] = figure.code;
  columns.status[at] = figure.status;
  columns.row[at] = figure.row;
  if (figure.code !== 0) return;
  columns.value[at] = figure.decimals > NOISE_PLACES ? withoutNoise(figure.value) : figure.value;
  if (figure.decimals > columns.decimals) columns.decimals = Math.min(figure.decimals, NOISE_PLACES);
  if (figure.lower <= figure.upper) columns.intervals.set(at, { lower: figure.lower, upper: figure.upper });
}

/** Doubles the room, of an empty column to the least; changes the columns. */
function growColumn(columns: FigureColumns, least: number): void {
  const larger = columnsIn(Math.max(least, columns.value.length * 2));
  larger.value.set(columns.value);
  larger.row.set(columns.row);
  larger.area.set(columns.area);
  larger.period.set(columns.period);
  larger.code.set(columns.code);
  larger.status.set(columns.status);
  Object.assign(columns, larger);
}
