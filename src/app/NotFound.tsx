import { PageHeading } from '@/ui/PageHeading';

/** The page for an address that leads nowhere, with links to pages that exist. */
export function NotFound({ missingName, home }: { readonly missingName: string; readonly home: string }) {
  return (
    <>
      <PageHeading title="Page not found" />
      <p className="govuk-body">
        {missingName} The address may have been cut short, or the plan may have been renamed.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={home}>
          Go to the overview
        </a>
      </p>
    </>
  );
}
