import type { ReactNode } from 'react';
import { SidewaysRegion } from '@/ui/SidewaysRegion';

/** A table of the page Data, which scrolls inside its own region on a narrow screen. */
export function DataTable({
  caption,
  heads,
  children,
}: {
  readonly caption: string;
  /** The heads of the columns; a column whose head begins with # holds numbers. */
  readonly heads: readonly string[];
  readonly children: ReactNode;
}) {
  return (
    <SidewaysRegion aria-label={caption}>
      <table className="govuk-table sc-data-table">
        <caption className="govuk-table__caption govuk-table__caption--m">{caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {heads.map((head) => (
              <th key={head} scope="col" className={head.startsWith('#') ? 'sc-number' : undefined}>
                {head.replace('#', '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">{children}</tbody>
      </table>
    </SidewaysRegion>
  );
}
