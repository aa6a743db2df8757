/** Where rows are cards, the head of the column stands beside the figure. */
export function CardLabel({ text }: { readonly text: string }) {
  return (
    <span className="sc-iy__label" aria-hidden="true">
      {text}{' '}
    </span>
  );
}
