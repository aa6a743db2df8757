import type { Unit } from './unit';

/** A slip of the keyboard (a decimal point, a nought or a digit too many) makes a figure at least this many times the others. */
const SLIP_FACTOR = 5;
/** A series is steady enough to tell a slip from a real change where the highest of its other figures is at most this many times the lowest. */
const STEADY_FACTOR = 3;

/** How a value is out of range. `beyond whole`: a share above 100% and more than twice the others. `above` and `below`: far above or below the others. */
export type FarOutside = 'beyond whole' | 'above' | 'below';

/**
 * Finds a value far outside its series, such as a slip of the keyboard makes: 261 among 27.5 and 28.4. `sorted` has the sizes of all values of
 * the series, this one too, the smallest first.
 */
export function farOutside(
  value: number,
  sortedValues: readonly number[],
  unit: Unit['kind'],
): FarOutside | undefined {
  const lowestOther = value === sortedValues[0] ? sortedValues[1] : sortedValues[0];
  const highestOther = value === sortedValues.at(-1) ? sortedValues.at(-2) : sortedValues.at(-1);
  if (sortedValues.length < 3 || lowestOther === undefined || highestOther === undefined) return undefined;
  const isBeyondWhole = unit === 'share' && value > 100 && highestOther <= 100 && value > 2 * highestOther;
  if (isBeyondWhole) return 'beyond whole';
  if (value === 0 || lowestOther === 0 || highestOther > STEADY_FACTOR * lowestOther) return undefined;
  // Small counts and small shares often change many times over without a slip.
  const distance = Math.abs(value - (value > highestOther ? highestOther : lowestOther));
  if (unit === 'share' && distance < 10) return undefined;
  if (unit === 'count' && distance < 10 * Math.sqrt(Math.max(value, highestOther))) return undefined;
  if (value >= SLIP_FACTOR * highestOther) return 'above';
  return value * SLIP_FACTOR <= lowestOther ? 'below' : undefined;
}
