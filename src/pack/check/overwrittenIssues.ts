import type { AreaCode } from '@/domain/figures/area';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { Series } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import { plainNumber } from '@/domain/figures/reading';
import { observationAt } from '@/domain/figures/series';
import type { Issue } from '@/domain/plan/issue';
import type { Report, Target } from '@/domain/plan/plan';
import { targetFor } from '@/domain/plan/targetFor';
import type { FrozenRow, FrozenTable } from '@/sources/plan/frozenTable';
import type { FedFigure, FedFigures } from '@/pack/feeds/fedFigure';
import { COMMENTARY, type CommentaryRow } from '@/sources/plan/commentaryTable';
import { nearest } from '@/sources/nearest';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { quoted } from '@/sources/quoted';
import { TARGETS } from '@/sources/plan/targetsTable';

type Today = {
  readonly reports: readonly Report[];
  readonly indicators: readonly Indicator[];
  /** The series as they will be published. */
  readonly series: ReadonlyMap<IndicatorId, ReadonlyMap<AreaCode, Series>>;
  readonly origins: ReadonlyMap<IndicatorId, readonly FigureOrigin[]>;
  readonly targets: readonly Target[];
  /** The figures of published files. Undefined if the plan has none. */
  readonly publishedFigures?:
    | { readonly isFed: (indicator: IndicatorId) => boolean; readonly figureAt: FedFigures }
    | undefined;
  readonly commentary: readonly CommentaryRow[];
};

/**
 * Reports where the officer's tables differ from the last frozen report: figures that were overwritten, deleted or withheld since then, and
 * targets that were moved. It also reports where a publisher's file now has another figure than the report showed. A figure that is marked as
 * revised is not reported. The messages give no withheld figure.
 */
export function overwrittenIssues(tables: readonly FrozenTable[], today: Today): readonly Issue[] {
  const datedTables = tables.flatMap((table) => {
    const report = today.reports.find(({ id }) => id === table.report);
    return report === undefined ? [] : [{ ...table, report }];
  });
  const [lastTable] = datedTables.toSorted((a, b) =>
    (b.report.date ?? '').localeCompare(a.report.date ?? ''),
  );
  const rowIssues = lastTable?.rows.flatMap((row) => [
    ...figureIssues(row, lastTable, today),
    ...targetIssues(row, lastTable, today),
  ]);
  return [
    ...tables.flatMap((table) => unknownReport(table, today.reports)),
    ...(rowIssues ?? []),
    ...(lastTable === undefined ? [] : undatedIssues(today, lastTable)),
  ];
}

function unknownReport({ report, file }: FrozenTable, reports: readonly Report[]): readonly Issue[] {
  if (reports.some(({ id }) => id === report)) return [];
  const ids = reports.map(({ id }) => id);
  const message = `plan.json has no report "${quoted(report)}", and nothing in this file is shown. Rename the file after one of its reports (${ids.join(', ') || 'it has none'}), or add the report to plan.json.${nearest(report, ids)}`;
  return [{ severity: 'warning', code: 'unknown-report', file, message }];
}

type LastReport = { readonly report: Report; readonly file: string };

function figureIssues(row: FrozenRow, lastReport: LastReport, today: Today): readonly Issue[] {
  const { period, reading } = row;
  if (period === undefined || reading.kind !== 'value') return [];
  const id = row.indicator as IndicatorId;
  const figureName = `${row.title} for ${nameOf(period)}`;
  const observationToday = observationAt(today.series.get(id)?.get(row.area as AreaCode), period);
  if (!today.indicators.some((planIndicator) => planIndicator.id === id))
    return [removedIndicatorIssue(row, lastReport)];
  if (observationToday === undefined)
    return today.publishedFigures?.isFed(id) === true
      ? fedIssues(row, lastReport, {
          figureName,
          figureToday: today.publishedFigures.figureAt(id, row.area as AreaCode, period),
        })
      : [goneIssue(row, lastReport, figureName)];
  const placeToday = rowToday(row, period, today);
  if (observationToday.reading.kind !== 'value') {
    const message = `${figureName} was published in the report ${reportInWords(lastReport)} and has the sign "${observationToday.reading.shorthand}" now. Whoever has the report has the figure. The site says that it was published then and not what it was. If that is intended, nothing needs to be done.`;
    return [{ severity: 'note', code: 'withheld-since', ...placeToday, message }];
  }
  const [reportedNumber, numberToday] = [
    plainNumber(reading.value),
    plainNumber(observationToday.reading.value),
  ];
  if (reportedNumber === numberToday || observationToday.status === 'revised') return [];
  const message = `${figureName} is ${numberToday}, and was ${reportedNumber} in the report ${reportInWords(lastReport)}. If it was corrected, write revised in the column status, and in note why. If it is a slip, write ${reportedNumber} here and give the new figure its own row and period.`;
  return [{ severity: 'warning', code: 'overwritten', ...placeToday, message }];
}

/** Reports that a publisher's newer file has another figure than the report showed. The council cannot mend it, but everybody should know before members ask. */
function fedIssues(
  { reading, row, title }: FrozenRow,
  { file, ...lastReport }: LastReport,
  { figureName, figureToday }: { readonly figureName: string; readonly figureToday: FedFigure | undefined },
): readonly Issue[] {
  const report = reportInWords({ file, ...lastReport });
  if (figureToday === undefined) {
    const message = `${figureName} was in the report ${report}, and no published file has it now. If the publisher took it back, nothing needs to be done: the site does not show it. If an older file was taken out of feeds.json by a slip, put it back.`;
    return [{ severity: 'warning', code: 'gone-since', file, row, column: 'value', message }];
  }
  const placeToday = { file: figureToday.file, row: figureToday.row };
  if (figureToday.reading.kind !== 'value') {
    const message = `${figureName} was published in the report ${report} and has the sign "${figureToday.reading.shorthand}" in this file. The site says that it was published then and not what it was.`;
    return [{ severity: 'note', code: 'withheld-since', ...placeToday, message }];
  }
  const [reportedNumber, numberToday] = [
    reading.kind === 'value' ? plainNumber(reading.value) : '',
    plainNumber(figureToday.reading.value),
  ];
  if (reportedNumber === numberToday) return [];
  const message = `${figureName} is ${numberToday} in this file, and was ${reportedNumber} in the report ${report}: the publisher has revised it. The site says so under What has changed. Say why in a paragraph, if the publisher says (commentary.csv, kind data-quality, ${quoted(title)}). This warning ends when the next report is kept.`;
  return [{ severity: 'warning', code: 'revised-by-publisher', ...placeToday, message }];
}

/** Finds paragraphs without a date: nothing says whether they were in the last report. */
function undatedIssues({ commentary }: Today, lastReport: LastReport): readonly Issue[] {
  return commentary
    .filter(
      ({ date, report, period, kind }) => kind !== 'data-quality' && (date ?? report ?? period) === undefined,
    )
    .map(({ row }) => ({
      severity: 'note',
      code: 'undated-paragraph',
      file: COMMENTARY.file,
      row,
      column: 'date',
      message: `The paragraph has no date, and names no report and no period, so nobody can tell whether the report ${reportInWords(lastReport)} had it: What has changed does not list it as new. Write the day in the column date (2025-12-10), or the report’s id in the column report.`,
    }));
}

/** The row that gives today's figure. */
function rowToday(
  { indicator, area }: FrozenRow,
  period: Period,
  { origins }: Today,
): Pick<Issue, 'file' | 'row' | 'column'> {
  const origin = origins
    .get(indicator as IndicatorId)
    ?.find((origin) => origin.area === area && origin.period.join(' ') === columnsOf(period));
  return { file: OBSERVATIONS.file, row: origin?.row, column: 'value' };
}

function columnsOf({ timePeriod, timeIdentifier }: Period): string {
  return `${timePeriod} ${timeIdentifier}`;
}

function removedIndicatorIssue({ row, title }: FrozenRow, { file, ...report }: LastReport): Issue {
  const message = `The indicator "${quoted(title)}" was in the report ${reportInWords({ file, ...report })} and is not in the plan now. The site says that it is no longer in the plan. If its id was changed, give it the old one again: figures and targets are matched by it.`;
  return { severity: 'note', code: 'indicator-went', file, row, column: 'indicator', message };
}

function goneIssue({ row }: FrozenRow, { file, ...report }: LastReport, figureName: string): Issue {
  const message = `${figureName} was in the report ${reportInWords({ file, ...report })}, and no row has a figure for it now. If it was taken out by a slip, put its row back into ${OBSERVATIONS.file}.`;
  return { severity: 'warning', code: 'gone-since', file, row, column: 'value', message };
}

function targetIssues(
  row: FrozenRow,
  lastReport: LastReport,
  { targets, indicators }: Today,
): readonly Issue[] {
  const { period, target } = row;
  const indicator = indicators.find(({ id }) => id === row.indicator);
  if (period === undefined || target === undefined || indicator === undefined) return [];
  const targetToday = targetFor(targets, indicator, period);
  if (targetToday === undefined || plainNumber(targetToday.value) === plainNumber(target.value)) return [];
  const message = `The target of ${row.title} for ${nameOf(period)} is ${plainNumber(targetToday.value)}, and was ${plainNumber(target.value)} in the report ${reportInWords(lastReport)}. The site says so. If it is a slip, write ${plainNumber(target.value)}.`;
  return [{ severity: 'warning', code: 'target-moved', file: TARGETS.file, column: 'target', message }];
}

function nameOf({ timePeriod, timeIdentifier }: Period): string {
  return `${timeIdentifier} ${timePeriod}`;
}

function reportInWords({ report: { id, date } }: LastReport): string {
  return date === undefined ? `"${id}"` : `"${id}" of ${date}`;
}
