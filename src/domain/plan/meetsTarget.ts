import { behindBy, type JudgedPolarity } from '@/domain/figures/polarity';
import { aValue, type ValueReading } from '@/domain/figures/reading';
import type { Target } from './plan';

/** Whether a figure is at or better than its target. The target is exact, however few decimals it is written with: 84.6 does not meet 85. */
export function meetsTarget(reading: ValueReading, target: Target, polarity: JudgedPolarity): boolean {
  const targetReading = aValue(target.value, Math.max(target.decimals, reading.decimals));
  return behindBy(reading, targetReading, polarity) <= 0;
}
