import type { ReactNode } from 'react';
import { SidewaysRegion } from '@/ui/SidewaysRegion';

/** A table of the page Data, which scrolls inside its own region on a narrow screen. */
export function DataTable({
  caption,
  headings,
  hasPhoneRows = false,
  children,
}: {
  readonly caption: string;
  /** The headings of the columns; a heading that begins with # is of a column of numbers. */
  readonly headings: readonly string[];
  /** Whether rows become cards on a phone; their cells are then `LabelledCell`s. */
  readonly hasPhoneRows?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <SidewaysRegion aria-label={caption}>
      <table role="table" className={`govuk-table sc-data-table${hasPhoneRows ? ' sc-phone-rows' : ''}`}>
        <caption className="govuk-table__caption govuk-table__caption--m">{caption}</caption>
        <thead role="rowgroup" className="govuk-table__head">
          <tr role="row" className="govuk-table__row">
            {headings.map((heading) => (
              <th
                key={heading}
                role="columnheader"
                scope="col"
                className={heading.startsWith('#') ? 'sc-number' : undefined}
              >
                {heading.replace('#', '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="govuk-table__body">
          {children}
        </tbody>
      </table>
    </SidewaysRegion>
  );
}
