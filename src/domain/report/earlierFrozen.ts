import { lastDayOf } from '@/domain/figures/period';
import type { FrozenReport } from '@/domain/plan/frozenReport';
import type { Plan } from '@/domain/plan/plan';
import { currentReport } from './currentReport';

/**
 * The frozen reports that the figures of today can be compared with. The report of today's own figures is none of them: beside it nothing has changed, and
 * the first scorecard that is published has no report before it.
 */
export function earlierFrozen(plan: Plan, frozen: readonly FrozenReport[]): readonly FrozenReport[] {
  const today = currentReport(plan);
  const earlier = new Set(
    plan.reports
      .filter(({ id, asAt }) => {
        const last = asAt === undefined ? undefined : lastDayOf(asAt);
        return id !== today?.id && (last === undefined || last < plan.asAt);
      })
      .map(({ id }) => id),
  );
  return frozen.filter(({ report }) => earlier.has(report));
}
