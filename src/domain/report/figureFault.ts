import type { Indicator } from '@/domain/figures/indicator';
import type { CountFault } from './countFaults';
import type { HeldCounts } from './heldCounts';
import type { HeldNumber } from './heldNumbers';
import type { MoveFault } from './moveFaults';
import type { NumberClaim } from './numberClaim';
import type { PeriodFault } from './periodFaults';
import type { RankFault } from './rankFaults';

/** A statement of a paragraph that contradicts the figures or the calendar. */
export type FigureFault =
  /**
   * The text gives a number that is no figure, average or target of its indicator, nor of an indicator that must be read with it.
   * `otherIndicator` is an indicator that does have this number.
   */
  | {
      readonly kind: 'number';
      readonly foundText: string;
      readonly claimKind: NumberClaim['claimKind'];
      readonly indicator: Indicator;
      readonly otherIndicator: Indicator | undefined;
      /** The figure, average or target nearest to the number, which was probably meant. */
      readonly nearest: HeldNumber | undefined;
      /** The last change of the figure, if one was found. */
      readonly lastChange: number | undefined;
      /** The counts behind the figure, where the text gives two numbers and only one of them is right. */
      readonly counts?: HeldCounts | undefined;
    }
  | PeriodFault
  | CountFault
  | MoveFault
  | RankFault
  /** The paragraph promises something by a date that has passed. */
  | { readonly kind: 'gone-by'; readonly due: string };
