import { useEffect, useId, useRef } from 'react';

/** A field to find something in a list by some of its letters. What was typed before the program took the page over counts too. */
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
  const field = useRef<HTMLInputElement>(null);
  // React reports no change for text that was in the field when it took the field over.
  useEffect(() => {
    const typed = field.current?.value;
    if (typed !== undefined && typed !== value) change(typed);
  }, [value, change]);
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
        onChange={({ target }) => change(target.value)}
      />
    </>
  );
}
