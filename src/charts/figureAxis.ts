import { scaleLinear } from 'd3-scale';
import { plainNumber } from '@/domain/figures/reading';
import { decimalsOf } from '@/domain/figures/rounding';

/** The axis of figures: round ticks, with the fewest decimals that tell the ticks apart. */
export type FigureAxis = {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  readonly decimals: number;
};

/** The axis has round ends around all values. Bars begin at zero; points need not, and their axis goes below zero only if a value does. */
export function figureAxis(
  values: readonly number[],
  options: { readonly fromZero: boolean; readonly ticks: number },
): FigureAxis {
  if (values.length === 0) return { from: 0, to: 1, ticks: [0, 1], decimals: 0 };
  const zero = options.fromZero ? [0] : [];
  const [lowest, highest] = [Math.min(...values, ...zero), Math.max(...values, ...zero)];
  const padding = lowest === highest ? Math.abs(highest) / 10 || 1 : 0;
  const scale = scaleLinear(
    [lowest >= 0 ? Math.max(0, lowest - padding) : lowest - padding, highest + padding],
    [0, 1],
  ).nice(options.ticks);
  const [from = 0, to = 1] = scale.domain();
  const ticks = scale.ticks(options.ticks);
  return { from, to, ticks, decimals: Math.max(...ticks.map((tick) => decimalsOf(plainNumber(tick)))) };
}
