import type { ReactNode } from 'react';
import type { IndicatorId } from '@/domain/figures/indicator';
import type { InYearRow } from '@/domain/inYear/inYear';
import type { Plan } from '@/domain/plan/plan';
import { FilterChoice } from '@/ui/FilterChoice';
import { RatingChips } from '@/ui/RatingChips';
import { MARK_WORDS } from '@/ui/RatingMark';
import { shownText } from '@/wording/tallyText';
import { isFiltered, type InYearParams } from './inYearParams';

type ChangeParams = (changes: Partial<InYearParams>) => void;

const NO_FILTER = { rating: [], onlyExceptions: false, priority: undefined } as const;

/** The filters, and how many rows are left; paper shows only that number. */
export function InYearFilters({
  plan,
  rows,
  exceptionIds,
  shownRows,
  view,
  changeParams,
  children,
}: {
  readonly plan: Plan;
  readonly rows: readonly InYearRow[];
  readonly exceptionIds: ReadonlySet<IndicatorId>;
  readonly shownRows: readonly InYearRow[];
  readonly view: InYearParams;
  readonly changeParams: ChangeParams;
  /** More options of the view. */
  readonly children: ReactNode;
}) {
  return (
    <div className="sc-filters">
      <div className="sc-filters__row sc-no-print">
        <RatingChips
          rows={rows}
          exceptionCount={rows.filter(({ indicator }) => exceptionIds.has(indicator.id)).length}
          filter={view}
          isFiltered={isFiltered(view)}
          onChange={changeParams}
          showAll={() => changeParams(NO_FILTER)}
        />
        {plan.priorities.length > 1 && (
          <div className="sc-filters__one">
            <FilterChoice
              label="Priority"
              value={view.priority}
              allTitle="Every priority"
              options={plan.priorities.map(({ id, title }) => ({ value: id, title }))}
              onChoose={(priority) => changeParams({ priority })}
            />
          </div>
        )}
        <div className="sc-filters__view">{children}</div>
      </div>
      <p className={`sc-filters__count${isFiltered(view) ? '' : ' sc-filters__count--all'}`} role="status">
        {shownText(shownRows, rows.length, isFiltered(view))}
      </p>
      {isFiltered(view) && <p className="govuk-body sc-print-only">{filterText(view, plan)}</p>}
    </div>
  );
}

/** The active filters in words, for paper, which has no controls: `Only: Red; exceptions.` */
function filterText(view: InYearParams, { priorities }: Plan): string {
  const parts = [
    view.rating.map((colour) => MARK_WORDS[colour]).join(' or ') || undefined,
    view.onlyExceptions ? 'exceptions' : undefined,
    priorities.find(({ id }) => id === view.priority)?.title,
  ];
  return `Only: ${parts.filter((part) => part !== undefined).join('; ')}.`;
}
