import type { NumberClaim } from './numberClaim';

/** How far a figure may be from "about 20%", as a share of the number. */
const ABOUT_SHARE = 0.1;
/** "Over 20%" is true of 60% too, but nobody means it. */
const FAR_FACTOR = 2;

/**
 * Whether a figure is what the number says, to the number's own precision: half a step either way. "Over 20%" is a figure from there to twice as much,
 * "nearly 20%" one from half of it.
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
