import type { NumberClaim } from './numberClaim';

/** How far a figure may be from the number in "about 20%", as a share of that number. */
const ABOUT_SHARE = 0.1;
/** How many times the number a figure may be after "over": "over 20%" is true of 60% too, but nobody means that. */
const FAR_FACTOR = 2;

/**
 * Whether a figure agrees with a number in a text, at the precision of that number: half a step either way. "Over 20%" agrees with figures
 * from 20% to twice as much, "nearly 20%" with figures from half of it.
 */
export function isSaid(
  { value, step, bound }: Pick<NumberClaim, 'value' | 'step' | 'bound'>,
  figure: number,
): boolean {
  const tolerance = step / 2 + step * 1e-9;
  switch (bound) {
    case undefined:
      return Math.abs(figure - value) <= tolerance;
    case 'about':
      return Math.abs(figure - value) <= Math.max(tolerance, ABOUT_SHARE * Math.abs(value));
    case 'over':
      return figure >= value - tolerance && figure <= value * FAR_FACTOR;
    case 'under':
      return figure <= value + tolerance && figure >= value / FAR_FACTOR;
  }
}
