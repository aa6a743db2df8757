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
  /** The series, as they are published. */
  readonly series: ReadonlyMap<IndicatorId, ReadonlyMap<AreaCode, Series>>;
  readonly origins: ReadonlyMap<IndicatorId, readonly FigureOrigin[]>;
  readonly targets: readonly Target[];
  /** Published files; undefined where the plan has none. */
  readonly fed?:
    | { readonly isFed: (indicator: IndicatorId) => boolean; readonly figureAt: FedFigures }
    | undefined;
  readonly commentary: readonly CommentaryRow[];
};

/**
 * Where the officer's tables differ from the last frozen report: figures that were overwritten or deleted, or are withheld now, and targets that were
 * moved; and where a publisher's file has another figure than it showed. A figure that is marked as revised is none of these. The messages give no withheld
 * figure.
 */
export function overwrittenIssues(tables: readonly FrozenTable[], today: Today): readonly Issue[] {
  const dated = tables.flatMap((table) => {
    const report = today.reports.find(({ id }) => id === table.report);
    return report === undefined ? [] : [{ ...table, report }];
  });
  const [last] = dated.toSorted((a, b) => (b.report.date ?? '').localeCompare(a.report.date ?? ''));
  const found = last?.rows.flatMap((row) => [
    ...figureIssues(row, last, today),
    ...targetIssues(row, last, today),
  ]);
  return [
    ...tables.flatMap((table) => unknownReport(table, today.reports)),
    ...(found ?? []),
    ...(last === undefined ? [] : undated(today, last)),
  ];
}

function unknownReport({ report, file }: FrozenTable, reports: readonly Report[]): readonly Issue[] {
  if (reports.some(({ id }) => id === report)) return [];
  const ids = reports.map(({ id }) => id);
  const message = `plan.json has no report "${quoted(report)}", and nothing in this file is shown. Rename the file after one of its reports (${ids.join(', ') || 'it has none'}), or add the report to plan.json.${nearest(report, ids)}`;
  return [{ severity: 'warning', code: 'unknown-report', file, message }];
}

type LastReport = { readonly report: Report; readonly file: string };

function figureIssues(row: FrozenRow, last: LastReport, today: Today): readonly Issue[] {
  const { period, reading } = row;
  if (period === undefined || reading.kind !== 'value') return [];
  const id = row.indicator as IndicatorId;
  const what = `${row.title} for ${nameOf(period)}`;
  const found = observationAt(today.series.get(id)?.get(row.area as AreaCode), period);
  if (!today.indicators.some((one) => one.id === id)) return [wentNote(row, last)];
  if (found === undefined)
    return today.fed?.isFed(id) === true
      ? fedIssues(row, last, { what, now: today.fed.figureAt(id, row.area as AreaCode, period) })
      : [gone(row, last, what)];
  const at = rowToday(row, period, today);
  if (found.reading.kind !== 'value') {
    const message = `${what} was published in the report ${reportInWords(last)} and has the sign "${found.reading.shorthand}" now. Whoever has the report has the figure. The site says that it was published then and not what it was. If that is intended, nothing needs to be done.`;
    return [{ severity: 'note', code: 'withheld-since', ...at, message }];
  }
  const [was, is] = [plainNumber(reading.value), plainNumber(found.reading.value)];
  if (was === is || found.status === 'revised') return [];
  const message = `${what} is ${is}, and was ${was} in the report ${reportInWords(last)}. If it was corrected, write revised in the column status, and in note why. If it is a slip, write ${was} here and give the new figure its own row and period.`;
  return [{ severity: 'warning', code: 'overwritten', ...at, message }];
}

/** A publisher's newer file says otherwise than the report did. Nobody here is to mend it, and everybody should know before members ask. */
function fedIssues(
  { reading, row, title }: FrozenRow,
  { file, ...last }: LastReport,
  { what, now }: { readonly what: string; readonly now: FedFigure | undefined },
): readonly Issue[] {
  const report = reportInWords({ file, ...last });
  if (now === undefined) {
    const message = `${what} was in the report ${report}, and no published file has it now. If the publisher took it back, nothing needs to be done: the site does not show it. If an older file was taken out of feeds.json by a slip, put it back.`;
    return [{ severity: 'warning', code: 'gone-since', file, row, column: 'value', message }];
  }
  const at = { file: now.file, row: now.row };
  if (now.reading.kind !== 'value') {
    const message = `${what} was published in the report ${report} and has the sign "${now.reading.shorthand}" in this file. The site says that it was published then and not what it was.`;
    return [{ severity: 'note', code: 'withheld-since', ...at, message }];
  }
  const [was, is] = [
    reading.kind === 'value' ? plainNumber(reading.value) : '',
    plainNumber(now.reading.value),
  ];
  if (was === is) return [];
  const message = `${what} is ${is} in this file, and was ${was} in the report ${report}: the publisher has revised it. The site says so under What has changed. Say why in a paragraph, if the publisher says (commentary.csv, kind data-quality, ${quoted(title)}). This warning ends when the next report is frozen.`;
  return [{ severity: 'warning', code: 'revised-by-publisher', ...at, message }];
}

/** Finds paragraphs that may or may not have been in the last report: nothing says which. */
function undated({ commentary }: Today, last: LastReport): readonly Issue[] {
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
      message: `The paragraph has no date, and names no report and no period, so nobody can tell whether the report ${reportInWords(last)} had it: What has changed does not list it as new. Write the day in the column date (2025-12-10), or the report’s id in the column report.`,
    }));
}

/** The row that gives the figure today. */
function rowToday(
  { indicator, area }: FrozenRow,
  period: Period,
  { origins }: Today,
): Pick<Issue, 'file' | 'row' | 'column'> {
  const origin = origins
    .get(indicator as IndicatorId)
    ?.find((one) => one.area === area && one.period.join(' ') === columnsOf(period));
  return { file: OBSERVATIONS.file, row: origin?.row, column: 'value' };
}

function columnsOf({ timePeriod, timeIdentifier }: Period): string {
  return `${timePeriod} ${timeIdentifier}`;
}

function wentNote({ row, title }: FrozenRow, { file, ...last }: LastReport): Issue {
  const message = `The indicator "${quoted(title)}" was in the report ${reportInWords({ file, ...last })} and is not in the plan now. The site says that it is no longer in the plan. If its id was changed, give it the old one again: figures and targets are matched by it.`;
  return { severity: 'note', code: 'indicator-went', file, row, column: 'indicator', message };
}

function gone({ row }: FrozenRow, { file, ...last }: LastReport, what: string): Issue {
  const message = `${what} was in the report ${reportInWords({ file, ...last })}, and no row has a figure for it now. If it was taken out by a slip, put its row back into ${OBSERVATIONS.file}.`;
  return { severity: 'warning', code: 'gone-since', file, row, column: 'value', message };
}

function targetIssues(row: FrozenRow, last: LastReport, { targets, indicators }: Today): readonly Issue[] {
  const { period, target } = row;
  const indicator = indicators.find(({ id }) => id === row.indicator);
  if (period === undefined || target === undefined || indicator === undefined) return [];
  const now = targetFor(targets, indicator, period);
  if (now === undefined || plainNumber(now.value) === plainNumber(target.value)) return [];
  const message = `The target of ${row.title} for ${nameOf(period)} is ${plainNumber(now.value)}, and was ${plainNumber(target.value)} in the report ${reportInWords(last)}. The site says so. If it is a slip, write ${plainNumber(target.value)}.`;
  return [{ severity: 'warning', code: 'target-moved', file: TARGETS.file, column: 'target', message }];
}

function nameOf({ timePeriod, timeIdentifier }: Period): string {
  return `${timeIdentifier} ${timePeriod}`;
}

function reportInWords({ report: { id, date } }: LastReport): string {
  return date === undefined ? `"${id}"` : `"${id}" of ${date}`;
}
