import type { Issue } from '@/domain/plan/issue';
import { cellsSeen, isMarked, type CellsSeen } from '@/sources/bytes/cellsSeen';
import { cellText, nextRow, type CsvRows } from '@/sources/bytes/csvBytes';
import { combinationOf, type Gathering } from './eesCombinations';
import { BLANK, NO_FIGURE, readFigure } from './eesFigure';
import { eesRows, hasExtraCells, rowFault, stopIssues, type EesFile } from './eesFile';
import { NO_PERIOD, eesPeriods, periodIssues, periodOfRow, type EesPeriods } from './eesPeriods';
import { areasOfRow, eesPlaces, levelOf, placeIssues, type EesPlaces } from './eesPlaces';
import { issueGatherer, type IssueGatherer } from '@/sources/issueGatherer';
import { statusCode, type FigureSink } from '@/sources/publishedFile';
import { quoted } from '@/sources/quoted';
import type { Fault } from '@/sources/plan/rowReader';
import { rowTally, alsoInRowsText, type RowTally } from './rowTally';

/** What rows feed: by combination the columns and places, column, place, column, place. */
export type Feeding = {
  readonly all: Gathering;
  readonly feeds: (readonly number[])[];
  /** What a combination feeds that was not met before. */
  readonly feedsOf: (texts: readonly string[]) => readonly number[];
};

/** One reading of a file; everything in it changes with every row. */
type Reading = {
  readonly ees: EesFile;
  readonly sink: FigureSink;
  readonly places: EesPlaces;
  readonly times: EesPeriods;
  readonly marks: CellsSeen;
  /** By place in `places` and `times`, as the sink gave them. */
  readonly areas: number[];
  readonly periods: number[];
  readonly issues: IssueGatherer;
  readonly blanks: RowTally;
};

/** Hands every figure of the chosen rows to the sink; what is wrong with the rows. Changes `feeding` and fills `sink`. */
export function readRows(ees: EesFile, feeding: Feeding, sink: FigureSink): readonly Issue[] {
  const reading: Reading = {
    ees,
    sink,
    places: eesPlaces(ees),
    times: eesPeriods(ees),
    marks: cellsSeen(),
    areas: [],
    periods: [],
    issues: issueGatherer(),
    blanks: rowTally(ees.file.name, alsoInRowsText),
  };
  sink.figure.status = statusCode('final');
  sink.figure.lower = Number.NaN;
  sink.figure.upper = Number.NaN;
  const rows = eesRows(ees);
  while (nextRow(rows)) readRow(reading, feeding, rows);
  return [...issuesOf(reading, rows), ...nothingRead(reading, feeding)];
}

/** Changes `reading` and `feeding`. */
function readRow(reading: Reading, feeding: Feeding, rows: CsvRows): void {
  const { ees, places, times } = reading;
  if (rows.fault !== undefined || (rows.cells > ees.names.length && hasExtraCells(rows, ees)))
    return reading.issues.add(rowFault(ees, rows));
  const level = levelOf(places, rows);
  if (level === 0) return;
  const combination = combinationOf(feeding.all, rows, level);
  if (combination === feeding.feeds.length)
    feeding.feeds.push(feeding.feedsOf(feeding.all.texts[combination] ?? []));
  const feeds = feeding.feeds[combination];
  if (feeds === undefined || feeds.length === 0) return;
  const period = periodOfRow(times, rows);
  const areas = areasOfRow(places, rows);
  if (period === NO_PERIOD) return;
  for (let place = 0; place < areas.length; place += 1) {
    const area = areas[place] ?? NO_PERIOD;
    if (isMarked(reading.marks, combination, period, area)) addDuplicate(reading, rows, area, period);
    else takeFigures(reading, rows, feeds, area, period);
  }
}

/** Changes `reading`. */
function takeFigures(
  reading: Reading,
  rows: CsvRows,
  feeds: readonly number[],
  area: number,
  period: number,
): void {
  const { figure, take } = reading.sink;
  figure.row = rows.row;
  figure.area = reading.areas[area] ?? sinkArea(reading, area);
  figure.period = reading.periods[period] ?? sinkPeriod(reading, period);
  for (let at = 0; at < feeds.length; at += 2) {
    const column = feeds[at] ?? NO_PERIOD;
    const kind = readFigure(rows, column, figure);
    if (kind === NO_FIGURE) {
      addNoFigure(reading, rows, column);
      continue;
    }
    if (kind === BLANK) reading.blanks.add(column, rows.row, () => blankFault(reading.ees, column));
    figure.wanted = feeds[at + 1] ?? NO_PERIOD;
    take();
  }
}

/** Changes `reading`. */
function sinkArea(reading: Reading, place: number): number {
  for (const area of reading.places.areas.slice(reading.areas.length))
    reading.areas.push(reading.sink.areaPlace(area));
  return reading.areas[place] ?? NO_PERIOD;
}

/** Changes `reading`. */
function sinkPeriod(reading: Reading, place: number): number {
  for (const period of reading.times.periods.slice(reading.periods.length))
    reading.periods.push(reading.sink.periodPlace(period));
  return reading.periods[place] ?? NO_PERIOD;
}

/** Changes `reading`. */
function addDuplicate(
  { ees, issues, places, times }: Reading,
  { row }: CsvRows,
  area: number,
  period: number,
): void {
  const { timePeriod, timeIdentifier } = times.periods[period] ?? { timePeriod: '', timeIdentifier: '' };
  issues.add({
    severity: 'error',
    code: 'duplicate-cell',
    file: ees.file.name,
    row,
    message: `A row above has ${places.areas[area]?.name}, ${timePeriod} ${timeIdentifier} and the same filters already, and is the one that is read. Expected each once. If a column of numbers divides these rows, as an age does, pin it under filters.`,
  });
}

/** Changes `reading`. */
function addNoFigure({ ees, issues }: Reading, rows: CsvRows, column: number): void {
  issues.add({
    severity: 'warning',
    code: 'not-a-number',
    file: ees.file.name,
    row: rows.row,
    column: ees.names[column],
    message: `Found "${quoted(cellText(rows, column))}". Expected a number, or one of the symbols c, x, z, u, k and low. The figure is left out.`,
  });
}

function blankFault({ names }: EesFile, column: number): Fault {
  return {
    severity: 'note',
    code: 'blank-figure',
    column: names[column],
    message: 'The cell is empty, and taken for x (not available). Expected a figure or a symbol.',
  };
}

/** Every row that was wanted has something wrong with it: that is more than a warning. */
function nothingRead({ ees, areas }: Reading, { feeds }: Feeding): readonly Issue[] {
  if (areas.length > 0 || feeds.every((fed) => fed.length === 0)) return [];
  const message =
    'None of the rows that are wanted could be read. Expected rows with a period and an area that are known; the warnings say what they have instead.';
  return [{ severity: 'error', code: 'no-figures', file: ees.file.name, message }];
}

function issuesOf(reading: Reading, rows: CsvRows): readonly Issue[] {
  const { places, times, issues, blanks } = reading;
  for (const issue of [...placeIssues(places), ...periodIssues(times), ...blanks.issues()]) issues.add(issue);
  return [...stopIssues(rows), ...issues.issues()];
}
