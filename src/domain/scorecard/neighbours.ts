import type { AreaCode } from '@/domain/figures/area';
import type { ValueReading } from '@/domain/figures/reading';
import { withoutNoise } from '@/domain/figures/rounding';

/** The neighbours' average, and how many neighbours it is from: `counted` of `asked` had a value. */
export type NeighbourAverage = {
  readonly mean: number;
  readonly median: number;
  readonly withFigure: number;
  readonly neighbourCount: number;
};

export type NeighbourReading = { readonly area: AreaCode; readonly reading: ValueReading | undefined };

/** An average of fewer neighbours than this is doubtful (docs/methods.md#neighbours). */
export const FEW_NEIGHBOURS = 6;

/** Returns the unweighted mean and median of the neighbours that have a value in that period (docs/methods.md#neighbours). Returns undefined if none has. */
export function neighbourAverage(readings: readonly NeighbourReading[]): NeighbourAverage | undefined {
  const values = readings.flatMap(({ reading }) => (reading === undefined ? [] : [reading.value]));
  if (values.length === 0) return undefined;
  const total = values.reduce((sum, value) => sum + value, 0);
  return {
    mean: withoutNoise(total / values.length),
    median: medianOf(values),
    withFigure: values.length,
    neighbourCount: readings.length,
  };
}

function medianOf(values: readonly number[]): number {
  const sortedValues = values.toSorted((a, b) => a - b);
  const upper = sortedValues[Math.floor(sortedValues.length / 2)] ?? Number.NaN;
  const lower = sortedValues[Math.floor((sortedValues.length - 1) / 2)] ?? Number.NaN;
  return withoutNoise((lower + upper) / 2);
}
