import { useId, useRef } from 'react';
import type { MeetingNote } from '@/documents/followUpRows';
import { buttonNear, focusAfter } from '@/ui/focusAfter';
import type { KeptList } from '@/ui/keptList';

/** Text that is typed and not yet added to the notes. */
export type NoteDraft = Pick<MeetingNote, 'kind' | 'text' | 'of' | 'due'>;

export const NO_DRAFT: NoteDraft = { kind: 'request', text: '', of: '', due: '' };

/** A form that adds a request or a note on the priority on the screen, and lists those added so far. */
export function TakeDown({
  notes,
  priority,
  draft,
  setDraft,
}: {
  readonly notes: KeptList<MeetingNote>;
  readonly priority: string | undefined;
  readonly draft: NoteDraft;
  readonly setDraft: (draft: NoteDraft) => void;
}) {
  const id = useId();
  const { kind } = draft;
  const first = useRef<HTMLInputElement>(null);
  const own = notes.all.filter((note) => note.priority === priority);
  const field = (name: 'text' | 'of' | 'due', label: string) => (
    <p>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        ref={name === 'text' ? first : undefined}
        className="govuk-input"
        type="text"
        value={draft[name]}
        maxLength={400}
        onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
      />
    </p>
  );
  return (
    <section className="sc-meeting__notes sc-no-print" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} aria-live="polite">
        Take down: {notes.all.length}
      </h2>
      <NoteList notes={notes} shown={own} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = draft.text.trim();
          if (text === '') return;
          const asked =
            kind === 'request' ? { of: draft.of.trim(), due: draft.due.trim() } : { of: '', due: '' };
          focusAfter(
            () => {
              notes.change([...notes.all, { kind, text, ...asked, priority }]);
              setDraft({ ...NO_DRAFT, kind });
            },
            () => first.current,
          );
        }}
      >
        <fieldset>
          <legend className="govuk-visually-hidden">What it is</legend>
          {(['request', 'note'] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={`${id}-kind`}
                checked={kind === one}
                onChange={() => setDraft({ ...draft, kind: one })}
              />{' '}
              {one === 'request' ? 'New request' : 'Note'}
            </label>
          ))}
        </fieldset>
        {field('text', kind === 'request' ? 'What is asked for' : 'Note')}
        {kind === 'request' && (
          <div className="sc-meeting__two">
            {field('of', 'Of whom (a role)')}
            {field('due', 'By when')}
          </div>
        )}
        <button type="submit" className="govuk-button govuk-button--secondary">
          Take down
        </button>
      </form>
    </section>
  );
}

/** The requests and notes, each with a button that removes it. */
export function NoteList({
  notes,
  shown,
}: {
  readonly notes: KeptList<MeetingNote>;
  readonly shown: readonly MeetingNote[];
}) {
  const list = useRef<HTMLOListElement>(null);
  const remove = (note: MeetingNote, at: number) =>
    focusAfter(
      () => notes.change(notes.all.filter((one) => one !== note)),
      () => buttonNear(list.current, at) ?? document.querySelector('h1'),
    );
  return (
    <ol ref={list}>
      {shown.map((note, at) => (
        <li key={`${note.priority ?? ''} ${note.kind} ${note.text}`}>
          {noteText(note)}{' '}
          <button type="button" className="sc-link-button" onClick={() => remove(note, at)}>
            Remove<span className="govuk-visually-hidden">: {note.text}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** "Waits by team (Head of safeguarding, March 2026)", "Note: …". */
export function noteText({ kind, text, of, due }: MeetingNote): string {
  const facts = [of, due].filter((part) => part !== '').join(', ');
  return `${kind === 'note' ? 'Note: ' : ''}${text}${facts === '' ? '' : ` (${facts})`}`;
}
