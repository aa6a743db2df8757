import type { ReactNode } from 'react';
import type { ScorecardRow } from '@/domain/scorecard';
import { hrefOf, type PlanPlace } from '@/ui/address';
import { Figure } from '@/ui/Figure';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { markColour } from '@/ui/markColour';
import { RatingMark } from '@/ui/RatingMark';
import { besideText, NO_COMPARATOR } from '@/wording/besideText';

export type EntryPlace = { readonly where: PlanPlace; readonly asAt: string | undefined };

/** An indicator in a list: its rating and figure, a note, and beside whom it stands. */
export function Entry({
  row,
  at,
  note,
}: {
  readonly row: ScorecardRow;
  readonly at: EntryPlace;
  readonly note: ReactNode;
}) {
  const { indicator } = row;
  const href = hrefOf({
    ...at.where,
    page: 'indicator',
    indicator: indicator.id,
    params: { asat: at.asAt },
  });
  return (
    <li>
      <p className="sc-column__facts">
        <RatingMark colour={markColour(row.rating)} />{' '}
        <Figure observation={row.observation} indicator={indicator} />{' '}
        <span className="sc-quiet">{note}</span>
      </p>
      <a className="govuk-link" href={href}>
        {indicator.title}
      </a>
      <span className="sc-table__note">{factsOf(row)}</span>
    </li>
  );
}

/** `2023 · neighbours 4.5 · England 3.9`: when, and beside whom. */
function factsOf(row: ScorecardRow): string {
  const beside = besideText(row);
  const when = row.period === undefined ? [] : [formatPeriodShort(row.period)];
  return [...when, ...(beside === NO_COMPARATOR ? [] : [beside])].join(' · ');
}
