import { useEffect, useId, useRef, useState } from 'react';
import { nearestAreas, registeredAuthorities } from '@/sources/areas/areaRegister';
import { authorityTyped } from '@/sources/areas/authorityTyped';

/** A field for the authority that the figures are about, with the names of all authorities to choose from. */
export function AuthorityField({
  foundAuthority,
  onChange,
  onEnter,
  isMissing,
}: {
  /** The code of the authority that the officer's own sheet names. */
  readonly foundAuthority?: string | undefined;
  readonly onChange: (code: string | undefined) => void;
  /** What Enter does in the field, if the field is not in a form that handles it. */
  readonly onEnter?: (() => void) | undefined;
  /** Whether the officer continued without naming an authority. */
  readonly isMissing: boolean;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(
    () => registeredAuthorities().find(({ code }) => code === foundAuthority)?.name ?? '',
  );
  const area = authorityTyped(text);
  // If the officer continued without naming an authority, the field takes the focus, so that she can name it now.
  useEffect(() => {
    if (isMissing) input.current?.focus();
  }, [isMissing]);
  return (
    <p className="govuk-form-group">
      <label htmlFor={id} className="govuk-label govuk-label--s">
        Your authority
      </label>
      {isMissing && (
        <span className="sc-failed sc-desk__wrong" role="alert">
          Enter the name of the authority whose figures these are.
        </span>
      )}
      <input
        ref={input}
        id={id}
        className="govuk-input govuk-input--width-20"
        list={`${id}-names`}
        value={text}
        autoComplete="off"
        aria-describedby={`${id}-found`}
        aria-invalid={isMissing || undefined}
        onChange={({ target }) => {
          setText(target.value);
          onChange(authorityTyped(target.value)?.code);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter') onEnter?.();
        }}
      />
      <datalist id={`${id}-names`}>
        {registeredAuthorities().map(({ code, name }) => (
          <option key={code} value={name}>
            {code}
          </option>
        ))}
      </datalist>
      <span id={`${id}-found`} className="sc-quiet" role="status">
        {area === undefined ? notKnown(text.trim()) : `${area.name}, ${area.code}`}
      </span>
    </p>
  );
}

function notKnown(text: string): string {
  return text === '' ? 'Its name, GSS code or DfE number' : `Not known yet.${nearestAreas(text)}`;
}
