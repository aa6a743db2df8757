/** A note beside one row on what the source papers leave in doubt about it. */
export function DoubtNote({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <small className="sc-doubt">
      <strong>In doubt:</strong> {text}
    </small>
  );
}
