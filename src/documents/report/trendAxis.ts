import { scaleLinear } from 'd3-scale';
import type { Block } from './block';
import { numberCell } from './numberCell';

/** The ends of a chart's axis, and the number format of its labels in a spreadsheet. */
export type TrendAxis = {
  readonly minimum: number;
  readonly maximum: number;
  /** The number format for whole numbers. Undefined if the step of the axis is not a whole number. */
  readonly format: string | undefined;
};

/** An axis that fits closely around the lines, because lines can be compared without a zero. Returns undefined if all figures are equal. */
export function trendAxis({ lines }: Extract<Block, { kind: 'trend' }>): TrendAxis | undefined {
  const values = lines.flatMap((line) => line.values.flatMap((value) => value ?? []));
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  if (!(highest > lowest)) return undefined;
  // The axis leaves room for a label below the lowest point.
  const margin = (highest - lowest) / 5;
  const axisStart = lowest >= 0 ? Math.max(0, lowest - margin) : lowest - margin;
  const scale = scaleLinear([axisStart, highest + margin], [0, 1]).nice(4);
  const [minimum = lowest, maximum = highest] = scale.domain();
  const texts = lines.flatMap((line) => line.texts.flatMap((text) => text ?? []));
  const firstNumber = texts.flatMap((text) => numberCell(text) ?? [])[0];
  const isWhole = scale.ticks(4).every(Number.isInteger);
  return { minimum, maximum, format: isWhole ? firstNumber?.format.replace(/\.0+/, '') : undefined };
}
