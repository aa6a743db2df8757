import type { PlanData } from '@/domain/plan/planData';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { strongestChange, surelyWent } from './strongestChange';

/** How many figures are better, and how many worse, by more than chance; of the rest chance may explain the change, or nobody can tell. */
export type BeyondChanceCounts = { readonly better: number; readonly worse: number; readonly all: number };

export function beyondChanceCounts(data: PlanData, rows: readonly ScorecardRow[]): BeyondChanceCounts {
  const went = rows.map((row) => surelyWent(strongestChange(data, row)));
  const count = (way: 'better' | 'worse') => went.filter((one) => one === way).length;
  return { better: count('better'), worse: count('worse'), all: rows.length };
}
