import type { AuditFigure } from './packFigures';
import { sumsOfCounts } from './pairSums';
import { populations } from './populations';
import { declaredWholes, readTogether } from './sharedWholes';
import type { At, Equation } from './unknowns';

/**
 * Every equation that joins numbers of one series to those of another; all others stay within one. A new kind of equation that does not belongs here: a
 * series is looked at a second time only where something differs in it, or in one that an equation joins to it (`newStatements.ts`).
 */
export function betweenSeries(
  figures: readonly AuditFigure[],
  { nameOf, smallest }: { readonly nameOf: (at: At) => string; readonly smallest: number },
): readonly Equation[] {
  return [
    ...populations(figures, nameOf),
    ...declaredWholes(figures, nameOf),
    ...readTogether(figures, { nameOf, smallest }),
    ...sumsOfCounts(figures, nameOf),
  ];
}
