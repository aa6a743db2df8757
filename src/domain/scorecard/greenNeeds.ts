import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import type { JudgedPolarity } from '@/domain/figures/polarity';
import type { Rating } from './rating';
import { aValue, type ValueReading } from '@/domain/figures/reading';

/** One figure that a green rating needs: that of a comparator (less the tolerance) or of the target. */
export type GreenNeed = {
  readonly comparedWith: BenchmarkName | 'target';
  readonly figureNeeded: ValueReading;
  readonly isMet: boolean;
};

/** What a figure needs for a green rating, by the rule that rated it. */
export type GreenNeeds =
  | { readonly kind: 'figures'; readonly needs: readonly GreenNeed[] }
  /** The comparators that the figure's interval would have to lie clear of, on the better side. */
  | { readonly kind: 'clear of'; readonly comparators: readonly BenchmarkName[] };

/** Returns the figures that a green rating needs. Returns undefined if the rating was reported by somebody, or if there is none. */
export function greenNeeds(
  rating: Rating,
  polarity: JudgedPolarity,
  combine: 'first' | 'all',
): GreenNeeds | undefined {
  if (rating.kind === 'not rated' || rating.basis === 'reported') return undefined;
  if (rating.basis === 'significance')
    return { kind: 'clear of', comparators: rating.comparisons.map(({ name }) => name) };
  const sign = polarity === 'high' ? -1 : 1;
  const comparisons = combine === 'first' ? rating.comparisons.slice(0, 1) : rating.comparisons;
  const needs: GreenNeed[] = comparisons.map(({ name, comparatorReading, verdict }) => ({
    comparedWith: name,
    figureNeeded: aValue(comparatorReading.value + sign * rating.tolerance, comparatorReading.decimals),
    isMet: verdict === 'green',
  }));
  if (rating.target !== undefined)
    needs.push({ comparedWith: 'target', figureNeeded: rating.target.target, isMet: rating.target.isMet });
  return { kind: 'figures', needs };
}

/** The hardest of the needs: a figure that meets it meets all. */
export function hardestNeed(needs: readonly GreenNeed[], polarity: JudgedPolarity): GreenNeed | undefined {
  const sign = polarity === 'high' ? -1 : 1;
  return needs.toSorted((a, b) => sign * (a.figureNeeded.value - b.figureNeeded.value))[0];
}
