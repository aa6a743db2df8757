import type { InYearRow } from '@/domain/inYear/inYear';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { changeShort, changeText } from '@/wording/directionText';
import { stateMark, stateText, targetStateText } from '@/wording/inYearText';
import { CardLabel } from './CardLabel';

/** `▽ 0.5 pp worse`, and under it whether that is within the target and since when. Screen readers hear all of it. */
export function ChangeCell({
  row: { direction, indicator, state },
  before,
}: {
  readonly row: InYearRow;
  /** The period in the heading of the column before the latest. A change since that period does not name it. */
  readonly before: string | undefined;
}) {
  const since =
    direction.kind === 'change' && formatPeriodShort(direction.previous) !== before
      ? `on ${formatPeriodShort(direction.previous)}`
      : undefined;
  const target = targetStateText(state);
  return (
    <td role="cell" className="sc-iy__direction">
      <CardLabel text="Change" />
      <span aria-hidden="true">
        <span className="sc-iy__change">
          {stateMark(state)} {changeShort(direction, indicator)}
        </span>
        {target !== undefined && <span className="sc-iy__note">{target}</span>}
        {since !== undefined && <span className="sc-iy__note sc-no-print">{since}</span>}
      </span>
      <span className="govuk-visually-hidden">
        {stateText(state)}, {changeText(direction, indicator)}
      </span>
    </td>
  );
}
