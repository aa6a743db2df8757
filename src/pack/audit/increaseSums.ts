import type { Area, AreaCode } from '@/domain/figures/area';
import { areaSums } from './areaSums';
import { breakdownSums, type Naming } from './breakdownSums';
import { countsIncreases, stepsBefore } from './periodSums';
import { keyOf, type At, type Equation } from './unknowns';

/**
 * The parts of a running total grow by no more than the total does, over areas and groups. What is left is a count of
 * people too: if three wards of four are printed as 1,441 of 1,617 now and as 891 of 1,064 before, 3 were added in the
 * fourth, which has no row anywhere.
 */
export function increaseSums(
  figures: readonly At[],
  {
    areas,
    whereOf,
    ...naming
  }: Naming & {
    readonly areas: ReadonlyMap<AreaCode, Area>;
    readonly whereOf: (code: AreaCode) => string;
  },
): readonly Equation[] {
  const running = figures.filter(countsIncreases);
  if (running.length === 0) return [];
  const since = new Map<string, number>();
  for (const [at, before] of stepsBefore(running)) since.set(keyOf('added', at), before.period.step);
  return [
    ...breakdownSums(running, 'added', naming),
    ...areaSums(running, 'added', { areas, whereOf, ...naming }),
  ].flatMap(({ terms, says, rest }): readonly Equation[] => {
    const [first, ...more] = terms.map(([key]) => since.get(key));
    // Increases add up only where all are since the same period.
    if (first === undefined || more.some((step) => step !== first)) return [];
    const atMost = { low: Number.NEGATIVE_INFINITY, high: 0 };
    return [{ terms, ...atMost, says: () => `what was added: ${says()}`, assumes: atMost, rest }];
  });
}
