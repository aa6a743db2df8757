import type { InYearRow } from '@/domain/inYear/inYear';
import { inYearChange } from '@/domain/inYear/inYearChange';
import type { PlanData } from '@/domain/plan/planData';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { inYearChangeText } from '@/wording/inYearChangeText';
import { NO_MORE_THAN_CHANCE } from '@/wording/signalText';
import { CardLabel } from './CardLabel';

/** The sign for “no more than chance”; the key below the table explains it, so that no row has to. */
export const CHANCE_SIGN = '*';

/**
 * The change in a row, in at most two short lines. The first is a change that stands out, `▼ worse than before`, with the last change under it as
 * `0.6 pp better*`; or else the last change itself, `▽ 0.5 pp worse`, with the period it is compared with and its target under it. The rating and the
 * target have columns of their own. Screen readers hear all of it.
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
  // A change that chance may explain has ▶ without the sign, because the key gives that sign one meaning.
  const chanceStar = chance === NO_MORE_THAN_CHANCE && CHANCE_SIGN;
  return (
    <td role="cell" className="sc-iy__direction">
      <CardLabel text="Change" />
      <span aria-hidden="true">
        <span className="sc-iy__change">
          {mark} {words}
          {lastChange === undefined && chanceStar}
        </span>
        {lastChange !== undefined && (
          <span className="sc-iy__note">
            {lastChange}
            {sinceText !== undefined && <span className="sc-no-print"> {sinceText}</span>}
            {chanceStar}
          </span>
        )}
        {lastChange === undefined && (sinceText ?? target) !== undefined && (
          <span className={`sc-iy__note${target === undefined ? ' sc-no-print' : ''}`}>
            {sinceText !== undefined && (
              <span className="sc-no-print">
                {sinceText}
                {target !== undefined && ', '}
              </span>
            )}
            {target}
          </span>
        )}
      </span>
      <span className="govuk-visually-hidden">{spoken}</span>
    </td>
  );
}
