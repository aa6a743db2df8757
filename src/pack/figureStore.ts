import type { Area, AreaCode } from '@/domain/area';
import type { Interval } from '@/domain/observation';
import type { Period } from '@/domain/period';
import { NOISE_PLACES, withoutNoise } from '@/domain/rounding';
import type { FigureRecord, FigureSink } from '@/sources/publishedFile';

/**
 * The figures that one line of feeds.json brought, in columns and in the order of the file. Millions of figures are a few typed
 * arrays and no objects: that is what keeps a large build in memory.
 */
export type FigureColumns = {
  length: number;
  area: Uint16Array;
  period: Uint16Array;
  value: Float64Array;
  code: Uint8Array;
  status: Uint8Array;
  row: Uint32Array;
  /** By place, where the source publishes confidence limits. */
  readonly intervals: Map<number, Interval>;
  /** The most decimals that a figure was written with: "12" among "11.8" is 12.0. */
  decimals: number;
};

export type FigureStore = {
  readonly areas: readonly Area[];
  readonly periods: readonly Period[];
  /** By place among all that was wanted, of all files. */
  readonly columns: readonly FigureColumns[];
  /** A sink for one file, whose `wanted` 0 is the next column. */
  readonly sinkFor: (wanted: number) => FigureSink;
};

const FIRST_CAPACITY = 256;

/** An empty store. */
export function figureStore(): FigureStore {
  const areas: Area[] = [];
  const areaPlaces = new Map<AreaCode, number>();
  const periods: Period[] = [];
  const periodPlaces = new Map<string, number>();
  const columns: FigureColumns[] = [];
  const areaPlace = (area: Area): number => placeOf(areaPlaces, area.code, () => areas.push(area) - 1);
  const periodPlace = (period: Period): number =>
    placeOf(periodPlaces, `${period.family}|${period.step}`, () => periods.push(period) - 1);
  return {
    areas,
    periods,
    columns,
    sinkFor: (wanted) => {
      const first = columns.length;
      for (let place = 0; place < wanted; place += 1) columns.push(emptyColumns());
      const own = columns.slice(first);
      const figure = emptyRecord();
      return { figure, areaPlace, periodPlace, take: () => take(own[figure.wanted], figure) };
    },
  };
}

function placeOf<Key>(places: Map<Key, number>, key: Key, add: () => number): number {
  const found = places.get(key);
  if (found !== undefined) return found;
  const place = add();
  places.set(key, place);
  return place;
}

function emptyColumns(): FigureColumns {
  return {
    length: 0,
    area: new Uint16Array(FIRST_CAPACITY),
    period: new Uint16Array(FIRST_CAPACITY),
    value: new Float64Array(FIRST_CAPACITY),
    code: new Uint8Array(FIRST_CAPACITY),
    status: new Uint8Array(FIRST_CAPACITY),
    row: new Uint32Array(FIRST_CAPACITY),
    intervals: new Map(),
    decimals: 0,
  };
}

function emptyRecord(): FigureRecord {
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

/** Appends the record; changes the columns. */
function take(columns: FigureColumns | undefined, figure: FigureRecord): void {
  if (columns === undefined) return;
  const at = columns.length;
  if (at === columns.value.length) grow(columns);
  columns.length = at + 1;
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

/** Doubles the room; changes the columns. */
function grow(columns: FigureColumns): void {
  const room = columns.value.length * 2;
  columns.area = longer(columns.area, new Uint16Array(room));
  columns.period = longer(columns.period, new Uint16Array(room));
  columns.value = longer(columns.value, new Float64Array(room));
  columns.code = longer(columns.code, new Uint8Array(room));
  columns.status = longer(columns.status, new Uint8Array(room));
  columns.row = longer(columns.row, new Uint32Array(room));
}

function longer<Numbers extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  from: Numbers,
  to: Numbers,
): Numbers {
  to.set(from);
  return to;
}
