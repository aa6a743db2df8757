import type { ActionRating } from '@/domain/registers/register';
import { RatingMark } from '@/ui/RatingMark';

/** The colour of an action as the plan gives it. The program never rates an action, so an action may have no colour. */
export function ActionMark({
  rating,
  hidesWord = false,
}: {
  readonly rating: ActionRating | undefined;
  readonly hidesWord?: boolean;
}) {
  if (rating !== undefined) return <RatingMark colour={rating} hidesWord={hidesWord} />;
  return (
    <span className="sc-mark sc-mark--none">
      <svg className="sc-mark__shape" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <rect x="2" y="2" width="20" height="20" rx="1" strokeWidth="1.5" strokeDasharray="3 2.5" />
      </svg>
      <span className={hidesWord ? 'govuk-visually-hidden' : 'sc-mark__word'}>No colour</span>
    </span>
  );
}
