import type { ReactNode } from 'react';

/** The key of the strip "Beside others": its marks with their words. */
export function BesideKey({
  area,
  hasQuarters = false,
}: {
  readonly area: string;
  readonly hasQuarters?: boolean | undefined;
}) {
  return (
    <>
      <Mark label={area}>
        <circle className="sc-beside__ours" cx="8" cy="8" r="6" />
      </Mark>
      <Mark label="a neighbour">
        <path className="sc-beside__neighbours" d="M8 8h0" />
      </Mark>
      <Mark label="their average">
        <path className="sc-beside__mean" d="M8 0v16" />
      </Mark>
      <Mark label="region">
        <rect className="sc-beside__region" x="3.5" y="3.5" width="9" height="9" />
      </Mark>
      <Mark label="England">
        <path className="sc-beside__england" d="M8 1l6.5 7-6.5 7-6.5-7z" />
      </Mark>
      {hasQuarters && (
        <Mark label="best quarter">
          <path className="sc-beside__best" d="M0 8h16" />
        </Mark>
      )}
    </>
  );
}

/** The key of a small trend: its lines with their words. */
export function SmallTrendKey({
  area,
  shownMarks = { neighbours: false, england: true },
}: {
  readonly area: string;
  /** The comparators that the trend draws. */
  readonly shownMarks?: { readonly neighbours: boolean; readonly england: boolean } | undefined;
}) {
  return (
    <>
      <Mark label={area}>
        <circle className="sc-beside__ours" cx="8" cy="8" r="6" />
      </Mark>
      {shownMarks.neighbours && (
        <Mark label="similar areas">
          <path className="sc-small-trend__neighbours" d="M0 8h16" />
        </Mark>
      )}
      {shownMarks.england && (
        <Mark label="England">
          <path className="sc-beside__england" d="M8 1l6.5 7-6.5 7-6.5-7z" />
        </Mark>
      )}
    </>
  );
}

function Mark({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <span className="sc-key__mark">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        {children}
      </svg>{' '}
      {label}
    </span>
  );
}
