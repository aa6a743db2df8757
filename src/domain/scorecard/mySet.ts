import type { PlanData } from '@/domain/plan/planData';
import type { ScorecardRow } from './scorecard';

/**
 * The plan for a reader's own set (the indicators that the reader has ticked): only what earlier reports and paragraphs say about these. All
 * indicators stay, because a figure may have to be read with one outside the set. Without a set the plan stays as it is.
 */
export function planOfSet(data: PlanData, set: readonly string[]): PlanData {
  if (set.length === 0) return data;
  const isInSet = (id: string | undefined) => id !== undefined && set.includes(id);
  return {
    ...data,
    commentary: data.commentary.filter(({ indicator }) => isInSet(indicator)),
    frozen: data.frozen?.map((report) => ({
      ...report,
      figures: report.figures.filter(({ indicator }) => isInSet(indicator)),
    })),
  };
}

/** Returns the rows of the reader's set, or all rows if there is no set. */
export function rowsOfSet(rows: readonly ScorecardRow[], set: readonly string[]): readonly ScorecardRow[] {
  return set.length === 0 ? rows : rows.filter(({ indicator }) => set.includes(indicator.id));
}
