import type { Ledger, Unknown } from './unknowns';

const NUMBERS_OF_PEOPLE: ReadonlySet<string> = new Set(['added', 'count', 'out of', 'left over']);

/** A number without a cell in the pack: a year within a span, or the amount added in a period. */
export function unshownNumber(key: string, unknowns: Ledger['unknowns']): Unknown | undefined {
  const [quantity, series, areaKey, family, step, ...groups] = key.split('|');
  if (!NUMBERS_OF_PEOPLE.has(quantity ?? '')) return undefined;
  const similarNumber = ['count', 'out of'].flatMap(
    (similarQuantity) =>
      unknowns.get([similarQuantity, series, areaKey, family, step, ...groups].join('|')) ?? [],
  )[0];
  const figureName = similarNumber?.figureName ?? (() => [series, areaKey, family, ...groups].join(', '));
  const description =
    quantity === 'added'
      ? 'added in one period'
      : `${quantity === 'left over' ? 'those left over, ' : ''}a figure not shown`;
  return {
    name: () => `${figureName()}: ${description}`,
    figureName,
    plan: similarNumber?.plan ?? '',
    minimum: 0,
    guard: 'small',
    smallestCount: similarNumber?.smallestCount ?? 6,
  };
}
