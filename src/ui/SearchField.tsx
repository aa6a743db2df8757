import { useId } from 'react';

/** A field to find something in a list by some of its letters. */
export function SearchField({
  label,
  value,
  change,
}: {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}) {
  const id = useId();
  return (
    <>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="govuk-input"
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
    </>
  );
}
