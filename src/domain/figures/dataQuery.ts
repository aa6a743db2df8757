import type { AreaCode } from './area';
import type { IndicatorId } from './indicator';
import type { Period } from './period';
import type { ValueReading } from './reading';
import { roundTo } from './rounding';

/** A question about a figure that readers see beside it. Nothing is corrected in silence. */
export type DataQuery = {
  readonly indicator: IndicatorId;
  readonly area?: AreaCode | undefined;
  readonly period?: Period | undefined;
  readonly doubt: Doubt;
};

export type Doubt =
  /** The printed share differs from the share its own counts give: 919 of 978 is 94%, printed 93%. */
  | {
      readonly kind: 'recomputed';
      readonly printed: ValueReading;
      readonly numerator: number;
      readonly denominator: number;
      readonly source?: string | undefined;
    }
  /** Two sources give different figures for one area and period. The pack uses the first. */
  | {
      readonly kind: 'sources differ';
      readonly believed: string;
      readonly other: string;
      readonly text: string;
    }
  /** England's figure is not between those of its regions, as a rate or a share must be. Often a sum was printed in its place. */
  | {
      readonly kind: 'outside regions';
      readonly england: number;
      readonly lowest: number;
      readonly highest: number;
      /** In how many periods England's figure is outside, of those that can be checked. */
      readonly periods: number;
      readonly of: number;
    }
  /** A question that the officer wrote. */
  | { readonly kind: 'stated'; readonly text: string; readonly source?: string | undefined };

/** Whether a printed percentage differs from its own counts by more than half a unit of its last decimal place (docs/methods.md#readings). */
export function isMisprinted(printed: ValueReading, numerator: number, denominator: number): boolean {
  const computed = (100 * numerator) / denominator;
  return Math.abs(roundTo(computed - printed.value, 10)) > 0.5 * 10 ** -printed.decimals;
}
