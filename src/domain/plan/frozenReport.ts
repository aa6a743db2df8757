import type { AreaCode } from '@/domain/figures/area';
import type { Colour } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import type { Reading, ValueReading } from '@/domain/figures/reading';
import type { Unit } from '@/domain/figures/unit';

/**
 * What a report showed of a figure, as far as it may be published today. `withheld now`: it was published then and is withheld now. `another`: it
 * differs from today's figure, and would give a withheld figure away. `untold`: today's pack has no row for that period.
 */
export type KeptReading =
  | { readonly kind: 'told'; readonly reading: Reading }
  | { readonly kind: 'withheld now' }
  | { readonly kind: 'another' }
  | { readonly kind: 'untold' };

export type KeptRating = Colour | 'not rated';

/** One indicator of an area, as a report showed it. */
export type KeptFigure = {
  readonly indicator: string;
  readonly title: string;
  readonly area: AreaCode;
  readonly unit: Unit;
  readonly decimals: number;
  /** Undefined where the indicator had no figure at all. */
  readonly period: Period | undefined;
  readonly figure: KeptReading;
  readonly target: ValueReading | undefined;
  /** Undefined if it may not be published. */
  readonly rating: KeptRating | undefined;
  /** Where the period has another figure today: the officer's note on it. */
  readonly why?: string | undefined;
};

/** The scorecard as a report showed it, kept by `scorecard freeze`. */
export type FrozenReport = {
  /** An id of the plan's reports. */
  readonly report: string;
  readonly figures: readonly KeptFigure[];
};
