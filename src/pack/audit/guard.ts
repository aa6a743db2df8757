/** When a number counts as given away. */
export type Guard =
  /** Fewer than three values are possible. */
  | { readonly kind: 'withheld' }
  /** Every possible value is a small count, from 1 to one below `smallest`; or fewer than three values are possible, and one of them is. */
  | { readonly kind: 'small'; readonly smallest: number }
  /** All possible values lie within a tenth of each other: the sum behind a mean that is withheld. */
  | { readonly kind: 'near' };

/** A number that must not be given away. */
export type Question = { readonly index: number; readonly guard: Guard };

/** The fewest possible values that keep a withheld number safe. */
export const VALUES_NEEDED = 3;
/** A range of a tenth of its middle: a mean known to within 5% either way. */
const NEAR = 0.1;

/** Whether a question is settled as safe by the values seen so far, or by the span of all possible values if it is known. */
export function isSafe(guard: Guard, seen: ReadonlySet<number>, span?: Span): boolean {
  switch (guard.kind) {
    case 'withheld':
      return seen.size >= VALUES_NEEDED;
    case 'small': {
      const isOutside = span !== undefined && (span.most <= 0 || span.least >= guard.smallest);
      return isOutside || (seen.size >= VALUES_NEEDED && !areFew(seen, guard));
    }
    case 'near': {
      const [low, high] = [Math.min(...seen), Math.max(...seen)];
      return seen.size > 1 && high - low >= Math.max(VALUES_NEEDED, (NEAR * Math.abs(high + low)) / 2);
    }
  }
}

function areFew(values: ReadonlySet<number>, guard: { readonly smallest: number }): boolean {
  for (const value of values) if (!isFew(value, guard)) return false;
  return true;
}

/** The least and the most that a number can be. */
export type Span = { readonly least: number; readonly most: number };

export function isFew(value: number, { smallest }: { readonly smallest: number }): boolean {
  return value > 0 && value < smallest;
}
