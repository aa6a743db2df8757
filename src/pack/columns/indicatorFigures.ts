import type { AreaCode } from '@/domain/figures/area';
import type { Observation, Series } from '@/domain/figures/observation';
import { comparePeriods, type Period, periodKey } from '@/domain/figures/period';
import type { FigureOrigin, OriginNote } from '@/domain/figures/figureOrigin';
import { NO_ROW, type PublishedOrigins, type SeriesNotes } from '@/packFormat/publishedPlan';
import { readingText } from '@/domain/figures/reading';

/** The figures of one indicator for all areas, as the pack's files need them: numbers to rank by, and texts to write. */
export type IndicatorFigures = {
  /** The periods, oldest first. Each area has one column for each of them. */
  readonly periods: readonly Period[];
  readonly areas: ReadonlyMap<AreaCode, AreaFigures>;
  readonly files: readonly string[];
};

export type AreaFigures = {
  /** The value of each column; NaN if the column has none. */
  readonly numbers: ArrayLike<number>;
  readonly values: string;
  readonly notes: SeriesNotes | undefined;
  readonly origins: PublishedOrigins;
};

/** The figures of an officer's own table: series by area, and where each figure is from. */
export function localFigures(
  series: ReadonlyMap<AreaCode, Series>,
  origins: readonly FigureOrigin[],
): IndicatorFigures {
  const periods = periodsOf(series);
  const columns = new Map(periods.map((period, column) => [periodKey(period), column]));
  const files = [...new Set(origins.map(({ file }) => file))];
  const originAt = new Map(origins.map((origin) => [`${origin.area}|${origin.period.join('|')}`, origin]));
  const areas = new Map(
    [...series].map(([area, { observations }]) => {
      const row: (Observation | undefined)[] = Array.from({ length: periods.length }, () => undefined);
      for (const observation of observations) {
        const column = columns.get(periodKey(observation.period));
        if (column !== undefined) row[column] = observation;
      }
      const origins = row.map((observation, column) => {
        const period = periods[column];
        return observation && period && originAt.get(`${area}|${period.timePeriod}|${period.timeIdentifier}`);
      });
      return [area, areaFigures(row, origins, files)] as const;
    }),
  );
  return { periods, areas, files };
}

function areaFigures(
  row: readonly (Observation | undefined)[],
  origins: readonly (FigureOrigin | undefined)[],
  files: readonly string[],
): AreaFigures {
  const breaks = row.flatMap((observation, column) => (observation?.break === true ? [column] : []));
  return {
    numbers: row.map((origin) => (origin?.reading.kind === 'value' ? origin.reading.value : Number.NaN)),
    values: row
      .map((observation) => (observation === undefined ? NO_ROW : readingText(observation.reading)))
      .join(' '),
    notes: notesIfAny({
      statuses: presentValues(row, (observation) =>
        observation.status === 'final' ? undefined : observation.status,
      ),
      breaks: breaks.length === 0 ? undefined : breaks,
      reported: presentValues(row, (observation) =>
        observation.reported.length === 0 ? undefined : observation.reported,
      ),
      intervals: presentValues(row, (observation) => observation.interval),
      access: presentValues(row, (observation) => observation.access),
    }),
    origins: originsFrom(
      originRows(origins.map((origin) => origin && { file: files.indexOf(origin.file), row: origin.row })),
      presentValues(origins, originNote),
    ),
  };
}

/** The rows of an area, with the notes if there are any. */
export function originsFrom(rows: string, notes: PublishedOrigins[1]): PublishedOrigins {
  return notes === undefined ? [rows] : [rows, notes];
}

/** Text that says which rows the figures are from: `0:12 13 ~ 14`. The file is written as its number, and only where it differs from the file before. */
export function originRows(
  origins: readonly ({ readonly file: number; readonly row: number } | undefined)[],
): string {
  let lastColumn = -1;
  return origins
    .map((origin) => {
      if (origin === undefined) return NO_ROW;
      const text = origin.file === lastColumn ? String(origin.row) : `${origin.file}:${origin.row}`;
      lastColumn = origin.file;
      return text;
    })
    .join(' ');
}

function originNote({
  source,
  page,
  note,
  numerator,
  denominator,
  revised,
}: FigureOrigin): OriginNote | undefined {
  return notesIfAny<OriginNote>({ source, page, note, numerator, denominator, revised });
}

/** Returns the notes of an area, or undefined if it has none. */
export function notesIfAny<Notes extends object>(notes: Notes): Notes | undefined {
  return Object.values(notes).some((part) => part !== undefined) ? notes : undefined;
}

/** What `pick` finds in each column, by the column's index. Returns undefined if it finds nothing in any column. */
function presentValues<From, Value>(
  row: readonly (From | undefined)[],
  pick: (entry: From) => Value | undefined,
): Readonly<Record<string, Value>> | undefined {
  const entries = row.flatMap((entry, column) => {
    const value = entry === undefined ? undefined : pick(entry);
    return value === undefined ? [] : [[String(column), value] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function periodsOf(series: ReadonlyMap<AreaCode, Series>): readonly Period[] {
  const periodsByKey = new Map<string, Period>();
  for (const { observations } of series.values())
    for (const { period } of observations) periodsByKey.set(periodKey(period), period);
  return [...periodsByKey.values()].toSorted(comparePeriods);
}
