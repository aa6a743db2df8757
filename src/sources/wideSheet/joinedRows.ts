import type { QuestionLog } from './questionLog';
import type { RowReading } from './wideRows';

/**
 * Joins names that are written over two rows, and puts the name of the row above before the name of a part, such as `- North team`. The
 * officer is asked about both.
 */
export function withJoinedNames(rows: readonly RowReading[], questions: QuestionLog): readonly RowReading[] {
  return withParts(withContinued(rows, questions), questions);
}

type IndicatorRow = RowReading & { readonly kind: 'indicator' };

/**
 * Joins a heading to the name of the row below it where the heading is the beginning of that name and no priority. The rows below keep the
 * priority of the rows above.
 */
function withContinued(rows: readonly RowReading[], questions: QuestionLog): readonly RowReading[] {
  let outerHeading: string | undefined;
  let name: string | undefined;
  return rows.map((row, index): RowReading => {
    const nextRow = rows[index + 1];
    if (row.kind === 'group') {
      const isName =
        nextRow?.kind === 'indicator' &&
        nextRow.row === row.row + 1 &&
        isNameOf(row.text, nextRow, questions);
      if (!isName) [outerHeading, name] = [row.text, undefined];
      else name = row.text;
      return isName ? { ...row, kind: 'note' } : row;
    }
    if (row.kind !== 'indicator' || name === undefined || row.group !== name) return row;
    const isFirst = rows[index - 1]?.row === row.row - 1 && rows[index - 1]?.kind === 'group';
    if (!isFirst) return { ...row, group: outerHeading };
    return {
      ...row,
      group: outerHeading,
      title: ACTUAL_ROW_NAME.test(row.title) ? name : `${name} ${row.title}`,
    };
  });
}

const ACTUAL_ROW_NAME = /^(actual|performance|result|outturn)s?$/i;

/**
 * Whether a heading is the name of the row below it, or the beginning of its name: “Percentage of visits” above “within the timescale”, or
 * “Visits in time” above “Actual”. The officer is asked.
 */
function isNameOf(heading: string, { title, row }: IndicatorRow, questions: QuestionLog): boolean {
  const isActual = ACTUAL_ROW_NAME.test(title);
  if (!isActual && !/^[a-z]{2,}\b/.test(title)) return false;
  const chosenId = questions.ask({
    id: isActual ? 'actual' : 'goes-on',
    place: `row ${row + 1}`,
    found: isActual
      ? `“${title}” names no indicator, and the row above, “${heading}”, has no figures.`
      : `“${title}” begins with a small letter, and the row above has no figures.`,
    question: isActual ? 'Is the row above its name?' : 'Does the name go on from the row above?',
    choices: [
      { id: 'joined', label: isActual ? 'Yes' : 'Yes: read both as one name' },
      { id: 'apart', label: 'No: the row above is a priority' },
    ],
    usualChoice: 'joined',
  });
  return chosenId === 'joined';
}

const PART_MARK = /^(?:[-–—•·▪]\s*|of which:?\s+|of these:?\s+)/i;

function withParts(rows: readonly RowReading[], questions: QuestionLog): readonly RowReading[] {
  let wholeRow: IndicatorRow | undefined;
  return rows.flatMap((row): readonly RowReading[] => {
    if (row.kind === 'group') wholeRow = undefined;
    if (row.kind !== 'indicator') return [row];
    if (!PART_MARK.test(row.title)) wholeRow = row;
    if (wholeRow === undefined || wholeRow === row) return [row];
    const chosenId = questions.ask({
      id: 'parts',
      place: `row ${row.row + 1}`,
      found: `“${row.title}” reads as a part of “${wholeRow.title}”.`,
      question: 'Should parts be indicators of their own?',
      choices: [
        { id: 'parts', label: 'Yes, with the name of the whole before theirs' },
        { id: 'leave', label: 'No: leave them out' },
      ],
      usualChoice: 'parts',
    });
    if (chosenId !== 'parts') return [];
    return [{ ...row, title: `${wholeRow.title}: ${row.title.replace(PART_MARK, '')}` }];
  });
}
