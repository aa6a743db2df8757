/** A cell that nobody filled in: a dashed box with words, never blank and never a colour. */
export function Missing({ children }: { readonly children: string }) {
  return <span className="sc-gap">{children}</span>;
}
