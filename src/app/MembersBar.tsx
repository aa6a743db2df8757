/** The mark of a pack for members: below the header, at the edge of every printed sheet, and with a button that locks the pack again. */
export function MembersBar({ membersMark }: { readonly membersMark: string }) {
  return (
    <>
      <section className="sc-members" aria-label="For members">
        <p>
          <strong>{membersMark}</strong>
        </p>
        <button type="button" className="govuk-button govuk-button--secondary sc-no-print" onClick={lockSite}>
          Lock
        </button>
      </section>
      <p className="sc-members-edge" aria-hidden="true">
        {membersMark}
      </p>
    </>
  );
}

/** Opened figures are in this tab's memory only, so reloading the page forgets them. */
function lockSite(): void {
  history.replaceState(null, '');
  location.reload();
}
