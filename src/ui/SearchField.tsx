import { useEffect, useId, useRef } from 'react';

/** A field to find something in a list by some of its letters. Text typed before the program took over the page counts too. */
export function SearchField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // React reports no change for text that was in the field before React took over the page.
  useEffect(() => {
    const typedText = field.current?.value;
    if (typedText !== undefined && typedText !== value) onChange(typedText);
  }, [value, onChange]);
  return (
    <>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <input
        ref={field}
        id={id}
        className="govuk-input"
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </>
  );
}
