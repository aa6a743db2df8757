import type { Colour } from '@/domain/figures/observation';
import type { Polarity } from '@/domain/figures/polarity';
import type { WideObservation, WideTarget } from './wideReading';

/** What a row's own target says of a figure's colour. */
export type RatingRule = {
  readonly polarity: Polarity;
  readonly target: WideTarget | undefined;
};

/**
 * Whether a printed rating is what the target gives for the figure. Without a target any is; without a limit for amber,
 * any but green fits a figure that misses the target.
 */
export function isRatingByRule(
  rating: Colour,
  { text }: WideObservation,
  { polarity, target }: RatingRule,
): boolean {
  const value = Number(text);
  if (target === undefined || polarity === 'neutral' || text === '' || Number.isNaN(value)) return true;
  const isMet = (limit: string) => (polarity === 'high' ? value >= Number(limit) : value <= Number(limit));
  if (isMet(target.target)) return rating === 'green';
  if (target.amber === undefined) return rating !== 'green';
  return rating === (isMet(target.amber) ? 'amber' : 'red');
}
