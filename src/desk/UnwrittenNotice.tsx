import { useEffect, useRef } from 'react';
import type { CheckedStep, Desk } from './deskState';
import { cellKey, peopleKey, useDrafts } from './drafts';
import { unwrittenIn, unwrittenText } from './unwritten';

/** Says beside a button that saves that something typed is not in the plan yet. The officer writes it, or saves without it. */
export function UnwrittenNotice({
  desk,
  step,
  onSave,
  onClose,
}: {
  readonly desk: Desk;
  readonly step: CheckedStep;
  /** Saves without what is typed. */
  readonly onSave: () => void;
  readonly onClose: () => void;
}) {
  const drafts = useDrafts();
  const notice = useRef<HTMLDivElement>(null);
  const unwritten = unwrittenIn(step, drafts);
  useEffect(() => notice.current?.focus(), []);
  if (unwritten === undefined) return null;
  const { boxes, people, mends, wrongKeys } = unwritten;
  const them = boxes === 1 ? 'it' : 'them';
  const write = () => {
    onClose();
    if (wrongKeys.length > 0) showBox(wrongKeys[0]);
    else if (people.size > 0) {
      for (const row of people.keys()) drafts.delete(peopleKey(row));
      desk.peopleBehind(people);
    } else {
      for (const mend of mends) drafts.delete(cellKey(mend));
      desk.mend(mends);
    }
  };
  return (
    <div
      ref={notice}
      className="sc-desk__sure"
      role="group"
      tabIndex={-1}
      aria-label="What is typed and not written"
    >
      <p role="alert">
        {unwrittenText(unwritten)}
        {wrongKeys.length > 0 && ' A number in them cannot be right.'}
      </p>
      <button type="button" className="govuk-button" onClick={write}>
        {wrongKeys.length > 0 ? 'Show the box' : `Write ${them}`}
      </button>{' '}
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={() => {
          onClose();
          onSave();
        }}
      >
        Save without {them}
      </button>
    </div>
  );
}

/** Gives the focus to the box of a draft, also where it is folded. */
function showBox(key: string | undefined): void {
  const box = [...document.querySelectorAll<HTMLInputElement>('[data-draft]')].find(
    ({ dataset }) => dataset['draft'] === key,
  );
  const fold = box?.closest<HTMLDetailsElement>('details:not([open])');
  if (fold) fold.open = true;
  box?.focus();
}
