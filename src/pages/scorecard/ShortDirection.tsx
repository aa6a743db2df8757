import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { arrowOf } from '@/ui/DirectionMark';
import { changeParts, changeShort, changeText, directionWord } from '@/wording/directionText';
import { isUnusual, rowSignalText } from '@/wording/signalText';

/** The direction in one line, `▼ 3.4 pp worse`, bold where the change is unusual. Screen readers also hear since when, and how usual it is. */
export function ShortDirection({ row }: { readonly row: ScorecardRow }) {
  const { direction, indicator } = row;
  const signal = rowSignalText(row);
  const spoken = [`${directionWord(direction)}, ${changeText(direction, indicator)}`, signal];
  const isOther = direction.kind === 'change' && !direction.lastYear;
  return (
    <>
      <span className="sc-direction" aria-hidden="true">
        {direction.kind === 'change' && `${arrowOf(direction)} `}
        {isUnusual(row) ? <b>{changeShort(direction, indicator)}</b> : changeShort(direction, indicator)}
      </span>{' '}
      {isOther && (
        <span className="sc-table__note" aria-hidden="true">
          {changeParts(direction, indicator).since}
        </span>
      )}
      <span className="govuk-visually-hidden">{spoken.filter((part) => part !== undefined).join(', ')}</span>
    </>
  );
}
