import { useId, useState } from 'react';
import { isNewestAddress } from '@/site/newestAddress';
import type { SavedFor, Step } from './deskState';

/** The choice of edition for the site and the one-file scorecard: public or for members. An edition for members is sealed with a passphrase. */
export function EditionChoice({
  options,
  onChange,
}: {
  readonly options: SavedFor;
  readonly onChange: (options: SavedFor) => void;
}) {
  const id = useId();
  const isForMembers = options.audience === 'members';
  return (
    <fieldset className="sc-desk__edition">
      <legend>The site and the one file are for</legend>
      <label>
        <input
          type="radio"
          name={id}
          checked={!isForMembers}
          onChange={() => onChange({ ...options, audience: 'public', passphrase: undefined })}
        />{' '}
        Everyone
      </label>
      <label>
        <input
          type="radio"
          name={id}
          checked={isForMembers}
          onChange={() => onChange({ ...options, audience: 'members', passphrase: undefined })}
        />{' '}
        Members only: with drafts and exempt rows, locked with a passphrase
      </label>
      {isForMembers && (
        <p>
          <label htmlFor={`${id}-phrase`} className="govuk-label">
            Passphrase of an earlier edition. Leave it empty, and a new one is made
          </label>
          <input
            id={`${id}-phrase`}
            type="password"
            className="govuk-input govuk-input--width-20"
            autoComplete="off"
            value={options.passphrase ?? ''}
            onChange={(event) => onChange({ ...options, passphrase: event.target.value })}
          />
        </p>
      )}
    </fieldset>
  );
}

/** The address at which readers of a one-file scorecard find a newer one. */
export function NewestField({
  options,
  onChange,
}: {
  readonly options: SavedFor;
  readonly onChange: (options: SavedFor) => void;
}) {
  const id = useId();
  const isAddress = options.newest === undefined || isNewestAddress(options.newest);
  return (
    <details className="govuk-details sc-desk__newest">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Newest edition’s address</span>
      </summary>
      <label htmlFor={id}>Where readers of the one file find the newest edition (optional)</label>
      <input
        id={id}
        type="url"
        className="govuk-input govuk-input--width-20"
        placeholder="https://"
        aria-describedby={`${id}-fault`}
        aria-invalid={!isAddress || undefined}
        value={options.newest ?? ''}
        onChange={({ target }) => {
          const address = target.value.trim();
          onChange({ ...options, newest: address === '' ? undefined : address });
        }}
      />
      <span id={`${id}-fault`} role="status">
        {!isAddress && (
          <span className="sc-failed">
            Write a whole address that begins with https://, or leave it empty.
          </span>
        )}
      </span>
    </details>
  );
}

/** A new passphrase, shown until the officer has written it down: no file holds it, and it is not shown again. */
export function ShownOnce({
  step,
  onWritten,
}: {
  readonly step: Step & { readonly kind: 'check' };
  /** Called when the officer has written the passphrase down: everything saved from now on is sealed with the same one. */
  readonly onWritten: (passphrase: string) => void;
}) {
  const [writtenTexts, setWrittenTexts] = useState<ReadonlySet<string>>(new Set());
  const texts = [step.saved.site, step.saved['one-file']].flatMap((saved) =>
    saved?.passphrase?.kind === 'new' ? [saved.passphrase.text] : [],
  );
  const [text] = texts.filter((sealedText) => !writtenTexts.has(sealedText));
  if (text === undefined) return null;
  return (
    <div className="sc-desk__once" role="alert">
      <p>
        <strong>The passphrase for members. Write it down now:</strong> it is shown this once, and is in no
        file.
      </p>
      <p>
        <code>{text}</code>
      </p>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={() => {
          setWrittenTexts(new Set([...writtenTexts, text]));
          onWritten(text);
        }}
      >
        I have written it down
      </button>
    </div>
  );
}
