/** Where rows are cards, the column's heading is beside the figure. */
export function CardLabel({ text }: { readonly text: string }) {
  return (
    <span className="sc-iy__label" aria-hidden="true">
      {text}{' '}
    </span>
  );
}

/** A word before a second figure, which is in the column's heading on wide screens. */
export function CardWord({ text }: { readonly text: string }) {
  return (
    <span className="sc-iy__word" aria-hidden="true">
      {text}{' '}
    </span>
  );
}
