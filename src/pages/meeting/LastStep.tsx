import { useContext, useId, useState } from 'react';
import { toCsv } from '@/documents/csv';
import { FOLLOW_UPS_CSV, followUpRows, type MeetingNote } from '@/documents/followUpRows';
import type { Registers } from '@/domain/registers/register';
import { focusAfter } from '@/ui/focusAfter';
import type { KeptList } from '@/ui/keptList';
import { MembersMark } from '@/ui/membersMark';
import { fileName, saveCsv, saveFile } from '@/ui/saveFile';
import { NoteList, noteText } from './TakeDown';

/** The end of a meeting: everything that was noted, to save as rows of followups.csv and to wipe. */
export function LastStep({
  notes,
  registers,
  suggested,
  about,
}: {
  readonly notes: KeptList<MeetingNote>;
  readonly registers: Registers;
  /** The meeting of the plan's newest report. */
  readonly suggested: string;
  /** The plan's title. */
  readonly about: string;
}) {
  const id = useId();
  const mark = useContext(MembersMark);
  const [meeting, setMeeting] = useState(suggested);
  const [on, setOn] = useState(today);
  const taken = new Set(registers.followUps.map((one) => one.id));
  const save = () =>
    saveCsv(toCsv(FOLLOW_UPS_CSV, followUpRows(notes.all, { meetingDate: on, meeting, takenIds: taken })), {
      name: ['followups', on],
      mark,
    });
  const [failed, setFailed] = useState(false);
  const saveWord = async () => {
    setFailed(false);
    try {
      const { listAsWord } = await import('@/documents/report/listAsWord');
      const content = await listAsWord('What was taken down', {
        listTitle: [about, meeting, on].filter((part) => part !== '').join(', '),
        items: notes.all.map(noteText),
      });
      saveFile(fileName(['meeting', on], 'docx'), content);
    } catch {
      setFailed(true);
    }
  };
  const wipe = () =>
    focusAfter(
      () => notes.change([]),
      () => document.querySelector('h1'),
    );
  return (
    <>
      {notes.all.length === 0 ? (
        <p className="sc-missing">Nothing was taken down.</p>
      ) : (
        <NoteList notes={notes} shown={notes.all} />
      )}
      <div className="sc-meeting__two sc-no-print">
        <p>
          <label htmlFor={`${id}-meeting`}>Meeting</label>
          <input
            id={`${id}-meeting`}
            className="govuk-input"
            type="text"
            value={meeting}
            onChange={({ target }) => setMeeting(target.value)}
          />
        </p>
        <p>
          <label htmlFor={`${id}-on`}>Date</label>
          <input
            id={`${id}-on`}
            className="govuk-input"
            type="date"
            value={on}
            onChange={({ target }) => setOn(target.value)}
          />
        </p>
      </div>
      <p className="sc-no-print">
        <button
          type="button"
          className="govuk-button"
          disabled={notes.all.length === 0 || on === ''}
          onClick={save}
        >
          Save as rows for followups.csv
        </button>{' '}
        {notes.all.length > 0 && (
          <>
            <button type="button" className="sc-link-button" onClick={() => void saveWord()}>
              Save as Word
            </button>{' '}
            <button type="button" className="sc-link-button" onClick={() => print()}>
              Print
            </button>{' '}
            <button type="button" className="sc-link-button" onClick={wipe}>
              Wipe
            </button>
          </>
        )}
      </p>
      {failed && <p role="alert">The notes could not be saved as Word. Try again, or print them.</p>}
      <p className="sc-quiet">
        The rows are for the officer who keeps the plan. Each is a draft: add them to the plan’s
        followups.csv, and write public in the column access once an officer has read them.{' '}
        {notes.isKept
          ? 'Until then they are kept in this browser only.'
          : 'They are not kept: save before you leave.'}
      </p>
    </>
  );
}

/** The day of the meeting, by the clock of whoever takes the notes. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
