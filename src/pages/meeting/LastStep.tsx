import { useContext, useId, useState } from 'react';
import { toCsv } from '@/documents/csv';
import { FOLLOW_UPS_CSV, followUpRows, type MeetingNote } from '@/documents/followUpRows';
import type { Registers } from '@/domain/registers/register';
import { focusAfter } from '@/ui/focusAfter';
import type { KeptList } from '@/ui/keptList';
import { MembersMark } from '@/ui/membersMark';
import { fileName, saveCsv, saveFile } from '@/ui/saveFile';
import { NoteList, noteText } from './TakeDown';

/** The last step of a meeting: every request and note, with buttons that save them as rows of followups.csv or delete them. */
export function LastStep({
  notes,
  registers,
  suggestedMeeting,
  planTitle,
}: {
  readonly notes: KeptList<MeetingNote>;
  readonly registers: Registers;
  /** The name of the meeting to which the plan's newest report goes. */
  readonly suggestedMeeting: string;
  /** The plan's title. */
  readonly planTitle: string;
}) {
  const id = useId();
  const membersMark = useContext(MembersMark);
  const [meeting, setMeeting] = useState(suggestedMeeting);
  const [meetingDate, setMeetingDate] = useState(today);
  const takenIds = new Set(registers.followUps.map((followUp) => followUp.id));
  const save = () =>
    saveCsv(toCsv(FOLLOW_UPS_CSV, followUpRows(notes.items, { meetingDate, meeting, takenIds })), {
      name: ['followups', meetingDate],
      membersMark,
    });
  const [failed, setFailed] = useState(false);
  const saveWord = async () => {
    setFailed(false);
    try {
      const { listAsWord } = await import('@/documents/report/listAsWord');
      const content = await listAsWord('What was taken down', {
        listTitle: [planTitle, meeting, meetingDate].filter((part) => part !== '').join(', '),
        items: notes.items.map(noteText),
      });
      saveFile(fileName(['meeting', meetingDate], 'docx'), content);
    } catch {
      setFailed(true);
    }
  };
  const wipeNotes = () =>
    focusAfter(
      () => notes.setItems([]),
      () => document.querySelector('h1'),
    );
  return (
    <>
      {notes.items.length === 0 ? (
        <p className="sc-missing">Nothing was taken down.</p>
      ) : (
        <NoteList notes={notes} shownNotes={notes.items} />
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
            value={meetingDate}
            onChange={({ target }) => setMeetingDate(target.value)}
          />
        </p>
      </div>
      <p className="sc-no-print">
        <button
          type="button"
          className="govuk-button"
          disabled={notes.items.length === 0 || meetingDate === ''}
          onClick={save}
        >
          Save as rows for followups.csv
        </button>{' '}
        {notes.items.length > 0 && (
          <>
            <button type="button" className="sc-link-button" onClick={() => void saveWord()}>
              Save as Word
            </button>{' '}
            <button type="button" className="sc-link-button" onClick={() => print()}>
              Print
            </button>{' '}
            <button type="button" className="sc-link-button" onClick={wipeNotes}>
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

/** The date of the meeting, by the clock of the computer on which the notes are taken. */
function today(): string {
  const now = new Date();
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
