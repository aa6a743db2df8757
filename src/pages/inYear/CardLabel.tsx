/** Where rows are cards, the column's heading is beside the figure. */
export function CardLabel({ text }: { readonly text: string }) {
  return (
    <span className="sc-iy__label" aria-hidden="true">
      {text}{' '}
    </span>
  );
}

/** The label of a second figure; on wide screens the column's heading has it. */
export function SecondCardLabel({ text }: { readonly text: string }) {
  return (
    <span className="sc-iy__word" aria-hidden="true">
      {text}{' '}
    </span>
  );
}
