import type { WideGrid } from '@/sources/wideSheet/wideGrid';

/** The sheets of the officer's workbook, as tabs below the grid: the sheet that is read, others that could be read, and why the rest cannot. */
export function SheetTabs({
  grids,
  otherNotes,
  sheetIndex,
  onPlace,
}: {
  readonly grids: readonly WideGrid[];
  readonly otherNotes: readonly string[];
  readonly sheetIndex: number;
  readonly onPlace: (sheetIndex: number) => void;
}) {
  return (
    <nav className="sc-desk__tabs" aria-label="Sheets">
      <ul>
        {grids.map(({ sheet }, index) => (
          <li key={sheet}>
            <button
              type="button"
              aria-current={index === sheetIndex ? 'true' : undefined}
              onClick={() => index !== sheetIndex && onPlace(index)}
            >
              {sheet}
            </button>
          </li>
        ))}
      </ul>
      {grids.length > 1 && <span className="sc-quiet">Only the sheet that is chosen is read.</span>}
      {otherNotes.length > 0 && (
        <details className="sc-quiet">
          <summary>
            {otherNotes.length === 1
              ? 'One sheet is not a scorecard'
              : `${otherNotes.length} sheets are not scorecards`}
          </summary>
          <ul className="govuk-list">
            {otherNotes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}
