import type { Colour } from '@/domain/figures/observation';
import type { Rating } from './rating';
import type { Target } from '@/domain/plan/plan';

/**
 * What the target alone gives for a figure whose colour is printed, where that is another colour. A target without an amber limit says of a
 * figure that misses it only that it is not green. Returns undefined if the printed colour agrees, or nothing can be compared.
 */
export function otherColourByTarget(
  rating: Rating,
  target: Pick<Target, 'amber'> | undefined,
): Colour | 'not green' | undefined {
  if (rating.kind !== 'rated' || rating.basis !== 'reported' || rating.target === undefined) return undefined;
  const { isMet, isNearTarget } = rating.target;
  if (!isMet && target?.amber === undefined) return rating.colour === 'green' ? 'not green' : undefined;
  const colour = isMet ? 'green' : isNearTarget ? 'amber' : 'red';
  return colour === rating.colour ? undefined : colour;
}
