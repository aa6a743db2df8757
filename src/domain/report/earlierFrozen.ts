import { lastDayOf } from '@/domain/figures/period';
import type { FrozenReport } from '@/domain/plan/frozenReport';
import type { Plan } from '@/domain/plan/plan';
import { currentReport } from './currentReport';

/**
 * The frozen reports that today's figures can be compared with. A report of today's own figures is left out, because nothing has changed since
 * it; so the first scorecard that is published has no report to compare with.
 */
export function earlierFrozen(plan: Plan, frozenReports: readonly FrozenReport[]): readonly FrozenReport[] {
  const today = currentReport(plan);
  const earlierIds = new Set(
    plan.reports
      .filter(({ id, asAt }) => {
        const lastDay = asAt === undefined ? undefined : lastDayOf(asAt);
        return id !== today?.id && (lastDay === undefined || lastDay < plan.asAt);
      })
      .map(({ id }) => id),
  );
  return frozenReports.filter(({ report }) => earlierIds.has(report));
}
