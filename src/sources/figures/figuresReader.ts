import type { Area } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { OBSERVATION_STATUSES, type ObservationStatus } from '@/domain/figures/observation';
import { comparePeriods, type Period, periodKey } from '@/domain/figures/period';
import { areasNamed, nearestAreas } from '@/sources/areas/areaRegister';
import { notAFigure, unknownArea, unknownFilter, unknownIndicator } from '@/sources/figureIssues';
import { figureTexts, type FigureCell } from '@/sources/figureText';
import { issueGatherer, type IssueGatherer } from '@/sources/issueGatherer';
import { openPublishedCsv, type PublishedCsv, type PublishedRow } from '@/sources/publishedCsv';
import {
  statusCode,
  type Description,
  type FigureSink,
  type FileBytes,
  type PublishedReader,
  type Wanted,
} from '@/sources/publishedFile';
import { quoted } from '@/sources/quoted';
import { FIGURES_COLUMNS, YEAR_HEADING, YEAR_IDENTIFIERS, yearPeriods } from './figuresHeader';
import { figureRowAbout, figureRowIssue, figureRowKey } from './figureRowAbout';

const SHAPE = { needed: FIGURES_COLUMNS, from: 'Scorecard: its layout of published figures' };

/**
 * Published figures in Scorecard's own layout: one row an indicator and area, one column a year. Rows with a `part` or a `breakdown`
 * are the counts and groups behind an indicator, and come with it.
 */
export const figuresReader: PublishedReader = {
  format: 'figures',
  counts: { kind: 'none' },
  describe: (file) => Promise.resolve(describeFigures(file)),
  read: (file, wanted, sink) => Promise.resolve(readFigures(file, wanted, sink)),
};

function describeFigures(file: FileBytes): Description {
  const csv = openPublishedCsv(file, SHAPE);
  const years = csv.header.filter((name) => YEAR_HEADING.test(name));
  const periodOf = yearPeriods();
  const names = new Set<string>();
  const behind = new Map<string, Wanted>();
  const periods = new Map<string, Period>();
  let rows = 0;
  const issues = csv.eachRow(({ cell }) => {
    rows += 1;
    const about = figureRowAbout(cell);
    if (about === undefined) return;
    const { indicator, breakdown, part } = about;
    if (breakdown === '' && part === 'figure') names.add(indicator);
    else behind.set(figureRowKey(about), { ...about, column: indicator, filters: {} });
    for (const year of years) {
      const period = cell(year) === '' ? undefined : periodOf(year, cell('time_identifier'), cell('pooled'));
      if (period !== undefined) periods.set(periodKey(period), period);
    }
  });
  return {
    format: 'figures',
    rows,
    // The words for an indicator are in indicators.csv: without a row there it is neutral, and called by its id.
    indicators: [...names].map((id) => ({
      wanted: { column: id, filters: {} },
      id,
      title: id,
      polarity: 'neutral',
      topics: [],
    })),
    behind: [...behind.values()],
    filters: [],
    levels: ['National', 'Regional', 'Local authority'],
    periods: [...periods.values()].toSorted(comparePeriods),
    issues: [...csv.issues, ...issues],
  };
}

type FiguresPass = {
  readonly file: string;
  readonly years: readonly string[];
  /** The places of what wants an indicator. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly sink: FigureSink;
  readonly issues: IssueGatherer;
};

function readFigures(file: FileBytes, wanted: readonly Wanted[], sink: FigureSink): readonly Issue[] {
  const csv = openPublishedCsv(file, SHAPE);
  if (csv.issues.length > 0) return csv.issues;
  const issues = issueGatherer();
  const met = new Set<string>();
  const years = csv.header.filter((name) => YEAR_HEADING.test(name));
  const faults = eachRowOnce(csv, issues, {
    file: file.name,
    met,
    take: rowTaker({ file: file.name, years, places: placesOf(wanted, csv.header), sink, issues }),
  });
  return [...faults, ...issues.issues(), ...wanted.flatMap((one) => wantedIssues(file.name, one, met))];
}

/** A line may call a whole indicator a group in a file without groups. The rows are then those of everyone. */
function placesOf(
  wanted: readonly Wanted[],
  header: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const hasGroups = header.includes('breakdown');
  const places = new Map<string, number[]>();
  wanted.forEach(({ column, indicator, breakdown = '', part = 'figure' }, index) => {
    const group = hasGroups ? breakdown : '';
    const key = figureRowKey({ indicator: column ?? indicator, breakdown: group, part });
    places.set(key, [...(places.get(key) ?? []), index]);
  });
  return places;
}

/** Takes the first row where two have the same indicator, group, part, kind of year and area. */
function eachRowOnce(
  csv: PublishedCsv,
  issues: IssueGatherer,
  {
    file,
    met,
    take,
  }: { readonly file: string; readonly met: Set<string>; readonly take: (row: PublishedRow) => void },
): readonly Issue[] {
  const rows = new Map<string, number>();
  return csv.eachRow((row) => {
    const { cell } = row;
    met.add(cell('indicator'));
    const key = ['indicator', 'breakdown', 'part', 'time_identifier', 'pooled', 'area'].map(cell).join('|');
    const first = rows.get(key);
    rows.set(key, first ?? row.row);
    if (first === undefined) take(row);
    else issues.add(repeatedRow(file, row.row, first));
  });
}

function repeatedRow(file: string, row: number, first: number): Issue {
  const message = `Row ${first} holds this indicator, kind of year and area already. Expected one row for each. Delete one of the two; until then row ${first} is used.`;
  return { severity: 'error', code: 'duplicate-row', file, row, column: 'area', message };
}

function rowTaker({ file, years, places, sink, issues }: FiguresPass): (row: PublishedRow) => void {
  const cellOf = figureCells();
  const periodOf = yearPeriods();
  const areasOf = areaFinder(file, issues);
  return ({ row, cell }) => {
    const about = figureRowAbout(cell);
    if (about === undefined) return issues.add(figureRowIssue(file, row, cell));
    const wanting = places.get(figureRowKey(about));
    const areas = wanting === undefined ? [] : areasOf(cell('area'), row);
    if (wanting === undefined || areas.length === 0) return;
    const [kind, pooled] = [cell('time_identifier'), cell('pooled')];
    if (periodOf('2000', kind, pooled) === undefined)
      return issues.add(/^([2-9]|)$/.test(pooled) ? notAYear(file, row, kind) : notPooled(file, row, pooled));
    for (const year of years) {
      const text = cell(year);
      const period = periodOf(year, kind, pooled);
      if (text === '' || period === undefined) continue;
      const read = cellOf(text);
      if (read === undefined) issues.add(notAFigure({ file, row, column: year }, text));
      else takeFigure(sink, wanting, { row, areas, period, read });
    }
  };
}

type FigureWithStatus = FigureCell & { readonly status: ObservationStatus };

/** `77`, `x`, or `77 provisional`. */
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
  wanting: readonly number[],
  {
    row,
    areas,
    period,
    read,
  }: {
    readonly row: number;
    readonly areas: readonly Area[];
    readonly period: Period;
    readonly read: FigureWithStatus;
  },
): void {
  const { figure } = sink;
  figure.row = row;
  figure.period = sink.periodIndex(period);
  figure.code = read.code;
  figure.value = read.value;
  figure.decimals = read.decimals;
  figure.status = statusCode(read.status);
  figure.lower = Number.NaN;
  figure.upper = Number.NaN;
  for (const area of areas)
    for (const index of wanting) {
      figure.area = sink.areaIndex(area);
      figure.wanted = index;
      sink.take();
    }
}

/** The areas of a code, looked up once; an unknown code is reported with each row that has it. */
function areaFinder(file: string, issues: IssueGatherer): (code: string, row: number) => readonly Area[] {
  const known = new Map<string, readonly Area[]>();
  return (code, row) => {
    const areas = known.get(code) ?? areasNamed({ dfeNumber: code, gssCode: code, name: undefined });
    known.set(code, areas);
    if (areas.length === 0)
      issues.add(unknownArea({ file, row, column: 'area' }, code), () => nearestAreas(code));
    return areas;
  };
}

function notAYear(file: string, row: number, found: string): Issue {
  const message = `Found "${quoted(found)}". Expected one of ${YEAR_IDENTIFIERS.join(', ')}. The row is left out.`;
  return { severity: 'error', code: 'period', file, row, column: 'time_identifier', message };
}

function notPooled(file: string, row: number, found: string): Issue {
  const message = `Found "${quoted(found)}". Expected the number of years that each figure covers, from 2 to 9, or an empty cell for one year. The row is left out.`;
  return { severity: 'error', code: 'period', file, row, column: 'pooled', message };
}

function wantedIssues(
  file: string,
  { column, indicator, filters }: Wanted,
  met: ReadonlySet<string>,
): readonly Issue[] {
  const pinned = Object.keys(filters).map((filter) => unknownFilter({ file }, filter, []));
  const asked = column ?? indicator;
  return met.has(asked)
    ? pinned
    : [...pinned, unknownIndicator({ file, column: 'indicator' }, asked, [...met])];
}
