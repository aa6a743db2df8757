import type { AreaCode } from '@/domain/figures/area';
import type { Colour } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import type { Reading, ValueReading } from '@/domain/figures/reading';
import type { Unit } from '@/domain/figures/unit';

/**
 * A figure as a report showed it, as far as it may be published today. `told`: it may be shown. `withheld now`: it was published then and is
 * withheld now. `another`: it differs from today's figure, and the difference would give a withheld figure away. `untold`: today's pack has no
 * row for that period.
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
  /** The period of the figure in the report. Undefined if the indicator had no figure. */
  readonly period: Period | undefined;
  readonly figure: KeptReading;
  readonly target: ValueReading | undefined;
  /** The rating that the report showed. Undefined if it may not be published. */
  readonly rating: KeptRating | undefined;
  /** The officer's note on today's figure, where that differs from the report's figure for the same period. */
  readonly why?: string | undefined;
};

/** The scorecard as a report showed it, kept by `scorecard freeze`. */
export type FrozenReport = {
  /** The report's id in the plan. */
  readonly report: string;
  readonly figures: readonly KeptFigure[];
};
