import type { AreaCode } from '@/domain/figures/area';
import { withoutNoise } from '@/domain/figures/rounding';
import type { NeighbourAverage, NeighbourReading } from './neighbours';

/** A mean that one neighbour pulls away from the middle of the others. */
export type PulledAverage = {
  readonly area: AreaCode;
  readonly way: 'lifts' | 'lowers';
  readonly median: number;
};

/** A mean that differs from the median by more than this share of it may be pulled by a single neighbour. */
const APART = 0.1;

/**
 * Whether one neighbour pulls the mean (docs/methods.md#neighbours): it lies more than a tenth from the median, and without the furthest neighbour it
 * would lie less than half as far. Worked case: nine of 4.2 to 7.3 and one of 21.5 have a mean of 7.17 and a median of 5.45; without the one, 5.58.
 */
export function pulledAverage(
  readings: readonly NeighbourReading[],
  { mean, median }: NeighbourAverage,
): PulledAverage | undefined {
  const held = readings.flatMap(({ area, reading }) =>
    reading === undefined ? [] : [{ area, value: reading.value }],
  );
  const apart = Math.abs(mean - median);
  if (held.length < 3 || withoutNoise(apart) <= withoutNoise(APART * Math.abs(median))) return undefined;
  const distance = (value: number) => Math.abs(value - median);
  const [furthest, ...rest] = held.toSorted((a, b) => distance(b.value) - distance(a.value));
  if (furthest === undefined) return undefined;
  const without = rest.reduce((sum, { value }) => sum + value, 0) / rest.length;
  if (Math.abs(without - median) >= apart / 2) return undefined;
  return { area: furthest.area, way: furthest.value > median ? 'lifts' : 'lowers', median };
}
