import { isSamePeriod, type Period } from '@/domain/figures/period';
import { columnNumber } from '@/sources/workbook/cellPlace';
import type { QuestionLog } from './questionLog';
import type { ColumnReading } from './wideHead';
import { placeIn, type WideGrid } from './wideGrid';

/** A question quotes at most this many notes, counts the rest, and cuts a note that is longer than this. */
const MOST_QUOTED = 8;
const LONGEST_QUOTED = 60;

/** The id of the question about notes. Its `@` makes the answer hold for this sheet only, so that next month's notes are not published unasked. */
const QUESTION_ID = 'cell-notes@sheet';

/** A note to publish, and the cell that it is on; where several notes make one story, the cell of the first. */
export type NoteStory = { readonly text: string; readonly place: string };

/**
 * Asks whether the notes on the name of an indicator or on its newest figure should be published as its story. The question also lists the
 * other notes of the sheet. Returns the notes to publish, by the row of their indicator.
 */
export function noteStories(
  grid: WideGrid,
  {
    bodyRows,
    columns,
    latest,
    questions,
  }: {
    readonly bodyRows: readonly number[];
    readonly columns: readonly ColumnReading[];
    readonly latest: Period | undefined;
    readonly questions: QuestionLog;
  },
): ReadonlyMap<number, NoteStory> {
  const { notes = new Map<string, string>() } = grid.own ?? grid;
  if (notes.size === 0) return new Map();
  const found = foundText(notes);
  const notedColumns = columns.filter(
    ({ role, period }) =>
      role === 'title' ||
      (role === 'figure' && period !== undefined && latest !== undefined && isSamePeriod(period, latest)),
  );
  const stories = bodyRows.flatMap((row) =>
    notedColumns.flatMap(({ column }) => {
      const place = placeIn(grid, row, column);
      const text = notes.get(place);
      return text === undefined ? [] : [{ row, place, text }];
    }),
  );
  if (stories.length === 0) {
    questions.ask({
      id: QUESTION_ID,
      place: [...notes.keys()].toSorted(byPlace)[0] ?? '',
      found,
      question: 'They are left out. Write in a column “Commentary” what should be published.',
      choices: [{ id: 'leave', label: 'Leave them out' }],
      usualChoice: 'leave',
    });
    return new Map();
  }
  const publishedNotes = new Map<number, NoteStory>();
  for (const { row, place, text } of stories) {
    const answer = questions.ask({
      id: QUESTION_ID,
      place,
      found,
      question:
        'Should a note on an indicator’s name or newest figure be published as the story behind it? Notes on other cells are left out.',
      choices: [
        { id: 'leave', label: 'No: leave them out' },
        { id: 'publish', label: 'Yes' },
      ],
      usualChoice: 'leave',
      mayDiffer: true,
    });
    if (answer !== 'publish') continue;
    const earlier = publishedNotes.get(row);
    publishedNotes.set(
      row,
      earlier === undefined ? { text, place } : { ...earlier, text: `${earlier.text} ${text}` },
    );
  }
  return publishedNotes;
}

/** A sentence that quotes the notes: `The sheet has 2 cell notes, which are not published unless you say so: G14 “Backlog in MASH”, H3 “Late return”.` */
function foundText(notes: ReadonlyMap<string, string>): string {
  const quotedNotes = [...notes]
    .toSorted(([firstPlace], [secondPlace]) => byPlace(firstPlace, secondPlace))
    .slice(0, MOST_QUOTED)
    .map(([place, text]) => `${place} “${cut(text)}”`);
  const more = notes.size > MOST_QUOTED ? ` and ${notes.size - MOST_QUOTED} more` : '';
  const count = notes.size === 1 ? 'one cell note, which is' : `${notes.size} cell notes, which are`;
  return `The sheet has ${count} not published unless you say so: ${quotedNotes.join(', ')}${more}.`;
}

function cut(text: string): string {
  return text.length <= LONGEST_QUOTED ? text : `${text.slice(0, LONGEST_QUOTED).trimEnd()}…`;
}

/** Sorts names of cells by row, and then by column. */
function byPlace(firstPlace: string, secondPlace: string): number {
  const [rowOfOne, rowOfOther] = [firstPlace, secondPlace].map((place) => Number(/\d+$/.exec(place)?.[0]));
  const [columnOfOne, columnOfOther] = [firstPlace, secondPlace].map((place) =>
    columnNumber(place.replace(/\d+$/, '')),
  );
  return (rowOfOne ?? 0) - (rowOfOther ?? 0) || (columnOfOne ?? 0) - (columnOfOther ?? 0);
}
