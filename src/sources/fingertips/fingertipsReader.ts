import type { Area } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { codedAreas } from '@/sources/areas/areaCodes';
import { leftOut, notAFigureIssue, unknownAreaIssue, unreadablePeriodIssue } from '@/sources/figureIssues';
import { figureTexts, type FigureCell } from '@/sources/figureText';
import { fingertipsHeadlines, type Headline, type Headlines } from './fingertipsHeadlines';
import { nearestAreas } from '@/sources/areas/areaRegister';
import { nearest } from '@/sources/nearest';
import { toNumber } from '@/sources/number';
import { quoted } from '@/sources/quoted';
import { fingertipsPeriod } from './fingertipsPeriod';
import { DIVIDING_COLUMNS, contentsOfFingertips, type IndicatorContents } from './fingertipsContents';
import { issueGatherer, type IssueGatherer } from '@/sources/issueGatherer';
import { openPublishedCsv, type PublishedRow } from '@/sources/publishedCsv';
import {
  codeOf,
  statusCode,
  VALUE_CODE,
  type DescribedIndicator,
  type Description,
  type FigureSink,
  type FileBytes,
  type PublishedReader,
  type Wanted,
} from '@/sources/publishedFile';

const FINGERTIPS_FORMAT = {
  neededColumns: [
    'Indicator ID',
    'Indicator Name',
    'Area Code',
    'Area Name',
    'Sex',
    'Age',
    'Category',
    'Time period',
    'Value',
  ],
  formatName: 'Fingertips ("Data for … as CSV")',
};

/** The column of the figures. Their counts are in other columns of the same row. */
const VALUE_COLUMN = 'Value';

/** The value of Sex that means both sexes together. */
const PERSONS_SEX = 'Persons';

/** Reads OHID's Fingertips: one row for each indicator, area, period, sex, age and category, with confidence limits. */
export const fingertipsReader: PublishedReader = {
  format: 'fingertips',
  counts: { kind: 'cells', numerator: 'Count', denominator: 'Denominator' },
  describe: (file) => Promise.resolve(describeFingertips(file)),
  read: (file, wantedFigures, sink) => Promise.resolve(readFingertips(file, wantedFigures, sink)),
};

function describeFingertips(file: FileBytes): Description {
  const csv = openPublishedCsv(file, FINGERTIPS_FORMAT);
  const { indicators, rows, periods, areaTypes, issues } = contentsOfFingertips(csv);
  const allIndicators = [...indicators.values()];
  const filters = DIVIDING_COLUMNS.map((name) => {
    const values = [...new Set(allIndicators.flatMap((indicator) => [...indicator.values[name]]))];
    const total =
      name === 'Sex' ? values.find((value) => value === PERSONS_SEX) : name === 'Age' ? undefined : '';
    return { name, values: values.slice(0, 100), total };
  }).filter(({ values }) => values.length > 1);
  return {
    format: 'fingertips',
    rows,
    indicators: allIndicators.map(describedIndicator),
    filters,
    levels: areaTypes,
    periods,
    issues: [...csv.issues, ...issues],
  };
}

/** The file does not say which way is better; Fingertips shows polarity only on its website. */
function describedIndicator({ id, name }: IndicatorContents): DescribedIndicator {
  return {
    wanted: { column: id, filters: {} },
    id: `fingertips-${id}`,
    title: name,
    polarity: 'neutral',
    topics: [],
    source: 'OHID, Fingertips',
    link: `https://fingertips.phe.org.uk/search/${encodeURIComponent(id)}`,
  };
}

function readFingertips(
  file: FileBytes,
  wantedFigures: readonly Wanted[],
  sink: FigureSink,
): readonly Issue[] {
  const csv = openPublishedCsv(file, FINGERTIPS_FORMAT);
  if (csv.issues.length > 0) return csv.issues;
  const contents = contentsOfFingertips(csv);
  const { headlines, issues: faults } = fingertipsHeadlines(file.name, wantedFigures, contents);
  const cellsNotHeld = wantedFigures.flatMap(({ cell = VALUE_COLUMN }) =>
    csv.header.includes(cell) ? [] : [noCountColumn(file.name, cell, csv.header)],
  );
  const issues = issueGatherer();
  const counts = { otherAreas: 0, repeatedRows: 0 };
  const takeRow = rowTaker({ file: file.name, headlines, sink, issues, counts });
  csv.eachRow(takeRow);
  return [
    ...faults,
    ...cellsNotHeld,
    ...contents.issues,
    ...issues.issues(),
    ...countNotes(file.name, counts),
  ];
}

function noCountColumn(file: string, column: string, header: readonly string[]): Issue {
  const message = `There is no column "${quoted(column)}".${nearest(column, header)} Expected "Count" as numerator and "Denominator" as denominator. Correct feeds.json.`;
  return { severity: 'error', code: 'unknown-column', file, row: 1, column, message };
}

type Counts = { otherAreas: number; repeatedRows: number };
type FingertipsPass = {
  readonly file: string;
  readonly headlines: Headlines;
  readonly sink: FigureSink;
  readonly issues: IssueGatherer;
  /** Counts of the rows that are left out; the reader adds to them. */
  readonly counts: Counts;
};

function rowTaker(pass: FingertipsPass): (row: PublishedRow) => void {
  const { file, headlines, issues, counts } = pass;
  const areaOf = codedAreas();
  const figureOf = figureTexts();
  const isRepeated = repetitions();
  return (row) => {
    const headlinesOfRow = (headlines.get(row.cell('Indicator ID')) ?? []).filter(({ isHeadlineRow }) =>
      isHeadlineRow(row),
    );
    if (headlinesOfRow.length === 0) return;
    const code = row.cell('Area Code');
    const coded = areaOf(code, row.cell('Area Name'));
    const rowPlace = { file, row: row.row };
    if (coded.kind === 'unknown')
      return issues.add(unknownAreaIssue({ ...rowPlace, column: 'Area Code' }, code), () =>
        nearestAreas(code),
      );
    if (coded.kind === 'other') return void (counts.otherAreas += 1);
    for (const headline of headlinesOfRow) {
      const value = row.cell(headline.cell);
      const figure = value === '' ? withheldBy(row.cell('Value note')) : figureOf(value);
      if (figure === undefined) issues.add(notAFigureIssue({ ...rowPlace, column: headline.cell }, value));
      else if (!isRepeated(headline.index, row))
        takeFigure(pass, headline, { row, figure, areas: coded.areas });
      else if (headline.cell === VALUE_COLUMN) counts.repeatedRows += 1;
    }
  };
}

/** Finds repeated rows. England is in a file twice: as itself, and as the parent of the authorities. */
function repetitions(): (index: number, row: PublishedRow) => boolean {
  const figuresTaken = new Map<string, string>();
  return (index, { cell }) => {
    const key = `${index}|${cell('Area Code')}|${cell('Time period')}`;
    const figure = `${cell('Value')}|${cell('Lower CI 95.0 limit')}|${cell('Upper CI 95.0 limit')}`;
    const isSameFigure = figuresTaken.get(key) === figure;
    figuresTaken.set(key, figure);
    return isSameFigure;
  };
}

type ReadRow = { readonly row: PublishedRow; readonly figure: FigureCell; readonly areas: readonly Area[] };

/** Hands a figure to the sink, with the 95% limits of its row. */
function takeFigure(
  { file, sink, issues }: FingertipsPass,
  { index, periodKind, cell }: Headline,
  { row, figure: { code, value, decimals }, areas }: ReadRow,
): void {
  const text = row.cell('Time period');
  const period = fingertipsPeriod(text, periodKind);
  if (period === undefined)
    return issues.add(
      unreadablePeriodIssue({ file, row: row.row, column: 'Time period' }, text, EXPECTED_PERIOD),
    );
  const { figure } = sink;
  figure.wantedIndex = index;
  figure.period = sink.periodIndex(period);
  figure.status = statusCode('final');
  figure.row = row.row;
  figure.code = code;
  figure.value = value;
  figure.decimals = decimals;
  const hasLimits = cell === VALUE_COLUMN;
  figure.lower = hasLimits ? limitOf(row.cell('Lower CI 95.0 limit'), code) : Number.NaN;
  figure.upper = hasLimits ? limitOf(row.cell('Upper CI 95.0 limit'), code) : Number.NaN;
  for (const area of areas) {
    figure.area = sink.areaIndex(area);
    sink.take();
  }
}

const EXPECTED_PERIOD = 'a year such as 2023, 2023/24, 2021 - 23 or 2021/22 - 23/24';

function limitOf(text: string, code: number): number {
  return code === VALUE_CODE ? (toNumber(text)?.value ?? Number.NaN) : Number.NaN;
}

/** The shorthand of an empty value. The row's note, if there is one, gives the reason in words. */
function withheldBy(note: string): FigureCell {
  const shorthand = /suppress|disclos|small (count|number)/i.test(note) ? 'c' : 'x';
  return { code: codeOf(shorthand), value: Number.NaN, decimals: 0 };
}

function countNotes(file: string, { otherAreas, repeatedRows }: Counts): readonly Issue[] {
  const notes: Issue[] = [];
  if (otherAreas > 0)
    notes.push(
      leftOut(
        file,
        'other-areas',
        `${otherAreas} rows are of districts or other areas that are not compared, and are left out.`,
      ),
    );
  if (repeatedRows > 0)
    notes.push(
      leftOut(
        file,
        'repeated-rows',
        `${repeatedRows} rows repeat an earlier one figure for figure, and count once.`,
      ),
    );
  return notes;
}
