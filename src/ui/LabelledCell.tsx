import type { ComponentProps } from 'react';

/**
 * The cell of a table whose rows are cards on a phone (`sc-phone-rows`): there the head of its column is beside it. A card takes the roles of a table away in some browsers, so the
 * cell has its own.
 */
export function LabelledCell({ label, ...cell }: ComponentProps<'td'> & { readonly label: string }) {
  return <td role="cell" data-label={label} {...cell} />;
}
