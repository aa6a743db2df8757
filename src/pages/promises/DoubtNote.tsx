/** What a paper leaves in doubt about one row, beside the row. */
export function DoubtNote({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <small className="sc-doubt">
      <strong>In doubt:</strong> {text}
    </small>
  );
}
