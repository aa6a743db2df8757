import { flowSums } from './flowSums';
import type { AuditFigure } from './packFigures';
import { undeclaredCountSums } from './undeclaredCountSums';
import { stockSums } from './stockSums';
import { sharesOfCounts } from './sharesOfCounts';
import { declaredWholes, readTogetherEquations } from './sharedWholes';
import type { Equation, NameOf } from './unknowns';

/**
 * Every equation that joins numbers of one series to those of another, but for a rate and its population (`populations.ts`); all others stay within one. A new
 * kind of equation that does not belongs here: a series is looked at a second time only where something differs in it, or in one that is joined to it
 * (`newStatements.ts`).
 */
export function equationsBetweenSeries(
  figures: readonly AuditFigure[],
  { nameOf, smallestCount }: { readonly nameOf: NameOf; readonly smallestCount: number },
): readonly Equation[] {
  return [
    ...declaredWholes(figures, nameOf),
    ...readTogetherEquations(figures, { nameOf, smallestCount }),
    ...undeclaredCountSums(figures, { nameOf, smallestCount }),
    ...sharesOfCounts(figures, nameOf),
    ...flowSums(figures, nameOf),
    ...stockSums(figures, nameOf),
  ];
}
