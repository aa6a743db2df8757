import { useState, type ReactNode } from 'react';
import type { Plan } from '@/domain/plan/plan';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { FilterChoice } from '@/ui/FilterChoice';
import { FilterField, filterId } from '@/ui/FilterField';
import { RatingChips } from '@/ui/RatingChips';
import { useAfterPause } from '@/ui/useAfterPause';
import { shownText } from '@/wording/tallyText';
import { filterText } from './filterText';
import { DIRECTION_FILTERS, isFiltered, type ScorecardParams } from './scorecardParams';

type ChangeParams = (changes: Partial<ScorecardParams>) => void;

/** The filters by rating, exception, direction, priority, theme and words, and how many rows are left. */
export function Filters({
  plan,
  rows,
  exceptionCount,
  view,
  shownRows,
  changeParams,
  strip,
  children,
}: {
  readonly plan: Plan;
  readonly rows: readonly ScorecardRow[];
  readonly exceptionCount: number;
  readonly view: ScorecardParams;
  readonly shownRows: readonly ScorecardRow[];
  readonly changeParams: ChangeParams;
  /** The key of the strips, beside the filters where there is room. */
  readonly strip: ReactNode;
  /** Options of the view, beside the filters. */
  readonly children: ReactNode;
}) {
  // The fields are open if the address sets one of their filters; otherwise the reader opens them.
  const [isOpen, setOpen] = useState(() => hasFieldFilter(view));
  const announcement = useAfterPause(shownText(shownRows, rows.length, isFiltered(view)), view.search);
  return (
    <div className="sc-filters">
      <div className="sc-filters__row sc-no-print">
        <button
          type="button"
          className="sc-chip sc-filters__toggle"
          aria-expanded={isOpen}
          aria-controls="filters"
          onClick={() => setOpen(!isOpen)}
        >
          Search and filter
        </button>
        <RatingChips
          rows={rows}
          exceptionCount={exceptionCount}
          filter={view}
          isFiltered={isFiltered(view)}
          onChange={changeParams}
          showAll={() => changeParams(withoutFilters(view))}
        />
        <div className="sc-filters__view">{children}</div>
      </div>
      <div
        id="filters"
        className={`sc-filters__row sc-filters__form sc-no-print${isOpen ? ' sc-filters__form--open' : ''}`}
        role="search"
      >
        <FilterField label="Search">
          <input
            id={filterId('Search')}
            className="govuk-input"
            type="search"
            value={view.search}
            onChange={(event) => changeParams({ search: event.target.value })}
          />
        </FilterField>
        <FilterChoice
          label={plan.byTopic === true ? 'Topic' : 'Priority'}
          value={view.priority}
          allTitle={plan.byTopic === true ? 'Every topic' : 'Every priority'}
          options={plan.priorities.map(({ id, title }) => ({ value: id, title }))}
          onChoose={(priority) => changeParams({ priority })}
        />
        {plan.frameworks.map((framework) => (
          <FilterChoice
            key={framework.id}
            label={plan.frameworks.length === 1 ? 'Theme' : framework.title}
            value={view.theme}
            allTitle="Every theme"
            options={framework.themes.map(({ id, title }) => ({ value: `${framework.id}:${id}`, title }))}
            onChoose={(theme) => changeParams({ theme })}
          />
        ))}
        <FilterChoice
          label="Direction"
          value={view.direction}
          allTitle="Any direction"
          options={DIRECTION_FILTERS.map((filter) => ({ value: filter, title: filter }))}
          onChoose={(filterText) =>
            changeParams({ direction: DIRECTION_FILTERS.find((filter) => filter === filterText) })
          }
        />
      </div>
      <p className={`sc-filters__count${isFiltered(view) ? '' : ' sc-filters__count--all'}`} role="status">
        {announcement}{' '}
        {isFiltered(view) && (
          <button
            type="button"
            className="sc-link-button sc-no-print"
            onClick={() => changeParams(withoutFilters(view))}
          >
            Show all
          </button>
        )}
      </p>
      {isFiltered(view) && <p className="govuk-body sc-print-only">{filterText(view, plan)}</p>}
      {strip}
    </div>
  );
}

/** Whether one of the fields behind the button "Search and filter" leaves rows out. */
function hasFieldFilter({ direction, priority, theme, search }: ScorecardParams): boolean {
  return [direction, priority, theme].some((filterValue) => filterValue !== undefined) || search !== '';
}

/** Clears all filters, so that every row is shown. If the reader has chosen a set, its boxes stay ticked. */
function withoutFilters({ set }: ScorecardParams): Partial<ScorecardParams> {
  return { ...NO_FILTER, picking: set.length > 0 };
}

const NO_FILTER = {
  rating: [],
  onlyExceptions: false,
  direction: undefined,
  priority: undefined,
  theme: undefined,
  search: '',
} as const;
