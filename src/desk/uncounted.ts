import type { WithheldSummary } from './withheldSummary';

/** How many figures have a box for the number of people and are withheld only because nothing says what that number is. */
export function uncountedCount({ indicators }: WithheldSummary): number {
  return indicators
    .flatMap(({ reasons }) => reasons)
    .reduce((sum, { uncounted = [] }) => sum + uncounted.length, 0);
}
