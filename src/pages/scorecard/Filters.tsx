import { useState, type ReactNode } from 'react';
import { isException } from '@/domain/scorecard/attention';
import type { Plan } from '@/domain/plan/plan';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { tallyOf } from '@/domain/scorecard/tally';
import { markColour } from '@/ui/markColour';
import { MARK_WORDS } from '@/ui/RatingMark';
import { useAfterPause } from '@/ui/useAfterPause';
import { tallyText } from '@/wording/tallyText';
import { filterText } from './filterText';
import { DIRECTION_FILTERS, isFiltered, RATINGS, type ScorecardParams } from './scorecardParams';

type Change = (next: Partial<ScorecardParams>) => void;

/** What leaves rows out: ratings, exceptions, direction, priority, theme and words; and how many rows are left. */
export function Filters({
  plan,
  rows,
  view,
  shown,
  change,
  children,
}: {
  readonly plan: Plan;
  readonly rows: readonly ScorecardRow[];
  readonly view: ScorecardParams;
  readonly shown: readonly ScorecardRow[];
  readonly change: Change;
  /** Options of the view, beside the filters. */
  readonly children: ReactNode;
}) {
  // A filter in the address is in sight; else a reader opens them.
  const [isOpen, setOpen] = useState(() => hasFieldFilter(view));
  const told = useAfterPause(countText(rows, shown, view), view.search);
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
        <RatingChips rows={rows} view={view} change={change} />
        <div className="sc-filters__view">{children}</div>
      </div>
      <form
        id="filters"
        className={`sc-filters__row sc-filters__form sc-no-print${isOpen ? ' sc-filters__form--open' : ''}`}
        role="search"
        onSubmit={(event) => event.preventDefault()}
      >
        <Field label="Search">
          <input
            id={fieldId('Search')}
            className="govuk-input"
            type="search"
            value={view.search}
            onChange={(event) => change({ search: event.target.value })}
          />
        </Field>
        <Choice
          label={plan.byTopic === true ? 'Topic' : 'Priority'}
          value={view.priority}
          all={plan.byTopic === true ? 'Every topic' : 'Every priority'}
          options={plan.priorities.map(({ id, title }) => ({ value: id, title }))}
          choose={(priority) => change({ priority })}
        />
        {plan.frameworks.map((framework) => (
          <Choice
            key={framework.id}
            label={plan.frameworks.length === 1 ? 'Theme' : framework.title}
            value={view.theme}
            all="Every theme"
            options={framework.themes.map(({ id, title }) => ({ value: `${framework.id}:${id}`, title }))}
            choose={(theme) => change({ theme })}
          />
        ))}
        <Choice
          label="Direction"
          value={view.direction}
          all="Any direction"
          options={DIRECTION_FILTERS.map((word) => ({ value: word, title: word }))}
          choose={(word) => change({ direction: DIRECTION_FILTERS.find((known) => known === word) })}
        />
      </form>
      <p className={`sc-filters__count${isFiltered(view) ? '' : ' sc-filters__count--all'}`} role="status">
        {told}.{' '}
        {isFiltered(view) && (
          <button type="button" className="sc-link-button sc-no-print" onClick={() => change(NO_FILTER)}>
            Show all
          </button>
        )}
      </p>
      {isFiltered(view) && <p className="govuk-body sc-print-only">{filterText(view, plan)}</p>}
    </div>
  );
}

/** `5 of 47 indicators shown: 2 red · 0 amber · 3 green · 0 not rated` */
function countText(
  rows: readonly ScorecardRow[],
  shown: readonly ScorecardRow[],
  view: ScorecardParams,
): string {
  const all = rows.length === 1 ? '1 indicator' : `${rows.length} indicators`;
  return `${isFiltered(view) ? `${shown.length} of ${all} shown` : all}: ${tallyText(tallyOf(shown))}`;
}

/** Whether one of the fields leaves rows out, which are behind a button until they are opened. */
function hasFieldFilter({ direction, priority, theme, search }: ScorecardParams): boolean {
  return [direction, priority, theme].some((one) => one !== undefined) || search !== '';
}

const NO_FILTER = {
  rating: [],
  onlyExceptions: false,
  direction: undefined,
  priority: undefined,
  theme: undefined,
  search: '',
} as const;

function RatingChips({
  rows,
  view,
  change,
}: {
  readonly rows: readonly ScorecardRow[];
  readonly view: ScorecardParams;
  readonly change: Change;
}) {
  const toggled = (colour: (typeof RATINGS)[number]) =>
    view.rating.includes(colour) ? view.rating.filter((one) => one !== colour) : [...view.rating, colour];
  return (
    <div className="sc-chips" role="group" aria-label="Show">
      <Chip pressed={!isFiltered(view)} onClick={() => change(NO_FILTER)}>
        All {rows.length}
      </Chip>
      <Chip pressed={view.onlyExceptions} onClick={() => change({ onlyExceptions: !view.onlyExceptions })}>
        Only exceptions {rows.filter(isException).length}
      </Chip>
      {RATINGS.map((colour) => (
        <Chip
          key={colour}
          pressed={view.rating.includes(colour)}
          onClick={() => change({ rating: toggled(colour) })}
        >
          {MARK_WORDS[colour]} {rows.filter(({ rating }) => markColour(rating) === colour).length}
        </Chip>
      ))}
    </div>
  );
}

function Chip({
  pressed,
  onClick,
  children,
}: {
  readonly pressed: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className="sc-chip" aria-pressed={pressed} onClick={onClick}>
      {children}
    </button>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="sc-field">
      <label className="govuk-label" htmlFor={fieldId(label)}>
        {label}
      </label>
      {children}
    </div>
  );
}

function fieldId(label: string): string {
  return `filter-${label.toLowerCase().replace(/\W+/g, '-')}`;
}

function Choice({
  label,
  value,
  all,
  options,
  choose,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly title: string }[];
  readonly choose: (value: string | undefined) => void;
}) {
  return (
    <Field label={label}>
      <select
        id={fieldId(label)}
        className="govuk-select"
        value={value ?? ''}
        onChange={(event) => choose(event.target.value || undefined)}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    </Field>
  );
}
