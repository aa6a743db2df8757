import { lastDayOf } from '@/domain/figures/period';
import type { Plan, Report } from '@/domain/plan/plan';

/** The plan's reports, the newest first; those without a date come last. */
export function reportsOf(plan: Plan): readonly Report[] {
  return plan.reports.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}

/**
 * The report that shows today's figures: the newest report, unless the plan has newer figures than it does. Returns undefined if that next
 * report is still to be written.
 */
export function currentReport(plan: Plan): Report | undefined {
  const undated = plan.reports.find(({ date }) => date === undefined);
  const newest = undated ?? reportsOf(plan)[0];
  if (newest === undefined) return undefined;
  const { date, asAt } = newest;
  const lastDay = asAt === undefined ? undefined : lastDayOf(asAt);
  const isOfToday = date === undefined ? lastDay === undefined || lastDay >= plan.asAt : date >= plan.asAt;
  return isOfToday || (lastDay !== undefined && lastDay >= plan.asAt) ? newest : undefined;
}
