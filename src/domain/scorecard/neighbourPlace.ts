import type { NeighbourReading } from './neighbours';
import { behindBy, type Polarity } from '@/domain/figures/polarity';
import type { ValueReading } from '@/domain/figures/reading';

/** How many neighbours do better and how many worse than the area, of those with a value. A neighbour that is level counts as neither. */
export type NeighbourPlace = { readonly better: number; readonly worse: number; readonly of: number };

/** Places our figure among those of the neighbours. Returns undefined for a neutral indicator, or if no neighbour has a value. */
export function neighbourPlace(
  ourReading: ValueReading,
  neighbours: readonly NeighbourReading[],
  polarity: Polarity,
): NeighbourPlace | undefined {
  if (polarity === 'neutral') return undefined;
  const distances = neighbours.flatMap(({ reading }) =>
    reading === undefined ? [] : [behindBy(ourReading, reading, polarity)],
  );
  if (distances.length === 0) return undefined;
  return {
    better: distances.filter((distance) => distance > 0).length,
    worse: distances.filter((distance) => distance < 0).length,
    of: distances.length,
  };
}
