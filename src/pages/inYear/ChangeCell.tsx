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
 * The change in a row. The first line is a change that stands out, `▼ worse than before`, with the last change under it as `0.6 pp better, no
 * more than chance`; or else the last change itself with its target, `▽ 0.5 pp worse, within target`, and under it the period it is compared
 * with and whether it is no more than chance. Paper has room for one note; screen readers hear all of them.
 */
export function ChangeCell({
  data,
  row: inYear,
  figureBefore,
}: {
  readonly data: PlanData;
  readonly row: InYearRow;
  /** The period in the heading of the last column but one. A change since that period does not repeat its name. */
  readonly figureBefore: string | undefined;
}) {
  const { direction } = inYear;
  const sinceText =
    direction.kind === 'change' && formatPeriodShort(direction.previous) !== figureBefore
      ? `on ${formatPeriodShort(direction.previous)}`
      : undefined;
  const { mark, words, lastChange, target, chance, spoken } = inYearChangeText(
    inYearChange(data, inYear),
    inYear,
  );
  const moveText = [lastChange, sinceText].filter((part) => part !== undefined).join(' ');
  const notes = [moveText, chance, lastChange === undefined ? undefined : target]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
  // A change that chance may explain has ▶ without the paper sign, because the key gives that sign one meaning.
  const chanceStar = chance === NO_MORE_THAN_CHANCE && <span className="sc-print-only">{CHANCE_SIGN}</span>;
  return (
    <td role="cell" className="sc-iy__direction">
      <CardLabel text="Change" />
      <span aria-hidden="true">
        <span className="sc-iy__change">
          {mark} {words}
          {lastChange === undefined && chanceStar}
          {lastChange === undefined && target !== undefined && (
            <span className="sc-no-print">, {target}</span>
          )}
        </span>
        {lastChange !== undefined && (
          <span className="sc-iy__note sc-print-only">
            {lastChange}
            {chanceStar}
          </span>
        )}
        {lastChange === undefined && target !== undefined && (
          <span className="sc-iy__note sc-print-only">{target}</span>
        )}
        {notes !== '' && <span className="sc-iy__note sc-no-print">{notes}</span>}
      </span>
      <span className="govuk-visually-hidden">{spoken}</span>
    </td>
  );
}
