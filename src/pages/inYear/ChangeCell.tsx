import type { InYearRow } from '@/domain/inYear/inYear';
import { inYearChange } from '@/domain/inYear/inYearChange';
import type { PlanData } from '@/domain/plan/planData';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { changeShort, changeText } from '@/wording/directionText';
import { stateMark, stateText, targetStateText } from '@/wording/inYearText';
import { signalText } from '@/wording/signalText';
import { otherWayText } from '@/wording/strongestText';
import { CardLabel } from './CardLabel';

/** The sign for “no more than chance” on paper, where a row has only two lines; the key below the table explains it. */
export const CHANCE_SIGN = '*';

/**
 * `▽ 0.5 pp worse`, and under it whether that is within the target, since when, and what its year or its process says where that is the other way:
 * `but better than usual`; else that it is no more than chance. Paper has room for one note. Screen readers hear all of it.
 */
export function ChangeCell({
  data,
  row: inYear,
  before,
}: {
  readonly data: PlanData;
  readonly row: InYearRow;
  /** The period in the heading of the column before the latest. A change since that period does not name it. */
  readonly before: string | undefined;
}) {
  const { direction, indicator, state } = inYear;
  const since =
    direction.kind === 'change' && formatPeriodShort(direction.previous) !== before
      ? `on ${formatPeriodShort(direction.previous)}`
      : undefined;
  const target = targetStateText(state);
  const { row, strongest } = inYearChange(data, inYear);
  const chance = strongest.last?.signal.kind === 'chance' ? signalText(strongest.last) : undefined;
  const but = otherWayText(strongest, row);
  return (
    <td role="cell" className="sc-iy__direction">
      <CardLabel text="Change" />
      <span aria-hidden="true">
        <span className="sc-iy__change">
          {stateMark(state)} {changeShort(direction, indicator)}
          {chance !== undefined && <span className="sc-print-only">{CHANCE_SIGN}</span>}
        </span>
        {target !== undefined && (
          <span className={`sc-iy__note${but === undefined ? '' : ' sc-no-print'}`}>{target}</span>
        )}
        {since !== undefined && <span className="sc-iy__note sc-no-print">{since}</span>}
        {but !== undefined ? (
          <span className="sc-iy__note">{but}</span>
        ) : (
          chance !== undefined && <span className="sc-iy__note sc-no-print">{chance}</span>
        )}
      </span>
      <span className="govuk-visually-hidden">
        {[stateText(state), changeText(direction, indicator), chance, but]
          .filter((part) => part !== undefined)
          .join(', ')}
      </span>
    </td>
  );
}
