import type { Indicator } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import { referenceText } from '@/domain/figures/referenceDate';
import { formatPeriod } from '@/ui/formatPeriod';

/** The time that a figure is for, as a sentence says it: the indicator's reference date, or else the period: "31 March 2025", "school year 2017/18". */
export function whenText(period: Period, indicator: Pick<Indicator, 'reference'>): string {
  return referenceText(indicator, period) ?? formatPeriod(period);
}
