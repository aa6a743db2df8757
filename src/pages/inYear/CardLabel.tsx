/** Where rows are cards, the head of the column stands beside the figure. */
export function CardLabel({ text }: { readonly text: string }) {
  return (
    <span className="sc-iy__label" aria-hidden="true">
      {text}{' '}
    </span>
  );
}

/** A word before a second figure, which on wide screens stands in the head of the column. */
export function CardWord({ text }: { readonly text: string }) {
  return (
    <span className="sc-iy__word" aria-hidden="true">
      {text}{' '}
    </span>
  );
}
