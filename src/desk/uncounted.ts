import type { WithheldSummary } from './withheldSummary';

/** How many figures are withheld only because nothing says how many people they are of, and have a box for it. */
export function uncountedCount({ indicators }: WithheldSummary): number {
  return indicators
    .flatMap(({ reasons }) => reasons)
    .reduce((sum, { uncounted = [] }) => sum + uncounted.length, 0);
}
