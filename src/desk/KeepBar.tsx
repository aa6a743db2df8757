import { useEffect, useRef } from 'react';
import { formatDay } from '@/ui/formatPeriod';
import { sizeText } from './sizeText';
import { isUnsaved } from './unsavedWork';
import type { Desk } from './deskState';
import type { KeptPlan } from './keptPlan';

const ANOTHER_TAB =
  'Another tab of the desk keeps its plan on this computer. This tab keeps nothing, so that neither overwrites the other: go on there, or close it and try again here.';

/** Where the plan is kept, and the officer's choice. */
export function KeepBar({ desk }: { readonly desk: Desk }) {
  const { keeping, plan } = desk;
  const { state } = keeping;
  const bar = useRef<HTMLElement>(null);
  const isPressed = useRef(false);
  // The pressed button disappears, so the bar takes the focus.
  useEffect(() => {
    if (isPressed.current && document.activeElement === document.body) bar.current?.focus();
    isPressed.current = false;
  }, [state.kind]);
  const unsaved =
    desk.step.kind === 'check' && isUnsaved(desk.step)
      ? ' The plan itself is not saved yet: save it for next month.'
      : '';
  if (plan === undefined && state.kind !== 'another tab' && state.kind !== 'failed') return null;
  return (
    <footer
      ref={bar}
      className="sc-desk__keep"
      aria-label="Where the plan is kept"
      tabIndex={-1}
      onClickCapture={() => {
        isPressed.current = true;
      }}
    >
      <div role="status">
        {(state.kind === 'memory' || state.kind === 'cannot') &&
          `In memory only${unsaved === '' ? '; your own files stay where they are.' : `, and gone when this page closes.${unsaved}`}`}
        {state.kind === 'kept' && `Kept on this computer: ${keptPlanText(state.plan)}`}
        {state.kind === 'another tab' && ANOTHER_TAB}
        {state.kind === 'failed' && `It could not be kept on this computer. ${state.reason}`}
      </div>
      {plan !== undefined && state.kind !== 'kept' && state.kind !== 'cannot' && (
        <button
          type="button"
          className="sc-link-button"
          onClick={() => keeping.keepPlan(plan.name, plan.files)}
        >
          Keep it on this computer
        </button>
      )}
      {state.kind === 'kept' && <Wipe desk={desk} />}
    </footer>
  );
}

/** The plan that was stored before this tab was opened, with buttons that open or delete it. */
export function FoundPlan({ desk }: { readonly desk: Desk }) {
  const { foundPlan } = desk.keeping;
  if (foundPlan === undefined) return null;
  return (
    <section className="sc-desk__found" aria-label="Kept on this computer">
      <p>
        <strong>Kept on this computer:</strong> {keptPlanText(foundPlan)}
      </p>
      <p className="sc-desk__buttons">
        <button
          type="button"
          className="govuk-button"
          disabled={desk.workInProgress !== undefined}
          onClick={desk.openKeptPlan}
        >
          Go on with it
        </button>
        <Wipe desk={desk} />
      </p>
      {desk.keeping.state.kind === 'another tab' && <p className="sc-failed">{ANOTHER_TAB}</p>}
    </section>
  );
}

function Wipe({ desk }: { readonly desk: Desk }) {
  return (
    <button type="button" className="sc-link-button" onClick={desk.keeping.wipeKeptPlan}>
      Wipe it from this computer
    </button>
  );
}

function keptPlanText({ name, files, keptAt }: KeptPlan): string {
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const count = files.size === 1 ? 'one file' : `${files.size} files`;
  const time = new Date(keptAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return `${name}, ${count}, ${sizeText(size)}, ${formatDay(keptAt.slice(0, 10))} at ${time}, in this browser’s storage. Whoever uses this account can open it.`;
}
