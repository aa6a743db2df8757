import { useId } from 'react';
import { PageHeading } from '@/ui/PageHeading';
import { filesFrom } from './filesFrom';
import { FoundPlan } from './KeepBar';
import { NewPlanForm } from './NewPlanForm';
import type { Desk } from './deskState';

/** The first step: the officer brings her own scorecard or a plan. */
export function LoadStep({ desk, reason }: { readonly desk: Desk; readonly reason: string | undefined }) {
  const id = useId();
  const onFilesChosen = (list: FileList | null) => {
    if (list !== null && list.length > 0) void filesFrom(list).then(desk.load);
  };
  return (
    <>
      <PageHeading title="From your workbook to a scorecard" />
      {reason !== undefined && (
        <p className="govuk-body sc-failed" role="alert">
          <strong>These files cannot be used.</strong> {reason}
        </p>
      )}
      {desk.isLoadedAgain && reason === undefined && desk.keeping.foundPlan === undefined && (
        <p className="govuk-body" role="status">
          This page was loaded again, and nothing of your work was kept in it. To go on, drop the plan that
          you saved; what you had not saved is gone.
        </p>
      )}
      {desk.isWorkAhead && (
        <p className="govuk-body" role="status">
          Your work is still open: press Forward in your browser to go on with it.
        </p>
      )}
      <FoundPlan desk={desk} />
      <div className="sc-desk__drop">
        <p className="govuk-body-l">
          Drop your printed scorecard anywhere on this page, or choose it: the sheet with one row an indicator
          and one column a month, quarter or year. Next month, drop it together with last month’s plan.
        </p>
        <p>
          <label htmlFor={`${id}-files`} className="govuk-label">
            Workbook, CSV files or a zip
          </label>
          <input
            id={`${id}-files`}
            type="file"
            multiple
            accept=".xlsx,.csv,.json,.zip"
            onChange={(event) => onFilesChosen(event.target.files)}
          />
        </p>
      </div>
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Other ways to begin</span>
        </summary>
        <p>
          <label htmlFor={`${id}-folder`} className="govuk-label">
            A plan folder
          </label>
          <input
            id={`${id}-folder`}
            type="file"
            multiple
            {...{ webkitdirectory: '' }}
            onChange={(event) => onFilesChosen(event.target.files)}
          />
        </p>
        <ul className="govuk-list govuk-list--bullet sc-prose">
          <li>
            <strong>A plan</strong>: a folder, a zip of one, or a workbook with a sheet for each table,
            together with files that DfE, OHID or ONS published.
          </li>
          <li>
            <strong>A published file alone</strong>: you see what it has of your authority, and start a plan
            from it.
          </li>
          <li>
            <strong>Cells copied in Excel</strong>: press Ctrl and V on this page.
          </li>
        </ul>
      </details>
      <NewPlanForm desk={desk} />
    </>
  );
}
