/** The promise, made on every step, that nothing leaves the computer, and how an officer or her IT department can check it. */
export function HowToCheck() {
  return (
    <details className="govuk-details sc-desk__promise">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Nothing leaves this computer. How to check</span>
      </summary>
      <div className="govuk-details__text">
        <p>
          Your files are read in this tab, and gone when you close it unless you choose to keep the plan in
          this browser’s storage. The page’s own rules forbid it to connect to anything but the place it came
          from, and it asks that place only for its own program.
        </p>
        <p>
          To see it: open the browser’s developer tools (F12), choose Network, and drop a file. Or disconnect
          from the network once the page is here: everything but saving a site works, and that too after it
          has been done once.
        </p>
      </div>
    </details>
  );
}
