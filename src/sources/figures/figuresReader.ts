import type { Area } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { OBSERVATION_STATUSES, type ObservationStatus } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import { areasNamed, nearestAreas } from '@/sources/areas/areaRegister';
import {
  notAFigureIssue,
  unknownAreaIssue,
  unknownFilterIssue,
  unknownIndicatorIssue,
} from '@/sources/figureIssues';
import { figureTexts, type FigureCell } from '@/sources/figureText';
import { issueGatherer, type IssueGatherer } from '@/sources/issueGatherer';
import { openPublishedCsv, type PublishedCsv, type PublishedRow } from '@/sources/publishedCsv';
import {
  statusCode,
  type FigureSink,
  type FileBytes,
  type PublishedReader,
  type Wanted,
} from '@/sources/publishedFile';
import { quoted } from '@/sources/quoted';
import { describeFigures } from './describeFigures';
import { FIGURES_SHAPE, YEAR_HEADING, YEAR_IDENTIFIERS, yearPeriods } from './figuresHeader';
import { figureRowAbout, figureRowIssue, figureRowKey } from './figureRowAbout';

/**
 * Reads published figures in Scorecard's own layout: one row for each indicator and area, one column for each year. Rows with a `part` or a
 * `breakdown` are the counts and groups behind an indicator, and are read with it.
 */
export const figuresReader: PublishedReader = {
  format: 'figures',
  counts: { kind: 'none' },
  describe: (file) => Promise.resolve(describeFigures(file)),
  read: (file, wantedFigures, sink) => Promise.resolve(readFigures(file, wantedFigures, sink)),
};

type FiguresPass = {
  readonly file: string;
  readonly years: readonly string[];
  /** For each figure, the indexes in what was wanted that it fills. */
  readonly columnsByKey: ReadonlyMap<string, readonly number[]>;
  readonly sink: FigureSink;
  readonly issues: IssueGatherer;
};

function readFigures(file: FileBytes, wantedFigures: readonly Wanted[], sink: FigureSink): readonly Issue[] {
  const csv = openPublishedCsv(file, FIGURES_SHAPE);
  if (csv.issues.length > 0) return csv.issues;
  const issues = issueGatherer();
  const keysMet = new Set<string>();
  const years = csv.header.filter((name) => YEAR_HEADING.test(name));
  const faults = eachRowOnce(csv, issues, {
    file: file.name,
    keysMet,
    takeRow: rowTaker({
      file: file.name,
      years,
      columnsByKey: placesOf(wantedFigures, csv.header),
      sink,
      issues,
    }),
  });
  return [
    ...faults,
    ...issues.issues(),
    ...wantedFigures.flatMap((wantedFigure) => wantedIssues(file.name, wantedFigure, keysMet)),
  ];
}

/** A line of feeds.json may name a group for a whole indicator whose file has no groups. It then takes the rows of everyone. */
function placesOf(
  wantedFigures: readonly Wanted[],
  header: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const hasGroups = header.includes('breakdown');
  const columnsByKey = new Map<string, number[]>();
  wantedFigures.forEach(({ column, indicator, breakdown = '', part = 'figure' }, index) => {
    const group = hasGroups ? breakdown : '';
    const key = figureRowKey({ indicator: column ?? indicator, breakdown: group, part });
    columnsByKey.set(key, [...(columnsByKey.get(key) ?? []), index]);
  });
  return columnsByKey;
}

/** Takes only the first of rows that have the same indicator, group, part, kind of year and area. */
function eachRowOnce(
  csv: PublishedCsv,
  issues: IssueGatherer,
  {
    file,
    keysMet,
    takeRow,
  }: { readonly file: string; readonly keysMet: Set<string>; readonly takeRow: (row: PublishedRow) => void },
): readonly Issue[] {
  const rows = new Map<string, number>();
  return csv.eachRow((row) => {
    const { cell } = row;
    keysMet.add(cell('indicator'));
    const key = ['indicator', 'breakdown', 'part', 'time_identifier', 'pooled', 'area'].map(cell).join('|');
    const firstRow = rows.get(key);
    rows.set(key, firstRow ?? row.row);
    if (firstRow === undefined) takeRow(row);
    else issues.add(repeatedRow(file, row.row, firstRow));
  });
}

function repeatedRow(file: string, row: number, firstRow: number): Issue {
  const message = `Row ${firstRow} holds this indicator, kind of year and area already. Expected one row for each. Delete one of the two; until then row ${firstRow} is used.`;
  return { severity: 'error', code: 'duplicate-row', file, row, column: 'area', message };
}

function rowTaker({ file, years, columnsByKey, sink, issues }: FiguresPass): (row: PublishedRow) => void {
  const cellOf = figureCells();
  const periodOf = yearPeriods();
  const areasOf = areaFinder(file, issues);
  return ({ row, cell }) => {
    const rowAbout = figureRowAbout(cell);
    if (rowAbout === undefined) return issues.add(figureRowIssue(file, row, cell));
    const wantingColumns = columnsByKey.get(figureRowKey(rowAbout));
    const areas = wantingColumns === undefined ? [] : areasOf(cell('area'), row);
    if (wantingColumns === undefined || areas.length === 0) return;
    const [kind, pooledYears] = [cell('time_identifier'), cell('pooled')];
    if (periodOf('2000', kind, pooledYears) === undefined)
      return issues.add(
        /^([2-9]|)$/.test(pooledYears) ? notAYear(file, row, kind) : notPooled(file, row, pooledYears),
      );
    for (const year of years) {
      const text = cell(year);
      const period = periodOf(year, kind, pooledYears);
      if (text === '' || period === undefined) continue;
      const figureRead = cellOf(text);
      if (figureRead === undefined) issues.add(notAFigureIssue({ file, row, column: year }, text));
      else takeFigure(sink, wantingColumns, { row, areas, period, figureRead });
    }
  };
}

type FigureWithStatus = FigureCell & { readonly status: ObservationStatus };

/** Reads a cell such as `77`, `x` or `77 provisional`. */
function figureCells(): (text: string) => FigureWithStatus | undefined {
  const figureOf = figureTexts();
  const statuses: readonly string[] = OBSERVATION_STATUSES;
  return (text) => {
    const [, figure = '', word = 'final'] = /^(\S+)(?:\s+([a-z]+))?$/i.exec(text.trim()) ?? [];
    const status = OBSERVATION_STATUSES[statuses.indexOf(word.toLowerCase())];
    const cell = figure === '' || status === undefined ? undefined : figureOf(figure);
    return cell === undefined || status === undefined ? undefined : { ...cell, status };
  };
}

function takeFigure(
  sink: FigureSink,
  wantingColumns: readonly number[],
  {
    row,
    areas,
    period,
    figureRead,
  }: {
    readonly row: number;
    readonly areas: readonly Area[];
    readonly period: Period;
    readonly figureRead: FigureWithStatus;
  },
): void {
  const { figure } = sink;
  figure.row = row;
  figure.period = sink.periodIndex(period);
  figure.code = figureRead.code;
  figure.value = figureRead.value;
  figure.decimals = figureRead.decimals;
  figure.status = statusCode(figureRead.status);
  figure.lower = Number.NaN;
  figure.upper = Number.NaN;
  for (const area of areas)
    for (const index of wantingColumns) {
      figure.area = sink.areaIndex(area);
      figure.wantedIndex = index;
      sink.take();
    }
}

/** Finds the areas of a code, looking each code up once. Every row with an unknown code is reported. */
function areaFinder(file: string, issues: IssueGatherer): (code: string, row: number) => readonly Area[] {
  const areasByWord = new Map<string, readonly Area[]>();
  return (code, row) => {
    const areas = areasByWord.get(code) ?? areasNamed({ dfeNumber: code, gssCode: code, name: undefined });
    areasByWord.set(code, areas);
    if (areas.length === 0)
      issues.add(unknownAreaIssue({ file, row, column: 'area' }, code), () => nearestAreas(code));
    return areas;
  };
}

function notAYear(file: string, row: number, foundText: string): Issue {
  const message = `Found "${quoted(foundText)}". Expected one of ${YEAR_IDENTIFIERS.join(', ')}. The row is left out.`;
  return { severity: 'error', code: 'period', file, row, column: 'time_identifier', message };
}

function notPooled(file: string, row: number, foundText: string): Issue {
  const message = `Found "${quoted(foundText)}". Expected the number of years that each figure covers, from 2 to 9, or an empty cell for one year. The row is left out.`;
  return { severity: 'error', code: 'period', file, row, column: 'pooled', message };
}

function wantedIssues(
  file: string,
  { column, indicator, filters }: Wanted,
  keysMet: ReadonlySet<string>,
): readonly Issue[] {
  const pinIssues = Object.keys(filters).map((filter) => unknownFilterIssue({ file }, filter, []));
  const nameAsked = column ?? indicator;
  return keysMet.has(nameAsked)
    ? pinIssues
    : [...pinIssues, unknownIndicatorIssue({ file, column: 'indicator' }, nameAsked, [...keysMet])];
}
