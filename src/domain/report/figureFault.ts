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
  /** A number that is no figure, average or target of its indicator, nor of an indicator that must be read with it. `otherIndicator` has that number. */
  | {
      readonly kind: 'number';
      readonly foundText: string;
      readonly claimKind: NumberClaim['claimKind'];
      readonly indicator: Indicator;
      readonly otherIndicator: Indicator | undefined;
      /** The held number that is nearest to it, and so is probably meant. */
      readonly nearest: HeldNumber | undefined;
      /** The last change of the figure, if one was found. */
      readonly lastChange: number | undefined;
      /** The counts that are held, where the number gives two of which one is right. */
      readonly counts?: HeldCounts | undefined;
    }
  | PeriodFault
  | CountFault
  | MoveFault
  | RankFault
  /** An action whose date has gone by. */
  | { readonly kind: 'gone-by'; readonly due: string };
