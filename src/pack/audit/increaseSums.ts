import type { Area, AreaCode } from '@/domain/figures/area';
import { areaSums } from './areaSums';
import { breakdownSums, type Naming } from './breakdownSums';
import { isRunningCount, withPreviousCells } from './periodSums';
import { rememberedTerms } from './rememberedTerms';
import { keyOf, type Cell, type Equation } from './unknowns';

/**
 * Parts of a running total grow by no more than the total does, over areas and groups. What is left is a count of people too: three of four wards are
 * printed as 1,441 of 1,617 now and as 891 of 1,064 before, so 3 people were added in the fourth ward, which has no row.
 */
export function increaseSums(
  figures: readonly Cell[],
  {
    areas,
    areaKeyOf,
    ...totalNaming
  }: Omit<Naming, 'termOf'> & {
    readonly areas: ReadonlyMap<AreaCode, Area>;
    readonly areaKeyOf: (code: AreaCode) => string;
  },
): readonly Equation[] {
  const runningTotals = figures.filter(isRunningCount);
  if (runningTotals.length === 0) return [];
  const previousSteps = new Map<string, number>();
  for (const [cell, previousCell] of withPreviousCells(runningTotals))
    previousSteps.set(keyOf('added', cell), previousCell.period.step);
  const naming = { ...totalNaming, termOf: rememberedTerms('added') };
  return [
    ...breakdownSums(runningTotals, 'added', naming),
    ...areaSums(runningTotals, 'added', { areas, areaKeyOf, ...naming }),
  ].flatMap(({ terms, explain, remainder }): readonly Equation[] => {
    const [firstStep, ...furtherSteps] = terms.map(([key]) => previousSteps.get(key));
    // Increases add up only if they all begin at the same period.
    if (firstStep === undefined || furtherSteps.some((step) => step !== firstStep)) return [];
    const atMost = { lowerLimit: Number.NEGATIVE_INFINITY, upperLimit: 0 };
    return [
      { terms, ...atMost, explain: () => `what was added: ${explain()}`, assumedLimits: atMost, remainder },
    ];
  });
}
