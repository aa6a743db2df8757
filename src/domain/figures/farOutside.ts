import type { Unit } from './unit';

/** A slip of the keyboard, a point, a nought or a digit too many, moves a figure at least this far beyond the others. */
const SLIP_FACTOR = 5;
/** Only a series that stays within this by itself says what is far outside it. */
const STEADY_FACTOR = 3;

/** Where a value lies: beyond the whole, which is 100%, and more than twice the others; or far above or below them. */
export type FarOutside = 'beyond whole' | 'above' | 'below';

/**
 * How a value lies far outside its series, as a slip of the keyboard makes it: 261 among 27.5 and 28.4. `sorted` has all
 * values without their signs, the least first, and the value itself.
 */
export function farOutside(
  value: number,
  sorted: readonly number[],
  unit: Unit['kind'],
): FarOutside | undefined {
  const lowestOther = value === sorted[0] ? sorted[1] : sorted[0];
  const highestOther = value === sorted.at(-1) ? sorted.at(-2) : sorted.at(-1);
  if (sorted.length < 3 || lowestOther === undefined || highestOther === undefined) return undefined;
  const isBeyondWhole = unit === 'share' && value > 100 && highestOther <= 100 && value > 2 * highestOther;
  if (isBeyondWhole) return 'beyond whole';
  if (value === 0 || lowestOther === 0 || highestOther > STEADY_FACTOR * lowestOther) return undefined;
  // Small counts and small shares move many times over by themselves.
  const distance = Math.abs(value - (value > highestOther ? highestOther : lowestOther));
  if (unit === 'share' && distance < 10) return undefined;
  if (unit === 'count' && distance < 10 * Math.sqrt(Math.max(value, highestOther))) return undefined;
  if (value >= SLIP_FACTOR * highestOther) return 'above';
  return value * SLIP_FACTOR <= lowestOther ? 'below' : undefined;
}
