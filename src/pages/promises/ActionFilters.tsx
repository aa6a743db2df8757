import type { PlanData } from '@/domain/plan/planData';
import { rolesIn } from '@/domain/registers/answerers';
import { allActionsOf, type FoldedAction } from '@/domain/registers/listedActions';
import { FilterChip } from '@/ui/FilterChip';
import { FilterChoice } from '@/ui/FilterChoice';
import { FilterField, filterId } from '@/ui/FilterField';
import {
  GROUPINGS,
  isFiltered,
  SORTS,
  stateOf,
  STATES,
  type PromisesParams,
  type StateFilter,
} from './promisesParams';

const STATE_WORDS: Readonly<Record<StateFilter, string>> = {
  past: 'Past their date',
  'to-come': 'Still to come',
  'no-day': 'No last day',
  done: 'Done or stopped',
};
const RATINGS = { red: 'Red', amber: 'Amber', green: 'Green', none: 'No colour' } as const;
const GROUP_WORDS = { theme: 'Theme', owner: 'Who', none: 'None' } as const;
const SORT_WORDS = { plan: 'The plan’s order', due: 'Last day', colour: 'Colour' } as const;
const NO_FILTER = { state: undefined, rating: undefined, owner: undefined, priority: undefined } as const;

/** The filters of the actions, their grouping and order, and the day as at which they are shown. */
export function ActionFilters({
  data,
  folded,
  shown,
  view,
  asAt,
  change,
}: {
  readonly data: PlanData;
  readonly folded: readonly FoldedAction[];
  readonly shown: readonly FoldedAction[];
  readonly view: PromisesParams;
  readonly asAt: string;
  readonly change: (next: Partial<PromisesParams>) => void;
}) {
  const all = allActionsOf(folded);
  const owners = [...new Set(all.flatMap(({ action }) => rolesIn(action.owner)))].toSorted((a, b) =>
    a.localeCompare(b, 'en'),
  );
  return (
    <div className="sc-filters">
      <div className="sc-filters__row sc-no-print">
        <div className="sc-chips" role="group" aria-label="Show">
          <FilterChip isPressed={!isFiltered(view)} press={() => change(NO_FILTER)}>
            All {all.length}
          </FilterChip>
          {STATES.map((state) => (
            <FilterChip
              key={state}
              isPressed={view.state === state}
              press={() => change({ state: view.state === state ? undefined : state })}
            >
              {STATE_WORDS[state]} {all.filter((one) => stateOf(one) === state).length}
            </FilterChip>
          ))}
          {(['red', 'amber', 'green', 'none'] as const).map((rating) => (
            <FilterChip
              key={rating}
              isPressed={view.rating === rating}
              press={() => change({ rating: view.rating === rating ? undefined : rating })}
            >
              {RATINGS[rating]} {all.filter(({ action }) => (action.rating ?? 'none') === rating).length}
            </FilterChip>
          ))}
        </div>
      </div>
      <div className="sc-filters__row sc-no-print" role="search">
        <FilterChoice
          label="Group by"
          value={view.group}
          options={GROUPINGS.map((value) => ({ value, title: GROUP_WORDS[value] }))}
          choose={(word) => change({ group: GROUPINGS.find((one) => one === word) ?? 'theme' })}
        />
        <FilterChoice
          label="Order"
          value={view.sort}
          options={SORTS.map((value) => ({ value, title: SORT_WORDS[value] }))}
          choose={(word) => change({ sort: SORTS.find((one) => one === word) ?? 'plan' })}
        />
        <FilterChoice
          label="Who"
          value={view.owner}
          all="Everyone"
          options={owners.map((owner) => ({ value: owner, title: owner }))}
          choose={(owner) => change({ owner })}
        />
        {data.plan.priorities.length > 1 && (
          <FilterChoice
            label="Priority"
            value={view.priority}
            all="Every priority"
            options={data.plan.priorities.map(({ id, title }) => ({ value: id, title }))}
            choose={(priority) => change({ priority })}
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
                change({ asAt: target.value === data.plan.asAt ? undefined : target.value });
            }}
          />
        </FilterField>
      </div>
      <p className="sc-filters__count" role="status">
        {isFiltered(view)
          ? `${allActionsOf(shown).length} of ${all.length} actions shown`
          : `${all.length} actions`}
        {rowsText(isFiltered(view) ? shown : folded)}.{' '}
        {isFiltered(view) && (
          <button type="button" className="sc-link-button sc-no-print" onClick={() => change(NO_FILTER)}>
            Show all
          </button>
        )}
      </p>
      {isFiltered(view) && <p className="govuk-body sc-print-only">{filterText(view, data)}</p>}
    </div>
  );
}

/** ", in 18 rows", where some are listed twice and folded into one. */
function rowsText(folded: readonly FoldedAction[]): string {
  return allActionsOf(folded).length === folded.length ? '' : ` in ${folded.length} rows`;
}

/** What the filters leave, for a sheet that has no controls. */
function filterText(view: PromisesParams, { plan }: PlanData): string {
  const parts = [
    view.state && STATE_WORDS[view.state].toLowerCase(),
    view.rating && RATINGS[view.rating].toLowerCase(),
    view.owner,
    plan.priorities.find(({ id }) => id === view.priority)?.title,
  ];
  return `Only: ${parts.filter((part) => part !== undefined).join('; ')}.`;
}
