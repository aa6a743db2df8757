import type { HeldCounts } from './heldCounts';

export type Bound = 'about' | 'over' | 'under';

/** A number in a sentence that claims to be the indicator's figure, or a change or a distance of that figure. */
export type NumberClaim = {
  /** The number as written, with its unit: `21,500`, `£1.2m`, `3.1 points`. */
  readonly foundText: string;
  /** The value of the number, in the indicator's unit. */
  readonly value: number;
  /** What one step of the last digit is worth: 0.1 for `4.6`, 100 for `21,500`. */
  readonly step: number;
  readonly claimKind: 'figure' | 'distance' | 'relative change';
  /** Whether the words around it name the indicator's unit. A bare number is less sure to be the figure. */
  readonly hasUnit: boolean;
  /** The text of the sentence before the number, and after it. */
  readonly textBefore: string;
  readonly textAfter: string;
  /** The kind of word before the number, such as "about", "over" or "nearly". Undefined if there is no such word. */
  readonly bound?: Bound | undefined;
  /** The two numbers of a share that is written as "12 of 40". */
  readonly counts?: HeldCounts | undefined;
};
