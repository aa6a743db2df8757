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
  /** The heads of the columns; a column whose head begins with # holds numbers. */
  readonly headings: readonly string[];
  /** Whether its rows are cards on a phone; their cells are `LabelledCell`s. */
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
