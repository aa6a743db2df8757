import type { Colour } from '@/domain/figures/observation';
import type { Polarity } from '@/domain/figures/polarity';
import type { WideObservation, WideTarget } from './wideReading';

/** What a row's own target says of a figure's colour. */
export type RatingRule = {
  readonly polarity: Polarity;
  readonly target: WideTarget | undefined;
};

/**
 * The colours that a row's own target gives for a figure: one, or two where the figure misses a target that has no limit for amber. Returns
 * undefined if any rating fits, because nothing says what the target is or which way is better.
 */
export function coloursByRule(
  { text }: Pick<WideObservation, 'text'>,
  { polarity, target }: RatingRule,
): readonly Colour[] | undefined {
  const value = Number(text);
  if (target === undefined || polarity === 'neutral' || text === '' || Number.isNaN(value)) return undefined;
  const isMet = (limit: string) => (polarity === 'high' ? value >= Number(limit) : value <= Number(limit));
  if (isMet(target.target)) return ['green'];
  if (target.amber === undefined) return ['amber', 'red'];
  return [isMet(target.amber) ? 'amber' : 'red'];
}

/** Whether a printed rating is one that the target gives for the figure. */
export function isRatingByRule(rating: Colour, observation: WideObservation, rule: RatingRule): boolean {
  return coloursByRule(observation, rule)?.includes(rating) ?? true;
}
