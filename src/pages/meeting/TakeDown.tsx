import { useId, useRef } from 'react';
import type { MeetingNote } from '@/documents/followUpRows';
import { buttonNear, focusAfter } from '@/ui/focusAfter';
import type { KeptList } from '@/ui/keptList';

/** Text that was typed in the form and is not yet added to the notes. */
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
  const firstInput = useRef<HTMLInputElement>(null);
  const priorityNotes = notes.items.filter((note) => note.priority === priority);
  const field = (name: 'text' | 'of' | 'due', label: string) => (
    <p>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        ref={name === 'text' ? firstInput : undefined}
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
        Take down: {notes.items.length}
      </h2>
      <NoteList notes={notes} shownNotes={priorityNotes} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = draft.text.trim();
          if (text === '') return;
          const emptyRequest =
            kind === 'request' ? { of: draft.of.trim(), due: draft.due.trim() } : { of: '', due: '' };
          focusAfter(
            () => {
              notes.setItems([...notes.items, { kind, text, ...emptyRequest, priority }]);
              setDraft({ ...NO_DRAFT, kind });
            },
            () => firstInput.current,
          );
        }}
      >
        <fieldset>
          <legend className="govuk-visually-hidden">What it is</legend>
          {(['request', 'note'] as const).map((noteKind) => (
            <label key={noteKind}>
              <input
                type="radio"
                name={`${id}-kind`}
                checked={kind === noteKind}
                onChange={() => setDraft({ ...draft, kind: noteKind })}
              />{' '}
              {noteKind === 'request' ? 'New request' : 'Note'}
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
  shownNotes,
}: {
  readonly notes: KeptList<MeetingNote>;
  readonly shownNotes: readonly MeetingNote[];
}) {
  const list = useRef<HTMLOListElement>(null);
  const removeNote = (note: MeetingNote, index: number) =>
    focusAfter(
      () => notes.setItems(notes.items.filter((keptNote) => keptNote !== note)),
      () => buttonNear(list.current, index) ?? document.querySelector('h1'),
    );
  return (
    <ol ref={list}>
      {shownNotes.map((note, index) => (
        <li key={`${note.priority ?? ''} ${note.kind} ${note.text}`}>
          {noteText(note)}{' '}
          <button type="button" className="sc-link-button" onClick={() => removeNote(note, index)}>
            Remove<span className="govuk-visually-hidden">: {note.text}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** One entry of the list: "Waits by team (Head of safeguarding, March 2026)" for a request, "Note: …" for a note. */
export function noteText({ kind, text, of, due }: MeetingNote): string {
  const requestDetails = [of, due].filter((part) => part !== '').join(', ');
  return `${kind === 'note' ? 'Note: ' : ''}${text}${requestDetails === '' ? '' : ` (${requestDetails})`}`;
}
