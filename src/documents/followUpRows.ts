import type { CsvShape } from './csv';

/** The columns of followups.csv, in which a meeting's notes are saved (docs/formats.md). */
const COLUMNS = [
  'id',
  'asked_on',
  'meeting',
  'minute',
  'ask',
  'of',
  'due',
  'due_meeting',
  'answered_on',
  'answer',
  'priority',
  'indicator',
  'source',
  'page',
  'doubt',
  'access',
] as const;

export const FOLLOW_UPS_CSV: CsvShape<(typeof COLUMNS)[number]> = { columns: COLUMNS, numbers: [] };

/** A note of a meeting, or a request and the role that it is addressed to. */
export type MeetingNote = {
  readonly kind: 'request' | 'note';
  readonly text: string;
  readonly of: string;
  readonly due: string;
  /** The id of the priority. Undefined if the note is about the plan as a whole. */
  readonly priority?: string | undefined;
};

/**
 * The notes as rows of followups.csv, each with an id that is not taken. The rows are drafts: a public site shows none of them until an
 * officer has read them and written `public`.
 */
export function followUpRows(
  notes: readonly MeetingNote[],
  {
    meetingDate,
    meeting,
    takenIds,
  }: { readonly meetingDate: string; readonly meeting: string; readonly takenIds: ReadonlySet<string> },
): readonly Readonly<Record<(typeof COLUMNS)[number], string>>[] {
  const ids = freeIds(`asked-${meetingDate}`, notes.length, takenIds);
  return notes.map(({ kind, text, of, due, priority }, noteIndex) => ({
    id: ids[noteIndex] ?? '',
    asked_on: meetingDate,
    meeting,
    minute: '',
    ask: kind === 'note' ? `Note: ${text}` : text,
    of,
    due,
    due_meeting: '',
    answered_on: '',
    answer: '',
    priority: priority ?? '',
    indicator: '',
    source: '',
    page: '',
    doubt: '',
    access: 'draft',
  }));
}

function freeIds(stem: string, count: number, takenIds: ReadonlySet<string>): readonly string[] {
  const ids: string[] = [];
  for (let number = 1; ids.length < count; number += 1)
    if (!takenIds.has(`${stem}-${number}`)) ids.push(`${stem}-${number}`);
  return ids;
}
