import { costsOfCounts } from './costsOfCounts';
import { flowSums } from './flowSums';
import { groupTitles } from './groupTitles';
import { nestedTitles } from './nestedTitles';
import { indicatorsOfOneCode } from './indicatorsOfOneCode';
import type { AuditFigure } from './packFigures';
import type { TitleNaming } from './partsByTitle';
import { undeclaredCountSums } from './undeclaredCountSums';
import { stockSums } from './stockSums';
import { sharesOfCounts } from './sharesOfCounts';
import { sharedDenominators } from './sharedDenominators';
import { declaredWholes, readTogetherEquations } from './sharedWholes';
import type { Equation } from './unknowns';

/**
 * Every equation that joins numbers of one series to those of another, except those between a rate and its population (`populations.ts`). All other
 * equations stay within one series. A new kind of equation that joins series belongs here: a series is audited a second time only if something changed
 * in it or in a series that is joined to it (`newStatements.ts`).
 */
export function equationsBetweenSeries(
  figures: readonly AuditFigure[],
  { nameOf, plan, smallestCount }: TitleNaming,
): readonly Equation[] {
  return [
    ...declaredWholes(figures, nameOf),
    ...readTogetherEquations(figures, { nameOf, smallestCount }),
    ...undeclaredCountSums(figures, { nameOf, smallestCount }),
    ...sharesOfCounts(figures, nameOf),
    ...flowSums(figures, { nameOf, plan, smallestCount }),
    ...stockSums(figures, nameOf),
    ...groupTitles(figures, { nameOf, plan, smallestCount }),
    ...nestedTitles(figures, { nameOf, plan, smallestCount }),
    ...sharedDenominators(figures, nameOf),
    ...costsOfCounts(figures, nameOf),
    ...indicatorsOfOneCode(figures, nameOf),
  ];
}
