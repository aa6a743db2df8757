import { strongestChange } from '@/domain/certainty/strongestChange';
import type { PlanData } from '@/domain/plan/planData';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { CHANGE_ARROWS } from '@/domain/certainty/changeArrows';
import { rowChange } from '@/wording/rowChangeText';
import { changeLine } from '@/wording/strongestText';

/** The direction in one line, `▼ 3.4 pp worse`, in bold if the change is more than chance. Screen readers hear it in the words of the indicator's page. */
export function ShortDirection({ data, row }: { readonly data: PlanData; readonly row: ScorecardRow }) {
  const strongest = strongestChange(data, row);
  const { sign, words, note, isSure } = rowChange(strongest, row);
  return (
    <>
      <span className="sc-direction" aria-hidden="true">
        {(row.direction.kind === 'change' || sign !== 'none') && `${CHANGE_ARROWS[sign]} `}
        {isSure ? <b>{words}</b> : words}
      </span>{' '}
      {note !== undefined && (
        <span className="sc-table__note" aria-hidden="true">
          {note}
        </span>
      )}
      <span className="govuk-visually-hidden">{changeLine(strongest, row)}</span>
    </>
  );
}
