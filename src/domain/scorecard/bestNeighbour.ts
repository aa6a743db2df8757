import type { AreaCode } from '@/domain/figures/area';
import type { NeighbourReading } from './neighbours';
import type { Polarity } from '@/domain/figures/polarity';
import type { ValueReading } from '@/domain/figures/reading';

/** Finds the neighbour with the best figure by polarity. If several share it, the closest of them is taken. Returns undefined if neither way is better. */
export function bestNeighbour(
  neighbours: readonly NeighbourReading[],
  polarity: Polarity,
): { readonly area: AreaCode; readonly reading: ValueReading } | undefined {
  if (polarity === 'neutral') return undefined;
  const bestFirst = polarity === 'high' ? -1 : 1;
  const [best] = neighbours
    .flatMap(({ area, reading }) => (reading === undefined ? [] : [{ area, reading }]))
    .toSorted((a, b) => bestFirst * (a.reading.value - b.reading.value));
  return best;
}
