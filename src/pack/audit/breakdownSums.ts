import { keyOf, type At, type Equation, type Quantity } from './unknowns';

/**
 * Total and parts over every side of a breakdown: the figures that differ in one side only make up the one without it, in as many
 * dimensions as there are sides.
 */
export function breakdownSums(
  figures: readonly At[],
  quantity: Quantity,
  nameOf: (at: At) => string,
): readonly Equation[] {
  const there = new Set(figures.map((figure) => keyOf(quantity, figure)));
  const sums = new Map<string, { readonly whole: At; readonly by: string; readonly parts: At[] }>();
  for (const figure of figures)
    for (const side of figure.sides) {
      const [by = ''] = side.split('=');
      const whole = { ...figure, sides: figure.sides.filter((one) => one !== side) };
      const key = `${keyOf(quantity, whole)}||${by}`;
      const sum = sums.get(key) ?? { whole, by, parts: [] };
      sum.parts.push(figure);
      sums.set(key, sum);
    }
  // A total that the pack does not show says something all the same where it is the sum of its parts in two ways.
  const ways = new Map<string, number>();
  for (const { whole } of sums.values()) {
    const key = keyOf(quantity, whole);
    ways.set(key, (ways.get(key) ?? 0) + 1);
  }
  return [...sums.values()]
    .filter(({ whole }) => there.has(keyOf(quantity, whole)) || (ways.get(keyOf(quantity, whole)) ?? 0) > 1)
    .map(({ whole, by, parts }) => ({
      terms: [
        ...parts.map((part) => [keyOf(quantity, part), 1] as const),
        [keyOf(quantity, whole), -1] as const,
      ],
      low: 0,
      high: 0,
      says: `${nameOf(whole)} is the sum over ${by}: ${parts.map(({ sides }) => sides.join(' and ')).join(' + ')}`,
      assumes: { low: Number.NEGATIVE_INFINITY, high: 0 },
    }));
}
