import type { Indicator } from './indicator';
import { countInterval } from './countInterval';
import { wilsonInterval } from './interval';
import type { Interval, Observation } from './observation';
import { withoutNoise } from './rounding';
import { baseOf, type Unit } from './unit';

/** The people or events that a figure counts, and out of how many. */
export type Counts = { readonly numerator: number; readonly denominator: number };

/** The counts behind a figure. Either of them may be withheld or missing. */
export type CountsHeld = {
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
};

/** The 95% interval of a figure, worked out from its counts, in the figure's own unit: Wilson's for a share, Byar's for a rate. */
export function intervalFromCounts(unit: Unit, { numerator, denominator }: CountsHeld): Interval | undefined {
  const unitBase = baseOf(unit);
  if (unitBase === undefined || numerator === undefined || denominator === undefined) return undefined;
  if (numerator < 0 || denominator <= 0) return undefined;
  const isShare = unit.kind === 'share';
  if (isShare && numerator > denominator) return undefined;
  const { lower, upper } = isShare ? wilsonInterval(numerator, denominator) : countInterval(numerator);
  const scale = isShare ? unitBase : unitBase / denominator;
  return { lower: withoutNoise(scale * lower), upper: withoutNoise(scale * upper) };
}

/** The 95% interval of a figure: as published, or worked out from its counts when the pack was built; for a plain count of people, Byar's. */
export function intervalOf(
  observation: Observation | undefined,
  { unit, people }: Pick<Indicator, 'unit' | 'people'>,
): Interval | undefined {
  if (observation?.reading.kind !== 'value') return undefined;
  if (observation.interval !== undefined) return observation.interval;
  const { value } = observation.reading;
  return unit.kind === 'count' && people && value >= 0 ? countInterval(value) : undefined;
}
