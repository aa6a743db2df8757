import type { AreaCode } from '@/domain/area';
import type { Interval, ObservationStatus } from '@/domain/observation';
import { OBSERVATION_STATUSES } from '@/domain/observation';
import { NO_ROW, type OriginNote } from '@/domain/publishedPlan';
import { aValue, readingText } from '@/domain/reading';
import { shorthandOf } from '@/sources/publishedFile';
import { numberAt, type FedCells } from './fedCells';
import type { FigureStore } from './figureStore';
import { anyOf, type AreaFigures, type IndicatorFigures } from './indicatorFigures';

/** The figures of published files, each with `decimals` places; areas without a row are left out. */
export function fedFigures(
  cells: FedCells,
  {
    decimals,
    files,
    store,
  }: { readonly decimals: number; readonly files: readonly string[]; readonly store: FigureStore },
): IndicatorFigures {
  const limits = intervalsOf(cells, store);
  const areas = new Map<AreaCode, AreaFigures>();
  cells.areas.forEach((area, place) => {
    const found = areaFigures(cells, { place, decimals, files, limits });
    if (found !== undefined) areas.set(area.code, found);
  });
  return { periods: cells.periods, areas, files };
}

type At = {
  /** Place of the area. */
  readonly place: number;
  readonly decimals: number;
  readonly files: readonly string[];
  readonly limits: ReadonlyMap<number, Interval> | undefined;
};

function areaFigures(cells: FedCells, at: At): AreaFigures | undefined {
  const width = cells.periods.length;
  const start = at.place * width;
  const numbers = new Float64Array(width);
  let [values, rows, last, any] = ['', '', -1, false];
  const statuses: Record<string, ObservationStatus> = {};
  let anyStatus = false;
  for (let column = 0; column < width; column += 1) {
    const place = start + column;
    const kind = numberAt(cells.kinds, place);
    const value = numberAt(cells.values, place);
    numbers[column] = kind === 1 ? value : Number.NaN;
    if (column > 0) {
      values += ' ';
      rows += ' ';
    }
    values += cellText(kind, value, at.decimals);
    if (kind === 0) {
      rows += NO_ROW;
      continue;
    }
    any = true;
    const from = numberAt(cells.from, place);
    rows += from === last ? String(numberAt(cells.rows, place)) : `${from}:${numberAt(cells.rows, place)}`;
    last = from;
    const status = OBSERVATION_STATUSES[numberAt(cells.statuses, place)];
    if (status !== undefined && status !== 'final') {
      statuses[column] = status;
      anyStatus = true;
    }
  }
  if (!any) return undefined;
  return {
    numbers,
    values,
    notes: anyOf({
      statuses: anyStatus ? statuses : undefined,
      intervals: limitsIn(start, width, at.limits),
    }),
    origins: { rows, notes: revisionNotes(cells, start, at) },
  };
}

function cellText(kind: number, value: number, decimals: number): string {
  if (kind === 0) return NO_ROW;
  return kind === 1 ? readingText(aValue(value, decimals)) : (shorthandOf(kind - 1) ?? NO_ROW);
}

function revisionNotes(
  { revisions, periods }: FedCells,
  start: number,
  { decimals, files }: At,
): Readonly<Record<string, OriginNote>> | undefined {
  if (revisions.size === 0) return undefined;
  const found = periods.flatMap((_, column): readonly (readonly [string, OriginNote])[] => {
    const revision = revisions.get(start + column);
    if (revision === undefined) return [];
    const file = files[revision.from];
    const was = cellText(revision.kind, revision.value, decimals);
    return file === undefined ? [] : [[String(column), { revised: { file, was } }]];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** The published confidence limits by the place of their cell; undefined where no source has any. */
function intervalsOf(cells: FedCells, store: FigureStore): ReadonlyMap<number, Interval> | undefined {
  const all = new Map<number, Interval>();
  const columnOf = new Map(cells.periods.map((period, column) => [period, column]));
  cells.columns.forEach((place, source) => {
    const columns = store.columns[place];
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
