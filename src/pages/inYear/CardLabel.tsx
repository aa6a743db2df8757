/** The column's heading beside a figure, shown only where rows are cards. */
export function CardLabel({ text }: { readonly text: string }) {
  return (
    <span className="sc-iy__label" aria-hidden="true">
      {text}{' '}
    </span>
  );
}

/** The label of a second figure in a cell. It is hidden on wide screens, where the column's heading says the same. */
export function SecondCardLabel({ text }: { readonly text: string }) {
  return (
    <span className="sc-iy__word" aria-hidden="true">
      {text}{' '}
    </span>
  );
}
