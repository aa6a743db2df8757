import type { PlanData } from '@/domain/plan/planData';
import { rolesIn } from '@/domain/registers/answerers';
import { allActionsOf, type FoldedAction } from '@/domain/registers/listedActions';
import { FilterChip } from '@/ui/FilterChip';
import { FilterChoice } from '@/ui/FilterChoice';
import { FilterField, filterId } from '@/ui/FilterField';
import {
  ACTION_GROUPINGS,
  isFiltered,
  ACTION_SORTS,
  stateOf,
  ACTION_STATES,
  type PromisesParams,
  type StateFilter,
} from './promisesParams';

const STATE_WORDS: Readonly<Record<StateFilter, string>> = {
  past: 'Past their date',
  'to-come': 'Still to come',
  'no-day': 'No last day',
  done: 'Done or stopped',
};
const COLOUR_WORDS = { red: 'Red', amber: 'Amber', green: 'Green', none: 'No colour' } as const;
const GROUP_WORDS = { theme: 'Theme', owner: 'Who', none: 'None' } as const;
const SORT_WORDS = { plan: 'The plan’s order', due: 'Last day', colour: 'Colour' } as const;
const NO_FILTER = { state: undefined, rating: undefined, owner: undefined, priority: undefined } as const;

/** The filters of the actions, their grouping and order, and the date for which they are shown. */
export function ActionFilters({
  data,
  foldedActionList,
  shownActions,
  view,
  asAt,
  changeParams,
}: {
  readonly data: PlanData;
  readonly foldedActionList: readonly FoldedAction[];
  readonly shownActions: readonly FoldedAction[];
  readonly view: PromisesParams;
  readonly asAt: string;
  readonly changeParams: (changes: Partial<PromisesParams>) => void;
}) {
  const allActions = allActionsOf(foldedActionList);
  const owners = [...new Set(allActions.flatMap(({ action }) => rolesIn(action.owner)))].toSorted((a, b) =>
    a.localeCompare(b, 'en'),
  );
  return (
    <div className="sc-filters">
      <div className="sc-filters__row sc-no-print">
        <div className="sc-chips" role="group" aria-label="Show">
          <FilterChip isPressed={!isFiltered(view)} onPress={() => changeParams(NO_FILTER)}>
            All {allActions.length}
          </FilterChip>
          {ACTION_STATES.map((state) => (
            <FilterChip
              key={state}
              isPressed={view.state === state}
              onPress={() => changeParams({ state: view.state === state ? undefined : state })}
            >
              {STATE_WORDS[state]}{' '}
              {allActions.filter((listedAction) => stateOf(listedAction) === state).length}
            </FilterChip>
          ))}
          {(['red', 'amber', 'green', 'none'] as const).map((rating) => (
            <FilterChip
              key={rating}
              isPressed={view.rating === rating}
              onPress={() => changeParams({ rating: view.rating === rating ? undefined : rating })}
            >
              {COLOUR_WORDS[rating]}{' '}
              {allActions.filter(({ action }) => (action.rating ?? 'none') === rating).length}
            </FilterChip>
          ))}
        </div>
      </div>
      <div className="sc-filters__row sc-no-print" role="search">
        <FilterChoice
          label="Group by"
          value={view.group}
          options={ACTION_GROUPINGS.map((value) => ({ value, title: GROUP_WORDS[value] }))}
          onChoose={(groupingText) =>
            changeParams({ group: ACTION_GROUPINGS.find((grouping) => grouping === groupingText) ?? 'theme' })
          }
        />
        <FilterChoice
          label="Order"
          value={view.sort}
          options={ACTION_SORTS.map((value) => ({ value, title: SORT_WORDS[value] }))}
          onChoose={(sortText) =>
            changeParams({ sort: ACTION_SORTS.find((possibleSort) => possibleSort === sortText) ?? 'plan' })
          }
        />
        <FilterChoice
          label="Who"
          value={view.owner}
          allTitle="Everyone"
          options={owners.map((owner) => ({ value: owner, title: owner }))}
          onChoose={(owner) => changeParams({ owner })}
        />
        {data.plan.priorities.length > 1 && (
          <FilterChoice
            label="Priority"
            value={view.priority}
            allTitle="Every priority"
            options={data.plan.priorities.map(({ id, title }) => ({ value: id, title }))}
            onChoose={(priority) => changeParams({ priority })}
          />
        )}
        <FilterField label="As at">
          <input
            id={filterId('As at')}
            className="govuk-input"
            type="date"
            value={asAt}
            onChange={({ target }) => {
              if (target.value !== '')
                changeParams({ asAt: target.value === data.plan.asAt ? undefined : target.value });
            }}
          />
        </FilterField>
      </div>
      <p className="sc-filters__count" role="status">
        {isFiltered(view)
          ? `${allActionsOf(shownActions).length} of ${allActions.length} actions shown`
          : `${allActions.length} actions`}
        {rowsText(isFiltered(view) ? shownActions : foldedActionList)}.{' '}
        {isFiltered(view) && (
          <button
            type="button"
            className="sc-link-button sc-no-print"
            onClick={() => changeParams(NO_FILTER)}
          >
            Show all
          </button>
        )}
      </p>
      {isFiltered(view) && <p className="govuk-body sc-print-only">{filterText(view, data)}</p>}
    </div>
  );
}

/** An addition to the count of actions, ", in 18 rows", if duplicates are folded into one row. */
function rowsText(foldedActionList: readonly FoldedAction[]): string {
  return allActionsOf(foldedActionList).length === foldedActionList.length
    ? ''
    : ` in ${foldedActionList.length} rows`;
}

/** The active filters in words, for paper, which has no controls. */
function filterText(view: PromisesParams, { plan }: PlanData): string {
  const parts = [
    view.state && STATE_WORDS[view.state].toLowerCase(),
    view.rating && COLOUR_WORDS[view.rating].toLowerCase(),
    view.owner,
    plan.priorities.find(({ id }) => id === view.priority)?.title,
  ];
  return `Only: ${parts.filter((part) => part !== undefined).join('; ')}.`;
}
