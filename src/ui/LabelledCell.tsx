import type { ComponentProps } from 'react';

/**
 * The cell of a table whose rows become cards on a phone (`sc-phone-rows`), where the column's heading is shown beside the cell. Some browsers
 * drop the roles of a table from cards, so the cell states its role.
 */
export function LabelledCell({ label, ...cell }: ComponentProps<'td'> & { readonly label: string }) {
  return <td role="cell" data-label={label} {...cell} />;
}
