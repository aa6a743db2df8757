import type { Standing } from '@/documents/report/block';
import { STANDING_WORDS } from '@/documents/report/standingText';

/** Whether a part of a report is written, drafted or to be confirmed: a full, half or open circle, with the word. */
export function StandingMark({
  standing,
  hidesWord = true,
}: {
  readonly standing: Standing;
  readonly hidesWord?: boolean;
}) {
  return (
    <span className={`sc-standing sc-standing--${standing}`}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="6" strokeDasharray={standing === 'to-be-confirmed' ? '2 2' : undefined} />
        {standing !== 'to-be-confirmed' && (
          <path d={standing === 'written' ? 'M8 2a6 6 0 0 1 0 12a6 6 0 0 1 0-12z' : 'M8 2a6 6 0 0 0 0 12z'} />
        )}
      </svg>
      <span className={hidesWord ? 'govuk-visually-hidden' : undefined}> {STANDING_WORDS[standing]}</span>
    </span>
  );
}
