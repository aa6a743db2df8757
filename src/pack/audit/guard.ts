/** When a number counts as given away. */
export type Guard =
  /** The number is given away if fewer than three values are possible. */
  | { readonly kind: 'withheld' }
  /**
   * The number is given away if every possible value is a small count, from 1 to one below `smallestCount`; or if fewer than three values are
   * possible and one of them is small.
   */
  | { readonly kind: 'small'; readonly smallestCount: number }
  /** The number is given away if all possible values lie within a tenth of each other. This guards the sum behind a withheld mean. */
  | { readonly kind: 'near' };

/** The index of a number that must not be given away, and how it is guarded. */
export type Question = { readonly index: number; readonly guard: Guard };

/** A withheld number is safe if it has at least this many possible values. */
export const VALUES_NEEDED = 3;
/** The width of a span as a share of its middle. A mean is given away if it is known to within 5% either way. */
const NEAR_SHARE = 0.1;

/** Whether a number is shown to be safe by the values seen so far, or by the span of all its possible values if that is known. */
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
