import { lastDayOf } from '@/domain/figures/period';
import type { Plan, Report } from '@/domain/plan/plan';

/** The plan's reports, the newest first; those without a date come last. */
export function reportsOf(plan: Plan): readonly Report[] {
  return plan.reports.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}

/** The report that shows the plan's figures of today: the newest, unless the plan has gone further since. Undefined where the next report is still to be written. */
export function reportNow(plan: Plan): Report | undefined {
  const undated = plan.reports.find(({ date }) => date === undefined);
  const newest = undated ?? reportsOf(plan)[0];
  if (newest === undefined) return undefined;
  const { date, asAt } = newest;
  const last = asAt === undefined ? undefined : lastDayOf(asAt);
  const isToday = date === undefined ? last === undefined || last >= plan.asAt : date >= plan.asAt;
  return isToday || (last !== undefined && last >= plan.asAt) ? newest : undefined;
}
