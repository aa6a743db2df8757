import { PageHeading } from '@/ui/PageHeading';

/** The page shown for an address that leads nowhere, with links to pages that exist. */
export function NotFound({
  missingName,
  homeHref,
}: {
  readonly missingName: string;
  readonly homeHref: string;
}) {
  return (
    <>
      <PageHeading title="Page not found" />
      <p className="govuk-body">
        {missingName} The address may have been cut short, or the plan may have been renamed.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={homeHref}>
          Go to the overview
        </a>
      </p>
    </>
  );
}
