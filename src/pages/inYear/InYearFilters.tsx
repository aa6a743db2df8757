import type { ReactNode } from 'react';
import { isException } from '@/domain/scorecard/attention';
import type { InYearRow } from '@/domain/inYear/inYear';
import type { Plan } from '@/domain/plan/plan';
import { tallyOf } from '@/domain/scorecard/tally';
import { markColour } from '@/ui/markColour';
import { MARK_WORDS } from '@/ui/RatingMark';
import { tallyText } from '@/wording/tallyText';
import { isFiltered, RATINGS, type InYearParams } from './inYearParams';

type Change = (next: Partial<InYearParams>) => void;

const NO_FILTER = { rating: [], onlyExceptions: false, priority: undefined } as const;

/** What leaves rows out, and how many are left; on paper only the last. */
export function InYearFilters({
  plan,
  rows,
  shown,
  view,
  change,
  children,
}: {
  readonly plan: Plan;
  readonly rows: readonly InYearRow[];
  readonly shown: readonly InYearRow[];
  readonly view: InYearParams;
  readonly change: Change;
  /** More options of the view. */
  readonly children: ReactNode;
}) {
  const toggled = (colour: (typeof RATINGS)[number]) =>
    view.rating.includes(colour) ? view.rating.filter((one) => one !== colour) : [...view.rating, colour];
  return (
    <div className="sc-filters">
      <div className="sc-filters__row sc-no-print">
        <div className="sc-chips" role="group" aria-label="Show">
          <Chip pressed={!isFiltered(view)} onClick={() => change(NO_FILTER)}>
            All {rows.length}
          </Chip>
          <Chip
            pressed={view.onlyExceptions}
            onClick={() => change({ onlyExceptions: !view.onlyExceptions })}
          >
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
        <div className="sc-filters__view">{children}</div>
      </div>
      {plan.priorities.length > 1 && (
        <div className="sc-filters__row sc-no-print">
          <div className="sc-field">
            <label className="govuk-label" htmlFor="in-year-priority">
              Priority
            </label>
            <select
              id="in-year-priority"
              className="govuk-select"
              value={view.priority ?? ''}
              onChange={(event) => change({ priority: event.target.value || undefined })}
            >
              <option value="">Every priority</option>
              {plan.priorities.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </div>
        </div>
      )}
      <p className="sc-filters__count" role="status">
        {isFiltered(view)
          ? `${shown.length} of ${rows.length} indicators shown`
          : rows.length === 1
            ? '1 indicator'
            : `${rows.length} indicators`}
        : {tallyText(tallyOf(shown))}.
      </p>
      {isFiltered(view) && <p className="govuk-body sc-print-only">{filterText(view, plan)}</p>}
    </div>
  );
}

/** What the filters leave, for a sheet that has no controls: `Only: Red; exceptions.` */
function filterText(view: InYearParams, { priorities }: Plan): string {
  const parts = [
    view.rating.map((colour) => MARK_WORDS[colour]).join(' or ') || undefined,
    view.onlyExceptions ? 'exceptions' : undefined,
    priorities.find(({ id }) => id === view.priority)?.title,
  ];
  return `Only: ${parts.filter((part) => part !== undefined).join('; ')}.`;
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
