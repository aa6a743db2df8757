import type { Issue } from '@/domain/plan/issue';
import { cellsSeen, isMarked, type CellsSeen } from '@/sources/bytes/cellsSeen';
import { cellText, nextRow, type CsvRows } from '@/sources/bytes/csvBytes';
import { combinationOf, type Gathering } from './eesCombinations';
import { BLANK_CELL, NO_FIGURE, readFigure } from './eesFigure';
import { eesRows, hasExtraCells, rowFault, stopIssues, type EesFile } from './eesFile';
import { NO_PERIOD, eesPeriods, periodIssues, periodOfRow, type EesPeriods } from './eesPeriods';
import { areasOfRow, eesAreas, levelOf, areaIssues, type EesAreas } from './eesAreas';
import { issueGatherer, type IssueGatherer } from '@/sources/issueGatherer';
import { statusCode, type FigureSink } from '@/sources/publishedFile';
import { quoted } from '@/sources/quoted';
import type { Fault } from '@/sources/plan/rowReader';
import { rowTally, alsoInRowsText, type RowTally } from './rowTally';

/**
 * What each combination of filter values feeds. The numbers of each list come in pairs: the column of a figure, and the index of the wanted series
 * that it feeds.
 */
export type Feeding = {
  readonly gathering: Gathering;
  readonly feeds: (readonly number[])[];
  /** Works out what a combination feeds when it is first met. */
  readonly feedsOf: (texts: readonly string[]) => readonly number[];
};

/** The state of one pass over a file; every row changes it. */
type EesPass = {
  readonly ees: EesFile;
  readonly sink: FigureSink;
  readonly eesAreas: EesAreas;
  readonly times: EesPeriods;
  readonly marks: CellsSeen;
  /** The sink's numbers of areas and periods, by their index in `found.areas` and `times.periods`. */
  readonly areas: number[];
  readonly periods: number[];
  readonly issues: IssueGatherer;
  readonly blanks: RowTally;
};

/** Hands every figure of the chosen rows to the sink, and returns the issues of those rows. Changes `feeding` and fills `sink`. */
export function readRows(ees: EesFile, feeding: Feeding, sink: FigureSink): readonly Issue[] {
  const pass: EesPass = {
    ees,
    sink,
    eesAreas: eesAreas(ees),
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
  while (nextRow(rows)) readRow(pass, feeding, rows);
  return [...issuesOf(pass, rows), ...nothingReadIssues(pass, feeding)];
}

/** Reads one row and hands on the figures it feeds. Changes `pass` and `feeding`. */
function readRow(pass: EesPass, feeding: Feeding, rows: CsvRows): void {
  const { ees, eesAreas, times } = pass;
  if (rows.fault !== undefined || (rows.cells > ees.names.length && hasExtraCells(rows, ees)))
    return pass.issues.add(rowFault(ees, rows));
  const levelBit = levelOf(eesAreas, rows);
  if (levelBit === 0) return;
  const combination = combinationOf(feeding.gathering, rows, levelBit);
  if (combination === feeding.feeds.length)
    feeding.feeds.push(feeding.feedsOf(feeding.gathering.texts[combination] ?? []));
  const feeds = feeding.feeds[combination];
  if (feeds === undefined || feeds.length === 0) return;
  const periodIndex = periodOfRow(times, rows);
  const areas = areasOfRow(eesAreas, rows);
  if (periodIndex === NO_PERIOD) return;
  for (let index = 0; index < areas.length; index += 1) {
    const areaIndex = areas[index] ?? NO_PERIOD;
    if (isMarked(pass.marks, combination, periodIndex, areaIndex))
      addDuplicate(pass, rows, areaIndex, periodIndex);
    else takeFigures(pass, rows, feeds, areaIndex, periodIndex);
  }
}

/** Hands the row's figures to the sink for each area. Changes the pass. */
function takeFigures(
  pass: EesPass,
  rows: CsvRows,
  feeds: readonly number[],
  areaIndex: number,
  periodIndex: number,
): void {
  const { figure, take } = pass.sink;
  figure.row = rows.row;
  figure.area = pass.areas[areaIndex] ?? sinkArea(pass, areaIndex);
  figure.period = pass.periods[periodIndex] ?? sinkPeriod(pass, periodIndex);
  for (let feedIndex = 0; feedIndex < feeds.length; feedIndex += 2) {
    const column = feeds[feedIndex] ?? NO_PERIOD;
    const kind = readFigure(rows, column, figure);
    if (kind === NO_FIGURE) {
      addNoFigureIssue(pass, rows, column);
      continue;
    }
    if (kind === BLANK_CELL) pass.blanks.add(column, rows.row, () => blankFault(pass.ees, column));
    figure.wantedIndex = feeds[feedIndex + 1] ?? NO_PERIOD;
    take();
  }
}

/** The sink's number of an area, asked for once. Changes the pass. */
function sinkArea(pass: EesPass, index: number): number {
  for (const area of pass.eesAreas.areas.slice(pass.areas.length)) pass.areas.push(pass.sink.areaIndex(area));
  return pass.areas[index] ?? NO_PERIOD;
}

/** The sink's number of a period, asked for once. Changes the pass. */
function sinkPeriod(pass: EesPass, index: number): number {
  for (const period of pass.times.periods.slice(pass.periods.length))
    pass.periods.push(pass.sink.periodIndex(period));
  return pass.periods[index] ?? NO_PERIOD;
}

/** Reports a row that repeats an earlier row's time, place and filters. Changes the pass. */
function addDuplicate(
  { ees, issues, eesAreas, times }: EesPass,
  { row }: CsvRows,
  areaIndex: number,
  periodIndex: number,
): void {
  const { timePeriod, timeIdentifier } = times.periods[periodIndex] ?? { timePeriod: '', timeIdentifier: '' };
  issues.add({
    severity: 'error',
    code: 'duplicate-cell',
    file: ees.file.name,
    row,
    message: `A row above has ${eesAreas.areas[areaIndex]?.name}, ${timePeriod} ${timeIdentifier} and the same filters already, and is the one that is read. Expected each once. If a column of numbers divides these rows, as an age does, pin it under filters.`,
  });
}

/** Reports a cell that holds no figure. Changes the pass. */
function addNoFigureIssue({ ees, issues }: EesPass, rows: CsvRows, column: number): void {
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

/** An error for a file in which not one wanted row could be read; warnings about single rows would not be enough. */
function nothingReadIssues({ ees, areas }: EesPass, { feeds }: Feeding): readonly Issue[] {
  if (areas.length > 0 || feeds.every((feedAreas) => feedAreas.length === 0)) return [];
  const message =
    'None of the rows that are wanted could be read. Expected rows with a period and an area that are known; the warnings say what they have instead.';
  return [{ severity: 'error', code: 'no-figures', file: ees.file.name, message }];
}

function issuesOf(pass: EesPass, rows: CsvRows): readonly Issue[] {
  const { eesAreas, times, issues, blanks } = pass;
  for (const issue of [...areaIssues(eesAreas), ...periodIssues(times), ...blanks.issues()])
    issues.add(issue);
  return [...stopIssues(rows), ...issues.issues()];
}
