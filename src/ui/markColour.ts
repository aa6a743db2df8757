import type { Rating } from '@/domain/scorecard/rating';
import type { MarkColour } from './RatingMark';

export function markColour(rating: Rating): MarkColour {
  return rating.kind === 'rated' ? rating.colour : 'none';
}
