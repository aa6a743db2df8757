import type { Rating } from '@/domain/scorecard/rating';
import type { MarkColour } from './RatingMark';

export const MARK_COLOURS = ['red', 'amber', 'green', 'none'] as const satisfies readonly MarkColour[];

export function markColour(rating: Rating): MarkColour {
  return rating.kind === 'rated' ? rating.colour : 'none';
}
