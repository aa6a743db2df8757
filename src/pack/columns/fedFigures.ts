import type { AreaCode } from '@/domain/figures/area';
import type { Interval, ObservationStatus } from '@/domain/figures/observation';
import { OBSERVATION_STATUSES } from '@/domain/figures/observation';
import type { OriginNote } from '@/domain/figures/figureOrigin';
import { NO_ROW } from '@/packFormat/publishedPlan';
import { aValue, readingText } from '@/domain/figures/reading';
import type { Indicator } from '@/domain/figures/indicator';
import { shorthandOf } from '@/sources/publishedFile';
import { numberAt, type FedCells } from '@/pack/feeds/fedCells';
import type { HeldFigures } from '@/pack/feeds/figureStore';
import {
  notesIfAny,
  originRows,
  originsFrom,
  type AreaFigures,
  type IndicatorFigures,
} from './indicatorFigures';

/** The figures of published files, each with `decimals` places; areas without a row are left out. */
export function fedFigures(
  cells: FedCells,
  {
    decimals,
    files,
    store,
    breaks,
  }: {
    readonly decimals: number;
    readonly files: readonly string[];
    readonly store: HeldFigures;
    readonly breaks: Indicator['breaks'];
  },
): IndicatorFigures {
  const broken = cells.periods.flatMap(({ timePeriod }, column) =>
    breaks?.includes(timePeriod) === true ? [column] : [],
  );
  const limits = intervalsOf(cells, store);
  const textOf = cellTexts(decimals);
  const areas = new Map<AreaCode, AreaFigures>();
  cells.areas.forEach((area, index) => {
    const found = areaFigures(cells, { index, textOf, files, limits, broken });
    if (found !== undefined) areas.set(area.code, found);
  });
  return { periods: cells.periods, areas, files };
}

type AreaColumn = {
  /** Place of the area. */
  readonly index: number;
  readonly textOf: CellText;
  readonly files: readonly string[];
  readonly limits: ReadonlyMap<number, Interval> | undefined;
  /** The columns at which the series breaks. */
  readonly broken: readonly number[];
};

function areaFigures(cells: FedCells, at: AreaColumn): AreaFigures | undefined {
  const width = cells.periods.length;
  const start = at.index * width;
  let any = false;
  for (let index = start; index < start + width; index += 1) any ||= numberAt(cells.kinds, index) !== 0;
  if (!any) return undefined;
  const numbers: number[] = [];
  let values = '';
  for (let column = 0; column < width; column += 1) {
    const kind = numberAt(cells.kinds, start + column);
    const value = numberAt(cells.values, start + column);
    numbers.push(kind === 1 ? value : Number.NaN);
    values += column === 0 ? at.textOf(kind, value) : ` ${at.textOf(kind, value)}`;
  }
  return {
    numbers,
    values,
    notes: notesIfAny({
      statuses: statusesIn(cells, start),
      breaks: breaksIn(cells, start, at.broken),
      intervals: limitsIn(start, width, at.limits),
    }),
    origins: originsFrom(rowsText(cells, start), revisionNotes(cells, start, at)),
  };
}

function breaksIn(
  { kinds }: FedCells,
  start: number,
  broken: readonly number[],
): readonly number[] | undefined {
  const found = broken.filter((column) => numberAt(kinds, start + column) !== 0);
  return found.length === 0 ? undefined : found;
}

function statusesIn(
  { statuses, kinds, periods }: FedCells,
  start: number,
): Readonly<Record<string, ObservationStatus>> | undefined {
  let found: Record<string, ObservationStatus> | undefined;
  for (let column = 0; column < periods.length; column += 1) {
    const status = numberAt(statuses, start + column);
    if (status === FINAL || numberAt(kinds, start + column) === 0) continue;
    found ??= {};
    found[column] = OBSERVATION_STATUSES[status] ?? 'final';
  }
  return found;
}

const FINAL = OBSERVATION_STATUSES.indexOf('final');

/** The file and row of each column. If all are from one file at equal distances, as publishers sort them, a few signs say it. */
function rowsText(cells: FedCells, start: number): string {
  const { kinds, rows, from, periods } = cells;
  const width = periods.length;
  const [file, first] = [numberAt(from, start), numberAt(rows, start)];
  const step = width < 2 ? 0 : numberAt(rows, start + 1) - first;
  let isRun = width > 1;
  for (let column = 0; column < width && isRun; column += 1) {
    const index = start + column;
    isRun =
      numberAt(kinds, index) !== 0 &&
      numberAt(from, index) === file &&
      numberAt(rows, index) === first + column * step;
  }
  if (isRun) return `${file}:${first}${step < 0 ? '' : '+'}${step}x${width}`;
  return originRows(
    periods.map((_, column) =>
      numberAt(kinds, start + column) === 0
        ? undefined
        : { file: numberAt(from, start + column), row: numberAt(rows, start + column) },
    ),
  );
}

type CellText = (kind: number, value: number) => string;

/** Most texts to remember: a share to one place has a thousand, and a count of pounds never comes twice. */
const REMEMBERED = 20_000;

const WRITERS = new Map<number, CellText>();

/** Writes cells with a given number of decimals. The same few figures come again and again, so each is written once. */
function cellTexts(decimals: number): CellText {
  const made = WRITERS.get(decimals) ?? cellWriter(decimals);
  WRITERS.set(decimals, made);
  return made;
}

function cellWriter(decimals: number): CellText {
  const scale = 10 ** decimals;
  /** Texts of figures, at the index of the figure without its point: 4.4 is at 44. */
  const known: (string | undefined)[] = [];
  return (kind, value) => {
    if (kind === 0) return NO_ROW;
    if (kind !== 1) return shorthandOf(kind - 1) ?? NO_ROW;
    const index = Math.round(value * scale);
    const isShort = index >= 0 && index < REMEMBERED && index / scale === value;
    const found = isShort ? known[index] : undefined;
    if (found !== undefined) return found;
    const text = readingText(aValue(value, decimals));
    if (isShort) known[index] = text;
    return text;
  };
}

function revisionNotes(
  { revisions, periods }: FedCells,
  start: number,
  { textOf, files }: AreaColumn,
): Readonly<Record<string, OriginNote>> | undefined {
  if (revisions.size === 0) return undefined;
  const found = periods.flatMap((_, column): readonly (readonly [string, OriginNote])[] => {
    const revision = revisions.get(start + column);
    if (revision === undefined) return [];
    const file = files[revision.from];
    const was = textOf(revision.kind, revision.value);
    return file === undefined ? [] : [[String(column), { revised: { file, was } }]];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** The published confidence limits by the place of their cell; undefined where no source has any. */
function intervalsOf(cells: FedCells, store: HeldFigures): ReadonlyMap<number, Interval> | undefined {
  const all = new Map<number, Interval>();
  const columnOf = new Map(cells.periods.map((period, column) => [period, column]));
  cells.columns.forEach((index, source) => {
    const columns = store.columns[index];
    if (columns === undefined || columns.intervals.size === 0) return;
    for (const [at, interval] of columns.intervals) {
      const period = store.periods[numberAt(columns.period, at)];
      const column = period && columnOf.get(period);
      if (column === undefined) continue;
      const cell = numberAt(columns.area, at) * cells.periods.length + column;
      if (numberAt(cells.from, cell) === source) all.set(cell, interval);
    }
  });
  return all.size === 0 ? undefined : all;
}

function limitsIn(
  start: number,
  width: number,
  limits: ReadonlyMap<number, Interval> | undefined,
): Readonly<Record<string, Interval>> | undefined {
  if (limits === undefined) return undefined;
  const found: [string, Interval][] = [];
  for (let column = 0; column < width; column += 1) {
    const interval = limits.get(start + column);
    if (interval !== undefined) found.push([String(column), interval]);
  }
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
