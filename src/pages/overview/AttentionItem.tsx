import type { ReactNode } from 'react';
import { pairsOf } from '@/domain/scorecard/pair';
import type { PlanData } from '@/domain/plan/planData';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { hrefOf, type PlanAddress } from '@/ui/address';
import { Figure } from '@/ui/Figure';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatValue } from '@/ui/formatValue';
import { markColour } from '@/ui/markColour';
import { RatingMark } from '@/ui/RatingMark';
import { besideText, NO_COMPARATOR } from '@/wording/besideText';
import { pairNote } from '@/wording/pairText';

export type EntryPlace = {
  readonly data: PlanData;
  readonly planAddress: PlanAddress;
  readonly asAt: string | undefined;
};

/** An indicator in a list: its name, its rating and figure, a note, and its comparators. */
export function AttentionItem({
  row,
  entryPlace,
  note,
}: {
  readonly row: ScorecardRow;
  readonly entryPlace: EntryPlace;
  readonly note: ReactNode;
}) {
  const { indicator } = row;
  const href = hrefOf({
    ...entryPlace.planAddress,
    page: 'indicator',
    indicator: indicator.id,
    params: { asat: entryPlace.asAt },
  });
  return (
    <li>
      <a className="govuk-link" href={href}>
        {indicator.title}
      </a>
      <p className="sc-column__facts">
        <RatingMark colour={markColour(row.rating)} />{' '}
        <Figure observation={row.observation} indicator={indicator} />{' '}
        <span className="sc-quiet">{note}</span>
      </p>
      <span className="sc-table__note">{rowFacts(row, entryPlace.data)}</span>
    </li>
  );
}

/**
 * The facts under an indicator's name, `Nov 2025 · target 75% · England 72%`: the period, the target or comparator behind the rating, and the
 * indicator that it must be read with.
 */
function rowFacts(row: ScorecardRow, data: PlanData): string {
  const besideNote = besideText(row);
  const periodTexts = row.period === undefined ? [] : [formatPeriodShort(row.period)];
  const pairs = pairsOf(data, row).map(pairNote);
  const { rating, target, indicator } = row;
  const isByTarget = rating.kind === 'rated' && rating.basis === 'target' && target !== undefined;
  const aim = isByTarget ? [`target ${formatValue(target.value, indicator.unit, target.decimals)}`] : [];
  return [...periodTexts, ...aim, ...(besideNote === NO_COMPARATOR ? [] : [besideNote]), ...pairs].join(
    ' · ',
  );
}
