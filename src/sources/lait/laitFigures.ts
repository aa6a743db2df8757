import { leftOut, notAFigureIssue, unreadablePeriodIssue } from '@/sources/figureIssues';
import { figureTexts } from '@/sources/figureText';
import type { IssueGatherer } from '@/sources/issueGatherer';
import { laitPeriods } from './laitPeriod';
import type { LaitCell, LaitPart } from './laitTable';
import { statusCode, type FigureSink, type YearKind } from '@/sources/publishedFile';

/** What the rows of an indicator feed: the index in what was wanted, and the kind of its years. */
export type LaitFeed = { readonly index: number; readonly periodKind: YearKind | undefined };

export type LaitPass = {
  readonly file: string;
  readonly feeds: ReadonlyMap<string, readonly LaitFeed[]>;
  readonly sink: FigureSink;
  readonly areasOf: (number: LaitCell, row: number) => readonly number[];
  /** Every indicator that the file has; the reader adds to it. */
  readonly indicatorsMet: Set<string>;
  readonly issues: IssueGatherer;
};

/** Where the figures of one feed and year go in the store; a row adds the area and the figure. */
type Destination = { readonly index: number; readonly period: number; readonly status: number };

const NONE: readonly never[] = [];

/**
 * Hands the rows of each part of the file to the sink. Indicator and year stay the same over a run of 170 areas, so they are looked up only
 * where they change; every other row costs one look-up for its area and one for its figure.
 */
export function laitFigures(pass: LaitPass): (part: LaitPart) => void {
  const { feeds, indicatorsMet } = pass;
  const takeRow = rowTaker(pass);
  const targetsOf = targetFinder(pass);
  let [indicator, years]: [LaitCell, LaitCell] = [undefined, undefined];
  let wantingFeeds: readonly LaitFeed[] = NONE;
  let targets: readonly Destination[] = NONE;
  return (part) => {
    const { firstRow, length, columns } = part;
    const { 'Short Desc': indicators, Years: allYears } = columns;
    for (let rowIndex = 0; rowIndex < length; rowIndex += 1) {
      if (indicators[rowIndex] !== indicator) {
        indicator = indicators[rowIndex];
        const name = textOf(indicator);
        indicatorsMet.add(name);
        wantingFeeds = feeds.get(name) ?? NONE;
        years = undefined;
      }
      if (wantingFeeds.length === 0) continue;
      if (years !== allYears[rowIndex] || years === undefined) {
        years = allYears[rowIndex];
        targets = targetsOf({ wantingFeeds, years: textOf(years), row: firstRow + rowIndex });
      }
      if (targets.length > 0) takeRow(targets, part, rowIndex);
    }
  };
}

/** Returns a function that hands one row to the sink, for each feed and area. It creates no objects, because a file has 641,070 rows. */
function rowTaker({
  file,
  sink,
  areasOf,
  issues,
}: LaitPass): (targets: readonly Destination[], part: LaitPart, rowIndex: number) => void {
  const figureOf = figureTexts();
  const { figure } = sink;
  figure.lower = Number.NaN;
  figure.upper = Number.NaN;
  return (targets, { firstRow, columns }, rowIndex) => {
    const row = firstRow + rowIndex;
    const text = columns.Values[rowIndex];
    const areaIndexes = areasOf(columns['LA Number'][rowIndex], row);
    const figureRead = figureOf(typeof text === 'string' ? text : textOf(text));
    if (figureRead === undefined)
      return issues.add(notAFigureIssue({ file, row, column: 'Values' }, textOf(text)));
    figure.row = row;
    figure.code = figureRead.code;
    figure.value = figureRead.value;
    figure.decimals = figureRead.decimals;
    for (const target of targets)
      for (const areaIndex of areaIndexes) {
        figure.area = areaIndex;
        figure.wantedIndex = target.index;
        figure.period = target.period;
        figure.status = target.status;
        sink.take();
      }
  };
}

type Run = { readonly wantingFeeds: readonly LaitFeed[]; readonly years: string; readonly row: number };

function targetFinder({ file, sink, issues }: LaitPass): (laitRun: Run) => readonly Destination[] {
  const periodOf = laitPeriods();
  return ({ wantingFeeds, years, row }) => {
    if (years === '0') {
      issues.add(
        leftOut(file, 'no-year', `The year is 0 from row ${row} on. Rows without a year are left out.`),
      );
      return NONE;
    }
    return wantingFeeds.flatMap(({ index, periodKind }) => {
      const periodRead = periodOf(years, periodKind);
      if (periodRead !== undefined)
        return [
          { index, period: sink.periodIndex(periodRead.period), status: statusCode(periodRead.status) },
        ];
      issues.add(unreadablePeriodIssue({ file, row, column: 'Years' }, years, EXPECTED_PERIOD));
      return [];
    });
  };
}

const EXPECTED_PERIOD = 'a year such as 2025, 2024/25 or 2014-16';

function textOf(cell: LaitCell): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}
