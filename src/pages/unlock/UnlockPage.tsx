import { useEffect, useId, useRef, useState } from 'react';
import { canOpenSealedPack, fetchSealed, openPack } from '@/data/openPack';
import type { SealedPack } from '@/packFormat/sealedPack';
import { PageHeading } from '@/ui/PageHeading';

/** The first page of a pack for members: it asks for the passphrase, and says what happens to the opened pack. */
export function UnlockPage({
  onUnlocked,
}: {
  readonly onUnlocked: (files: ReadonlyMap<string, string>) => void;
}) {
  return (
    <>
      <header className="sc-header">
        <div className="sc-header__inner">
          <span className="sc-header__name">Scorecard</span>
        </div>
      </header>
      <main id="content" className="sc-page">
        <div className="sc-prose">
          <PageHeading title="For members" />
          <p className="govuk-body-l">
            This scorecard holds exempt information or drafts. It is not for publication, and opens with the
            passphrase that the council gives to its members.
          </p>
          {canOpenSealedPack() ? <PassphraseForm onUnlocked={onUnlocked} /> : <NeedsHttps />}
          <p className="govuk-body">
            What is opened stays in the memory of this tab. Close the tab or choose Lock, and nothing of it is
            left on this device, in its history or in its storage. What you print or save yourself is yours to
            look after.
          </p>
        </div>
      </main>
    </>
  );
}

/** A browser offers its cryptography only to pages on https, where nobody on the way can have altered the program. */
function NeedsHttps() {
  return (
    <p className="govuk-body sc-failed" role="alert">
      <strong>This scorecard needs https.</strong> The browser cannot open it at an address that begins with
      http://, or the browser is too old. Ask the council for the address that begins with https://.
    </p>
  );
}

type UnlockState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly reason: string };

function PassphraseForm({
  onUnlocked,
}: {
  readonly onUnlocked: (files: ReadonlyMap<string, string>) => void;
}) {
  const [unlockState, setUnlockState] = useState<UnlockState>({ kind: 'waiting' });
  const [isShown, setShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const sealedPack = useRef<Promise<SealedPack>>(undefined);
  const id = useId();
  useEffect(() => {
    // The sealed pack loads while the reader types; a failure is shown when the pack is needed.
    sealedPack.current = fetchSealed();
    sealedPack.current.catch(() => undefined);
  }, []);
  const unlockSite = async () => {
    const passphrase = field.current?.value ?? '';
    if (passphrase.trim() === '') {
      setUnlockState({ kind: 'failed', reason: 'Enter the passphrase.' });
      field.current?.focus();
      return;
    }
    setUnlockState({ kind: 'opening' });
    try {
      onUnlocked(await openPack(await (sealedPack.current ??= fetchSealed()), passphrase));
    } catch (error) {
      // A sealed pack that did not load is fetched again at the next try.
      if (!(error instanceof Error && error.name === 'PassphraseError')) sealedPack.current = undefined;
      setUnlockState({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
      field.current?.focus();
    }
  };
  return (
    <form
      className="sc-unlock"
      onSubmit={(event) => {
        event.preventDefault();
        if (unlockState.kind !== 'opening') void unlockSite();
      }}
    >
      <div className={unlockState.kind === 'failed' ? 'sc-failed' : undefined}>
        <label className="govuk-label" htmlFor={id}>
          Passphrase
        </label>
        {unlockState.kind === 'failed' && (
          <p id={`${id}-why`} className="govuk-body" role="alert">
            <strong>Not opened.</strong> {unlockState.reason}
          </p>
        )}
        <input
          ref={field}
          id={id}
          className="govuk-input"
          type={isShown ? 'text' : 'password'}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={unlockState.kind === 'failed'}
          aria-describedby={unlockState.kind === 'failed' ? `${id}-why` : undefined}
        />
        <label className="sc-unlock__show">
          <input type="checkbox" checked={isShown} onChange={({ target }) => setShown(target.checked)} /> Show
          the passphrase
        </label>
      </div>
      <button type="submit" className="govuk-button" aria-disabled={unlockState.kind === 'opening'}>
        Open
      </button>
      <div role="status">
        {unlockState.kind === 'opening' && (
          <p className="govuk-body">
            <progress aria-label="Opening" /> Opening. This takes a few seconds on purpose: it makes guessing
            slow.
          </p>
        )}
      </div>
    </form>
  );
}
