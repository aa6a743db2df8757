/** When a number counts as given away. */
export type Guard =
  /** Fewer than three values are possible. */
  | { readonly kind: 'withheld' }
  /** Every possible value is a small count, from 1 to one below `smallest`; or fewer than three values are possible, and one of them is. */
  | { readonly kind: 'small'; readonly smallestCount: number }
  /** All possible values lie within a tenth of each other: the sum behind a mean that is withheld. */
  | { readonly kind: 'near' };

/** A number that must not be given away. */
export type Question = { readonly index: number; readonly guard: Guard };

/** The fewest possible values that keep a withheld number safe. */
export const VALUES_NEEDED = 3;
/** A range of a tenth of its middle: a mean known to within 5% either way. */
const NEAR_SHARE = 0.1;

/** Whether a question is settled as safe by the values seen so far, or by the span of all possible values if it is known. */
export function isSafe(guard: Guard, seenValues: ReadonlySet<number>, span?: Span): boolean {
  switch (guard.kind) {
    case 'withheld':
      return seenValues.size >= VALUES_NEEDED;
    case 'small': {
      const isOutside = span !== undefined && (span.maximum <= 0 || span.minimum >= guard.smallestCount);
      return isOutside || (seenValues.size >= VALUES_NEEDED && !areAllFew(seenValues, guard));
    }
    case 'near': {
      const [low, high] = [Math.min(...seenValues), Math.max(...seenValues)];
      return (
        seenValues.size > 1 && high - low >= Math.max(VALUES_NEEDED, (NEAR_SHARE * Math.abs(high + low)) / 2)
      );
    }
  }
}

function areAllFew(values: ReadonlySet<number>, guard: { readonly smallestCount: number }): boolean {
  for (const value of values) if (!isFew(value, guard)) return false;
  return true;
}

/** The least and the most that a number can be. */
export type Span = { readonly minimum: number; readonly maximum: number };

export function isFew(value: number, { smallestCount }: { readonly smallestCount: number }): boolean {
  return value > 0 && value < smallestCount;
}
