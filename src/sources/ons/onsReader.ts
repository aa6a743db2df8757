import { idText } from '@/sources/idText';
import type { Area } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import type { ObservationStatus } from '@/domain/figures/observation';
import { codedAreas } from '@/sources/areas/areaCodes';
import { leftOut, notAFigureIssue, unknownAreaIssue, unreadablePeriodIssue } from '@/sources/figureIssues';
import { figureTexts, type FigureCell } from '@/sources/figureText';
import { issueGatherer, type IssueGatherer } from '@/sources/issueGatherer';
import { onsFeeds, type OnsFeeds } from './onsFeeds';
import { nearestAreas } from '@/sources/areas/areaRegister';
import { toNumber } from '@/sources/number';
import { onsPeriod } from './onsPeriod';
import {
  cellKey,
  isNewerCode,
  isObsolete,
  contentsOfOns,
  type CurrentRow,
  type OnsIndicator,
} from './onsContents';
import { openPublishedCsv, type PublishedRow } from '@/sources/publishedCsv';
import {
  statusCode,
  type DescribedIndicator,
  type Description,
  type FigureSink,
  type FileBytes,
  type PublishedReader,
  type Wanted,
} from '@/sources/publishedFile';

const ONS_FORMAT = {
  neededColumns: ['areacd', 'areanm', 'indicator', 'period', 'observation', 'measure'],
  formatName: 'ONS Explore Local Statistics',
};

/** Reads ONS Explore Local Statistics: one row for each indicator, area and period. */
export const onsReader: PublishedReader = {
  format: 'ons',
  counts: { kind: 'none' },
  describe: (file) => Promise.resolve(describeOns(file)),
  read: (file, wantedFigures, sink) => Promise.resolve(readOns(file, wantedFigures, sink)),
};

function describeOns(file: FileBytes): Description {
  const csv = openPublishedCsv(file, ONS_FORMAT);
  const { indicators, rows, periods, geographies, issues } = contentsOfOns(csv);
  const allIndicators = [...indicators.values()];
  const measures = [...new Set(allIndicators.flatMap((indicator) => [...indicator.measures.keys()]))];
  return {
    format: 'ons',
    rows,
    indicators: allIndicators.flatMap(describedIndicators),
    filters: measures.length > 1 ? [{ name: 'measure', values: measures.slice(0, 100) }] : [],
    levels: geographies,
    periods,
    issues: [...csv.issues, ...issues],
  };
}

/** Describes an indicator with several measures as several indicators, because a number and a percentage are not one series. */
function describedIndicators({ name, measures }: OnsIndicator): readonly DescribedIndicator[] {
  const isSeveral = measures.size > 1;
  return [...measures].map(([measure, unit]) => ({
    wanted: { column: name, filters: isSeveral ? { measure } : {} },
    id: idText(isSeveral ? `${name} ${measure}` : name),
    title: isSeveral ? `${name} (${measure.toLowerCase()})` : name,
    polarity: 'neutral',
    unit: UNIT_BY_MEASURE.get(unit.toLowerCase()) ?? (unit || undefined),
    topics: [],
    source: 'ONS, Explore Local Statistics',
    link: 'https://www.ons.gov.uk/explore-local-statistics/',
  }));
}

const UNIT_BY_MEASURE: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['£', 'pounds'],
]);

type Counts = { otherAreas: number; obsoleteRows: number };
type OnsPass = {
  readonly file: string;
  readonly feeds: OnsFeeds;
  readonly newestRows: ReadonlyMap<string, CurrentRow>;
  readonly sink: FigureSink;
  readonly issues: IssueGatherer;
  /** Counts of the rows that are left out; the reader adds to them. */
  readonly counts: Counts;
};

function readOns(file: FileBytes, wantedFigures: readonly Wanted[], sink: FigureSink): readonly Issue[] {
  const csv = openPublishedCsv(file, ONS_FORMAT);
  if (csv.issues.length > 0) return csv.issues;
  const contents = contentsOfOns(csv);
  const { feeds, issues: faults } = onsFeeds(file.name, wantedFigures, contents);
  const issues = issueGatherer();
  const counts = { otherAreas: 0, obsoleteRows: 0 };
  csv.eachRow(rowTaker({ file: file.name, feeds, newestRows: contents.newestRows, sink, issues, counts }));
  return [...faults, ...contents.issues, ...issues.issues(), ...countNotes(file.name, counts)];
}

function rowTaker(pass: OnsPass): (row: PublishedRow) => void {
  const { file, feeds, newestRows, issues, counts } = pass;
  const areaOf = codedAreas();
  const figureOf = figureTexts();
  return (row) => {
    const wantingColumns = feeds.get(row.cell('indicator'))?.get(row.cell('measure'));
    if (wantingColumns === undefined) return;
    const rowPlace = { file, row: row.row };
    const [code, text] = [row.cell('areacd'), row.cell('observation')];
    const coded = areaOf(code, row.cell('areanm'));
    if (coded.kind === 'unknown')
      return issues.add(unknownAreaIssue({ ...rowPlace, column: 'areacd' }, code), () => nearestAreas(code));
    if (coded.kind === 'other') return void (counts.otherAreas += 1);
    const newest = newestRows.get(cellKey(row));
    if (newest !== undefined && (isObsolete(row) || isNewerCode(newest.code, code))) {
      counts.obsoleteRows += 1;
      if (!isObsolete(row) && newest.figure !== text) issues.add(twoCodesIssue(rowPlace, newest, code));
      return;
    }
    const figure = figureOf(text);
    if (figure === undefined)
      return issues.add(notAFigureIssue({ ...rowPlace, column: 'observation' }, text));
    takeFigure(pass, wantingColumns, { row, figure, areas: coded.areas });
  };
}

/** An issue for an area with two codes and two figures, where the publisher does not say that the older code is obsolete. */
function twoCodesIssue(
  rowPlace: { readonly file: string; readonly row: number },
  newest: CurrentRow,
  code: string,
): Issue {
  const message = `Row ${newest.row} gives the same area, under its newer code ${newest.code}, another figure than this row under ${code}. The newer code is believed, and this row is left out. Ask the publisher if that is not meant.`;
  return { severity: 'warning', code: 'two-codes', ...rowPlace, column: 'areacd', message };
}

const EXPECTED_PERIOD = 'a year such as 2024-08-01/P1Y, from January, April, August or September';

type ReadRow = { readonly row: PublishedRow; readonly figure: FigureCell; readonly areas: readonly Area[] };

/** Hands a figure to the sink, with the 95% limits of its row. */
function takeFigure(
  { file, sink, issues }: OnsPass,
  wantingColumns: readonly number[],
  { row: { row, cell }, figure: { code, value, decimals }, areas }: ReadRow,
): void {
  const period = onsPeriod(cell('period'));
  if (period === undefined)
    return issues.add(
      unreadablePeriodIssue({ file, row, column: 'period' }, cell('period'), EXPECTED_PERIOD),
    );
  const { figure } = sink;
  figure.period = sink.periodIndex(period);
  figure.status = statusCode(statusOf(cell('status')));
  figure.row = row;
  figure.code = code;
  figure.value = value;
  figure.decimals = decimals;
  figure.lower = limitOf(cell('lci_95'));
  figure.upper = limitOf(cell('uci_95'));
  for (const area of areas)
    for (const columnIndex of wantingColumns) {
      figure.area = sink.areaIndex(area);
      figure.wantedIndex = columnIndex;
      sink.take();
    }
}

function limitOf(text: string): number {
  return toNumber(text)?.value ?? Number.NaN;
}

function statusOf(text: string): ObservationStatus {
  if (/^p/i.test(text)) return 'provisional';
  if (/^r/i.test(text)) return 'revised';
  return /^e/i.test(text) ? 'estimated' : 'final';
}

function countNotes(file: string, { otherAreas, obsoleteRows }: Counts): readonly Issue[] {
  const notes: Issue[] = [];
  if (otherAreas > 0)
    notes.push(
      leftOut(
        file,
        'other-areas',
        `${otherAreas} rows are of districts, combined authorities or other areas that are not compared, and are left out.`,
      ),
    );
  if (obsoleteRows > 0)
    notes.push(
      leftOut(
        file,
        'obsolete-codes',
        `${obsoleteRows} rows have an obsolete code of an area whose new code is in the file too, and are left out.`,
      ),
    );
  return notes;
}
