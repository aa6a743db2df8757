import { useId, useState } from 'react';
import { areasNamed, registeredAuthorities } from '@/sources/areas/areaRegister';

/** Whose figures they are, by name, with the register's names to choose from. */
export function AuthorityField({
  onChange,
  isMissing,
}: {
  readonly onChange: (code: string | undefined) => void;
  /** Whether the officer went on without it. */
  readonly isMissing: boolean;
}) {
  const id = useId();
  const [text, setText] = useState('');
  const [area] = areasNamed({ dfeNumber: text.trim(), gssCode: text.trim(), name: text.trim() });
  const isKnown = area?.kind === 'authority';
  return (
    <p className="govuk-form-group">
      <label htmlFor={id} className="govuk-label govuk-label--s">
        Your authority
      </label>
      {isMissing && (
        <span className="sc-failed" role="alert">
          Enter the name of the authority whose figures these are.
        </span>
      )}
      <input
        id={id}
        className="govuk-input govuk-input--width-20"
        list={`${id}-names`}
        value={text}
        autoComplete="off"
        aria-describedby={`${id}-found`}
        aria-invalid={isMissing || undefined}
        onChange={(event) => {
          const [found] = areasNamed({
            dfeNumber: event.target.value.trim(),
            gssCode: event.target.value.trim(),
            name: event.target.value.trim(),
          });
          setText(event.target.value);
          onChange(found?.kind === 'authority' ? found.code : undefined);
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
        {isKnown
          ? `${area.name}, ${area.code}`
          : text === ''
            ? 'Its name, GSS code or DfE number'
            : 'Not known yet'}
      </span>
    </p>
  );
}
