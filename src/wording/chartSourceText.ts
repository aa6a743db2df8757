import type { Indicator } from '@/domain/figures/indicator';
import type { Plan } from '@/domain/plan/plan';
import { formatDay } from '@/ui/formatPeriod';

/** Where the figures of a chart are from, and their date: "Source: DfE. Figures as at 30 April 2026." */
export function chartSourceText(
  { sources, asAt }: Pick<Plan, 'sources' | 'asAt'>,
  { source }: Pick<Indicator, 'source'>,
): string {
  const [firstSource, secondSource] = sources;
  const publisher = source ?? (secondSource === undefined ? firstSource?.title : undefined);
  const sourceSentence =
    publisher === undefined ? 'Source: see the page of the indicator.' : `Source: ${publisher}.`;
  return `${sourceSentence} Figures as at ${formatDay(asAt)}.`;
}
