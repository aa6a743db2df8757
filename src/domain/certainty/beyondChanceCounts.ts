import type { PlanData } from '@/domain/plan/planData';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { strongestChange, surelyWent } from './strongestChange';

/** How many figures are better, and how many worse, by more than chance, and of how many of them one is sure; of the rest chance may explain the change, or nobody can tell. */
export type BeyondChanceCounts = {
  readonly better: number;
  readonly worse: number;
  readonly sure: number;
  readonly all: number;
};

export function beyondChanceCounts(data: PlanData, rows: readonly ScorecardRow[]): BeyondChanceCounts {
  const went = rows
    .map((row) => strongestChange(data, row))
    .map((strongest) => ({ way: surelyWent(strongest), sureness: strongest.sureness }));
  const count = (asked: 'better' | 'worse') => went.filter(({ way }) => way === asked).length;
  const sure = went.filter(({ way, sureness }) => way !== undefined && sureness === 'sure').length;
  return { better: count('better'), worse: count('worse'), sure, all: rows.length };
}
