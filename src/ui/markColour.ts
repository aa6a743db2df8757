import type { Rating } from '@/domain/rating';
import type { MarkColour } from './RatingMark';

export function markColour(rating: Rating): MarkColour {
  return rating.kind === 'rated' ? rating.colour : 'none';
}
