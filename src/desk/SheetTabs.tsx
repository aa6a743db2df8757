import type { WideGrid } from '@/sources/wideSheet/wideGrid';

/** The sheets of her workbook under the grid, as Excel has them: the one that is read, others that could be, and why the rest is none. */
export function SheetTabs({
  grids,
  others,
  place,
  onPlace,
}: {
  readonly grids: readonly WideGrid[];
  readonly others: readonly string[];
  readonly place: number;
  readonly onPlace: (place: number) => void;
}) {
  return (
    <nav className="sc-desk__tabs" aria-label="Sheets">
      <ul>
        {grids.map(({ sheet }, at) => (
          <li key={sheet}>
            <button
              type="button"
              aria-current={at === place ? 'true' : undefined}
              onClick={() => at !== place && onPlace(at)}
            >
              {sheet}
            </button>
          </li>
        ))}
      </ul>
      {grids.length > 1 && <span className="sc-quiet">Only the sheet that is chosen is read.</span>}
      {others.length > 0 && (
        <details className="sc-quiet">
          <summary>
            {others.length === 1
              ? 'One sheet is not a scorecard'
              : `${others.length} sheets are not scorecards`}
          </summary>
          <ul className="govuk-list">
            {others.map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}
