import type { HeldCounts } from './heldCounts';

export type Bound = 'about' | 'over' | 'under';

/** A number of a sentence that seems to be its indicator's figure, or a change or distance of it. */
export type NumberClaim = {
  /** The number as written, with its unit: `21,500`, `£1.2m`, `3.1 points`. */
  readonly foundText: string;
  /** The number in the indicator's unit. */
  readonly value: number;
  /** What one step of the last digit is worth: 0.1 for `4.6`, 100 for `21,500`. */
  readonly step: number;
  readonly claimKind: 'figure' | 'distance' | 'relative change';
  /** Whether the words around it name the indicator's unit. A bare number is less sure to be the figure. */
  readonly hasUnit: boolean;
  /** Its sentence up to the number and behind it. */
  readonly textBefore: string;
  readonly textAfter: string;
  /** "About", "over" or "nearly" stands before the number. */
  readonly bound?: Bound | undefined;
  /** The two numbers of a share that is given as "12 of 40". */
  readonly counts?: HeldCounts | undefined;
};
