import type { DataQuery } from '@/domain/figures/dataQuery';
import type { Indicator } from '@/domain/figures/indicator';
import { toReading } from '@/domain/figures/reading';
import { formatPeriod } from '@/ui/formatPeriod';
import { formatNumber, formatReading, formatValue } from '@/ui/formatValue';

/** A doubt about a figure, in words for a reader. */
export function queryText({ doubt, period }: DataQuery, indicator: Indicator): string {
  switch (doubt.kind) {
    case 'stated':
      return doubt.source === undefined ? doubt.text : `${doubt.text} (${doubt.source})`;
    case 'recomputed': {
      const share = (100 * doubt.numerator) / doubt.denominator;
      const printedText = formatValue(doubt.printed.value, indicator.unit, doubt.printed.decimals);
      const counts = `${formatNumber(doubt.numerator, 0)} of ${formatNumber(doubt.denominator, 0)}`;
      return `${doubt.source ?? 'The source'} prints ${printedText}; ${counts} is ${formatValue(share, indicator.unit, indicator.decimals)}. The figure here is worked out from the counts.`;
    }
    case 'outside regions': {
      const figure = (value: number) => formatValue(value, indicator.unit, indicator.decimals);
      const periodPart = period === undefined ? '' : ` for ${formatPeriod(period)}`;
      const oftenText = doubt.periods === 1 ? '' : ` So it is in ${doubt.periods} of ${doubt.of} periods.`;
      return `England’s published figure${periodPart}, ${figure(doubt.england)}, lies outside the range of its regions (${figure(doubt.lowest)} to ${figure(doubt.highest)}): it may be a sum in place of a rate, so set no store by a comparison with it.${oftenText}`;
    }
    case 'sources differ': {
      const reading = toReading(doubt.text);
      const otherText = reading === undefined ? doubt.text : formatReading(reading, indicator);
      const periodPart = period === undefined ? '' : ` for ${formatPeriod(period)}`;
      return `Two sources differ${periodPart}: ${doubt.other} gives ${otherText}; the figure here is from ${doubt.believed}.`;
    }
  }
}
