import { applyEdits, modify } from 'jsonc-parser';
import { DEFAULT_TEMPLATE, type Plan, type Report } from '@/domain/plan/plan';
import { currentReport } from '@/domain/report/currentReport';
import { formatDay } from '@/ui/formatPeriod';

/** A report for the plan's current figures that plan.json does not name yet: `March 2017`, as at the date of the figures. */
function unnamedReport({ asAt, reports }: Pick<Plan, 'asAt' | 'reports'>): Report {
  const title = formatDay(asAt).replace(/^\d+ /, '');
  const id = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const reportIds = new Set(reports.map((report) => report.id));
  let freeId = id;
  for (let count = 2; reportIds.has(freeId); count += 1) freeId = `${id}-${count}`;
  return { id: freeId, title, date: asAt, asAt, template: DEFAULT_TEMPLATE };
}

/** The report that the plan's current figures belong to, and whether plan.json names it. */
export function reportOfToday(plan: Plan): { readonly report: Report; readonly isInPlan: boolean } {
  const namedReport = currentReport(plan);
  return { report: namedReport ?? unnamedReport(plan), isInPlan: namedReport !== undefined };
}

/** Adds a report to the text of plan.json; everything else stays as the officer has written it. */
export function withReport(planJson: string, { id, title, date, asAt }: Report): string {
  const newReport = { id, title, date, asAt };
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  const hasReports = /"reports"\s*:/.test(planJson);
  return applyEdits(
    planJson,
    hasReports
      ? modify(planJson, ['reports', -1], newReport, { formattingOptions, isArrayInsertion: true })
      : modify(planJson, ['reports'], [newReport], { formattingOptions }),
  );
}
