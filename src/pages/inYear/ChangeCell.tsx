import type { InYearRow } from '@/domain/inYear/inYear';
import { inYearChange } from '@/domain/inYear/inYearChange';
import type { PlanData } from '@/domain/plan/planData';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { inYearChangeText } from '@/wording/inYearChangeText';
import { NO_MORE_THAN_CHANCE } from '@/wording/signalText';
import { CardLabel } from './CardLabel';

/** The sign for “no more than chance” on paper, where a row has only two lines; the key below the table explains it. */
export const CHANCE_SIGN = '*';

/**
 * `▼ worse than before`, and under it the last change without a triangle, `0.6 pp better, no more than chance`; or the last change itself with its target,
 * `▽ 0.5 pp worse, within target`, and under it since when, and that it is no more than chance. Paper has room for one note. Screen readers hear all of it.
 */
export function ChangeCell({
  data,
  row: inYear,
  figureBefore,
}: {
  readonly data: PlanData;
  readonly row: InYearRow;
  /** The period in the heading of the column before the latest. A change since that period does not name it. */
  readonly figureBefore: string | undefined;
}) {
  const { direction } = inYear;
  const sinceText =
    direction.kind === 'change' && formatPeriodShort(direction.previous) !== figureBefore
      ? `on ${formatPeriodShort(direction.previous)}`
      : undefined;
  const { mark, words, beside, target, chance, spoken } = inYearChangeText(
    inYearChange(data, inYear),
    inYear,
  );
  const moveText = [beside, sinceText].filter((part) => part !== undefined).join(' ');
  const notes = [moveText, chance, beside === undefined ? undefined : target]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
  // A change that only may be chance has ▶ and no sign: the key has one meaning.
  const chanceStar = chance === NO_MORE_THAN_CHANCE && <span className="sc-print-only">{CHANCE_SIGN}</span>;
  return (
    <td role="cell" className="sc-iy__direction">
      <CardLabel text="Change" />
      <span aria-hidden="true">
        <span className="sc-iy__change">
          {mark} {words}
          {beside === undefined && chanceStar}
          {beside === undefined && target !== undefined && <span className="sc-no-print">, {target}</span>}
        </span>
        {beside !== undefined && (
          <span className="sc-iy__note sc-print-only">
            {beside}
            {chanceStar}
          </span>
        )}
        {beside === undefined && target !== undefined && (
          <span className="sc-iy__note sc-print-only">{target}</span>
        )}
        {notes !== '' && <span className="sc-iy__note sc-no-print">{notes}</span>}
      </span>
      <span className="govuk-visually-hidden">{spoken}</span>
    </td>
  );
}
