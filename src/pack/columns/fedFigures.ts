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
  const breakColumns = cells.periods.flatMap(({ timePeriod }, column) =>
    breaks?.includes(timePeriod) === true ? [column] : [],
  );
  const limits = intervalsOf(cells, store);
  const textOf = cellTexts(decimals);
  const areas = new Map<AreaCode, AreaFigures>();
  cells.areas.forEach((area, index) => {
    const figuresOfArea = areaFigures(cells, { index, textOf, files, limits, breakColumns });
    if (figuresOfArea !== undefined) areas.set(area.code, figuresOfArea);
  });
  return { periods: cells.periods, areas, files };
}

type AreaColumn = {
  /** The index of the area in the store. */
  readonly index: number;
  readonly textOf: CellText;
  readonly files: readonly string[];
  readonly limits: ReadonlyMap<number, Interval> | undefined;
  /** The columns of the periods at which the series breaks. */
  readonly breakColumns: readonly number[];
};

function areaFigures(cells: FedCells, areaColumn: AreaColumn): AreaFigures | undefined {
  const width = cells.periods.length;
  const startIndex = areaColumn.index * width;
  let any = false;
  for (let index = startIndex; index < startIndex + width; index += 1)
    any ||= numberAt(cells.kinds, index) !== 0;
  if (!any) return undefined;
  const numbers: number[] = [];
  let values = '';
  for (let column = 0; column < width; column += 1) {
    const kind = numberAt(cells.kinds, startIndex + column);
    const value = numberAt(cells.values, startIndex + column);
    numbers.push(kind === 1 ? value : Number.NaN);
    values += column === 0 ? areaColumn.textOf(kind, value) : ` ${areaColumn.textOf(kind, value)}`;
  }
  return {
    numbers,
    values,
    notes: notesIfAny({
      statuses: statusesIn(cells, startIndex),
      breaks: breaksIn(cells, startIndex, areaColumn.breakColumns),
      intervals: limitsIn(startIndex, width, areaColumn.limits),
    }),
    origins: originsFrom(rowsText(cells, startIndex), revisionNotes(cells, startIndex, areaColumn)),
  };
}

function breaksIn(
  { kinds }: FedCells,
  startIndex: number,
  breakColumns: readonly number[],
): readonly number[] | undefined {
  const breaks = breakColumns.filter((column) => numberAt(kinds, startIndex + column) !== 0);
  return breaks.length === 0 ? undefined : breaks;
}

function statusesIn(
  { statuses, kinds, periods }: FedCells,
  startIndex: number,
): Readonly<Record<string, ObservationStatus>> | undefined {
  let statusByColumn: Record<string, ObservationStatus> | undefined;
  for (let column = 0; column < periods.length; column += 1) {
    const status = numberAt(statuses, startIndex + column);
    if (status === FINAL_STATUS_INDEX || numberAt(kinds, startIndex + column) === 0) continue;
    statusByColumn ??= {};
    statusByColumn[column] = OBSERVATION_STATUSES[status] ?? 'final';
  }
  return statusByColumn;
}

const FINAL_STATUS_INDEX = OBSERVATION_STATUSES.indexOf('final');

/** The file and row of each column, as text. Where all rows are in one file at equal distances, as publishers sort them, a short form says so. */
function rowsText(cells: FedCells, startIndex: number): string {
  const { kinds, rows, from: fileIndexes, periods } = cells;
  const width = periods.length;
  const [file, firstRow] = [numberAt(fileIndexes, startIndex), numberAt(rows, startIndex)];
  const rowStep = width < 2 ? 0 : numberAt(rows, startIndex + 1) - firstRow;
  let isRun = width > 1;
  for (let column = 0; column < width && isRun; column += 1) {
    const index = startIndex + column;
    isRun =
      numberAt(kinds, index) !== 0 &&
      numberAt(fileIndexes, index) === file &&
      numberAt(rows, index) === firstRow + column * rowStep;
  }
  if (isRun) return `${file}:${firstRow}${rowStep < 0 ? '' : '+'}${rowStep}x${width}`;
  return originRows(
    periods.map((_, column) =>
      numberAt(kinds, startIndex + column) === 0
        ? undefined
        : { file: numberAt(fileIndexes, startIndex + column), row: numberAt(rows, startIndex + column) },
    ),
  );
}

type CellText = (kind: number, value: number) => string;

/** At most this many texts are remembered. Shares to one decimal place need a thousand; amounts in pounds hardly ever repeat. */
const MOST_REMEMBERED = 20_000;

const WRITER_BY_DECIMALS = new Map<number, CellText>();

/** The function that writes cells with a given number of decimals. The same figures occur again and again, so the text of each is made once. */
function cellTexts(decimals: number): CellText {
  const writer = WRITER_BY_DECIMALS.get(decimals) ?? cellWriter(decimals);
  WRITER_BY_DECIMALS.set(decimals, writer);
  return writer;
}

function cellWriter(decimals: number): CellText {
  const scale = 10 ** decimals;
  /** The texts of figures. The index is the figure without its decimal point: the text of 4.4 is at 44. */
  const textsByIndex: (string | undefined)[] = [];
  return (kind, value) => {
    if (kind === 0) return NO_ROW;
    if (kind !== 1) return shorthandOf(kind - 1) ?? NO_ROW;
    const index = Math.round(value * scale);
    const canRemember = index >= 0 && index < MOST_REMEMBERED && index / scale === value;
    const rememberedText = canRemember ? textsByIndex[index] : undefined;
    if (rememberedText !== undefined) return rememberedText;
    const text = readingText(aValue(value, decimals));
    if (canRemember) textsByIndex[index] = text;
    return text;
  };
}

function revisionNotes(
  { revisions, periods }: FedCells,
  startIndex: number,
  { textOf, files }: AreaColumn,
): Readonly<Record<string, OriginNote>> | undefined {
  if (revisions.size === 0) return undefined;
  const notes = periods.flatMap((_, column): readonly (readonly [string, OriginNote])[] => {
    const revision = revisions.get(startIndex + column);
    if (revision === undefined) return [];
    const file = files[revision.earlierColumn];
    const earlierText = textOf(revision.kind, revision.value);
    return file === undefined ? [] : [[String(column), { revised: { file, was: earlierText } }]];
  });
  return notes.length === 0 ? undefined : Object.fromEntries(notes);
}

/** Returns the published confidence limits by the index of their cell, or undefined if no source has any. */
function intervalsOf(cells: FedCells, store: HeldFigures): ReadonlyMap<number, Interval> | undefined {
  const intervals = new Map<number, Interval>();
  const columnOf = new Map(cells.periods.map((period, column) => [period, column]));
  cells.columns.forEach((index, source) => {
    const columns = store.columns[index];
    if (columns === undefined || columns.intervals.size === 0) return;
    for (const [ownCellIndex, interval] of columns.intervals) {
      const period = store.periods[numberAt(columns.period, ownCellIndex)];
      const column = period && columnOf.get(period);
      if (column === undefined) continue;
      const mergedCellIndex = numberAt(columns.area, ownCellIndex) * cells.periods.length + column;
      if (numberAt(cells.from, mergedCellIndex) === source) intervals.set(mergedCellIndex, interval);
    }
  });
  return intervals.size === 0 ? undefined : intervals;
}

function limitsIn(
  startIndex: number,
  width: number,
  limits: ReadonlyMap<number, Interval> | undefined,
): Readonly<Record<string, Interval>> | undefined {
  if (limits === undefined) return undefined;
  const limitEntries: [string, Interval][] = [];
  for (let column = 0; column < width; column += 1) {
    const interval = limits.get(startIndex + column);
    if (interval !== undefined) limitEntries.push([String(column), interval]);
  }
  return limitEntries.length === 0 ? undefined : Object.fromEntries(limitEntries);
}
