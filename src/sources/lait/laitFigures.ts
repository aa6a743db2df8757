import { leftOut, notAFigure, unreadablePeriod } from '@/sources/figureIssues';
import { figureTexts } from '@/sources/figureText';
import type { IssueGatherer } from '@/sources/issueGatherer';
import { laitPeriods } from './laitPeriod';
import type { LaitCell, LaitPart } from './laitTable';
import { statusCode, type FigureSink, type YearKind } from '@/sources/publishedFile';

/** Where the rows of an indicator go: the index of what wants them, and what its years are. */
export type LaitFeed = { readonly index: number; readonly periodKind: YearKind | undefined };

export type LaitPass = {
  readonly file: string;
  readonly feeds: ReadonlyMap<string, readonly LaitFeed[]>;
  readonly sink: FigureSink;
  readonly areasOf: (number: LaitCell, row: number) => readonly number[];
  /** Gains every indicator that the file has. */
  readonly met: Set<string>;
  readonly issues: IssueGatherer;
};

/** Where figures of a feed go in the store, for one year; only the area and the figure are still to come. */
type Destination = { readonly index: number; readonly period: number; readonly status: number };

const NONE: readonly never[] = [];

/**
 * Hands the rows of one part after another to the sink. Indicator and year stay the same over the 170 areas of a run, so they are
 * looked up where they change; a row in between costs one look-up for its area and one for its figure.
 */
export function laitFigures(pass: LaitPass): (part: LaitPart) => void {
  const { feeds, met } = pass;
  const takeRow = rowTaker(pass);
  const targetsOf = targetFinder(pass);
  let [indicator, years]: [LaitCell, LaitCell] = [undefined, undefined];
  let wanting: readonly LaitFeed[] = NONE;
  let targets: readonly Destination[] = NONE;
  return (part) => {
    const { firstRow, length, columns } = part;
    const { 'Short Desc': indicators, Years: allYears } = columns;
    for (let at = 0; at < length; at += 1) {
      if (indicators[at] !== indicator) {
        indicator = indicators[at];
        const name = textOf(indicator);
        met.add(name);
        wanting = feeds.get(name) ?? NONE;
        years = undefined;
      }
      if (wanting.length === 0) continue;
      if (years !== allYears[at] || years === undefined) {
        years = allYears[at];
        targets = targetsOf({ wanting, years: textOf(years), row: firstRow + at });
      }
      if (targets.length > 0) takeRow(targets, part, at);
    }
  };
}

/** Returns a function that hands one row of the file to the sink, for each target and area. It makes no objects: a file has 641,070 rows. */
function rowTaker({
  file,
  sink,
  areasOf,
  issues,
}: LaitPass): (targets: readonly Destination[], part: LaitPart, at: number) => void {
  const figureOf = figureTexts();
  const { figure } = sink;
  figure.lower = Number.NaN;
  figure.upper = Number.NaN;
  return (targets, { firstRow, columns }, at) => {
    const row = firstRow + at;
    const text = columns.Values[at];
    const places = areasOf(columns['LA Number'][at], row);
    const read = figureOf(typeof text === 'string' ? text : textOf(text));
    if (read === undefined) return issues.add(notAFigure({ file, row, column: 'Values' }, textOf(text)));
    figure.row = row;
    figure.code = read.code;
    figure.value = read.value;
    figure.decimals = read.decimals;
    for (const target of targets)
      for (const area of places) {
        figure.area = area;
        figure.wanted = target.index;
        figure.period = target.period;
        figure.status = target.status;
        sink.take();
      }
  };
}

type Run = { readonly wanting: readonly LaitFeed[]; readonly years: string; readonly row: number };

function targetFinder({ file, sink, issues }: LaitPass): (run: Run) => readonly Destination[] {
  const periodOf = laitPeriods();
  return ({ wanting, years, row }) => {
    if (years === '0') {
      issues.add(
        leftOut(file, 'no-year', `The year is 0 from row ${row} on. Rows without a year are left out.`),
      );
      return NONE;
    }
    return wanting.flatMap(({ index, periodKind }) => {
      const read = periodOf(years, periodKind);
      if (read !== undefined)
        return [{ index, period: sink.periodIndex(read.period), status: statusCode(read.status) }];
      issues.add(unreadablePeriod({ file, row, column: 'Years' }, years, EXPECTED));
      return [];
    });
  };
}

const EXPECTED = 'a year such as 2025, 2024/25 or 2014-16';

function textOf(cell: LaitCell): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}
