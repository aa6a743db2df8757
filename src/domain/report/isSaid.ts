import type { NumberClaim } from './numberClaim';

/** Whether a figure is what the number says, to the number's own precision: half a step either way. */
export function isSaid({ value, step }: Pick<NumberClaim, 'value' | 'step'>, figure: number): boolean {
  return Math.abs(figure - value) <= step / 2 + step * 1e-9;
}
