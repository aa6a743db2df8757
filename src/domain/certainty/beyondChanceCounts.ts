import type { PlanData } from '@/domain/plan/planData';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { strongestChange, surelyWent } from './strongestChange';

/**
 * How many figures are better and how many are worse by more than chance, and how many of these changes are sure. `neutral` counts the figures
 * that changed by more than chance where neither way is better. Chance may explain the changes of the other figures, or they cannot be judged.
 */
export type BeyondChanceCounts = {
  readonly better: number;
  readonly worse: number;
  readonly neutral: number;
  readonly sureCount: number;
  readonly rowCount: number;
};

export function beyondChanceCounts(data: PlanData, rows: readonly ScorecardRow[]): BeyondChanceCounts {
  const changes = rows
    .map((row) => strongestChange(data, row))
    .map((strongest) => ({
      way: surelyWent(strongest),
      sureness: strongest.sureness,
      isBeyondChance: 'changeWay' in strongest.leads,
    }));
  const neutral = changes.filter(({ way, isBeyondChance }) => isBeyondChance && way === undefined).length;
  const count = (wantedWay: 'better' | 'worse') => changes.filter(({ way }) => way === wantedWay).length;
  const sureCount = changes.filter(({ way, sureness }) => way !== undefined && sureness === 'sure').length;
  return { better: count('better'), worse: count('worse'), neutral, sureCount, rowCount: rows.length };
}
