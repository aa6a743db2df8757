import type { AreaCode } from '@/domain/figures/area';
import { withoutNoise } from '@/domain/figures/rounding';
import type { NeighbourAverage, NeighbourReading } from './neighbours';

/** A mean of the neighbours that one of them pulls away from the middle of the others. */
export type PulledAverage = {
  readonly area: AreaCode;
  readonly effect: 'lifts' | 'lowers';
  readonly median: number;
};

/** A mean that differs from the median by more than this share of it may be pulled by a single neighbour. */
const PULLED_SHARE = 0.1;

/**
 * Whether one neighbour pulls the mean (docs/methods.md#neighbours): it lies more than a tenth from the median, and without the furthest neighbour it
 * would lie less than half as far. Worked case: nine of 4.2 to 7.3 and one of 21.5 have a mean of 7.17 and a median of 5.45; without the one, 5.58.
 */
export function pulledAverage(
  readings: readonly NeighbourReading[],
  { mean, median }: NeighbourAverage,
): PulledAverage | undefined {
  const neighboursWithFigure = readings.flatMap(({ area, reading }) =>
    reading === undefined ? [] : [{ area, value: reading.value }],
  );
  const distanceToMedian = Math.abs(mean - median);
  if (
    neighboursWithFigure.length < 3 ||
    withoutNoise(distanceToMedian) <= withoutNoise(PULLED_SHARE * Math.abs(median))
  )
    return undefined;
  const distance = (value: number) => Math.abs(value - median);
  const [furthest, ...otherNeighbours] = neighboursWithFigure.toSorted(
    (a, b) => distance(b.value) - distance(a.value),
  );
  if (furthest === undefined) return undefined;
  const meanWithout = otherNeighbours.reduce((sum, { value }) => sum + value, 0) / otherNeighbours.length;
  if (Math.abs(meanWithout - median) >= distanceToMedian / 2) return undefined;
  return { area: furthest.area, effect: furthest.value > median ? 'lifts' : 'lowers', median };
}
