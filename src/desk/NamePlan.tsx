import { useId, useState } from 'react';
import type { PlanAsked } from '@/officerFiles/planAnswers';
import { AuthorityField } from './AuthorityField';
import type { Desk } from './deskState';

/** Asks whose figures a workbook of tables holds, because the workbook does not say it. */
export function NamePlan({
  desk,
  name,
  planAsked,
}: {
  readonly desk: Desk;
  /** The name of the file. */
  readonly name: string;
  readonly planAsked: PlanAsked;
}) {
  const id = useId();
  const { authority } = desk;
  const [title, setTitle] = useState(name.replace(/\.[^.]*$/, ''));
  const [asAt, setAsAt] = useState(planAsked.asAt ?? '');
  const [isAsked, setAsked] = useState(false);
  const isWhole = title.trim() !== '' && asAt !== '';
  return (
    <form
      className="sc-desk__named"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (authority !== undefined && isWhole) desk.namePlan({ authority, title: title.trim(), asAt });
      }}
    >
      <h2 className="govuk-heading-m" id={id}>
        These tables do not say whose they are
      </h2>
      <AuthorityField
        foundAuthority={authority}
        onChange={desk.nameAuthority}
        isMissing={isAsked && authority === undefined}
      />
      <p className="govuk-form-group">
        <label htmlFor={`${id}-title`} className="govuk-label govuk-label--s">
          Title of the scorecard
        </label>
        <input
          id={`${id}-title`}
          className="govuk-input govuk-input--width-20"
          value={title}
          autoComplete="off"
          onChange={({ target }) => setTitle(target.value)}
        />
      </p>
      <p className="govuk-form-group">
        <label htmlFor={`${id}-day`} className="govuk-label govuk-label--s">
          Figures as at
        </label>
        <input
          id={`${id}-day`}
          type="date"
          className="govuk-input govuk-input--width-10"
          value={asAt}
          onChange={({ target }) => setAsAt(target.value)}
        />{' '}
        {planAsked.asAt !== undefined && <span className="sc-quiet">The end of the newest period</span>}
      </p>
      {isAsked && !isWhole && (
        <p className="sc-failed" role="alert">
          Enter a title and the day that the figures are as at.
        </p>
      )}
      <button type="submit" className="govuk-button">
        Go on with the check
      </button>
    </form>
  );
}
