import { questionLog, type QuestionLog } from './questionLog';
import type { Answers } from './doubt';
import { needsPeriod } from './columnRole';
import { headWords } from './headWords';
import { oneYearDoubt, usedColumns } from './wideColumns';
import { headRows, isHeadLike, type ColumnReading, type HeadRows } from './wideHead';
import { rowNumberIn, type WideGrid } from './wideGrid';
import { sheetFacts } from './sheetFacts';
import { isOfSlip } from './slips';
import { wideIndicators } from './wideIndicators';
import type { WideReading } from './wideReading';
import { rowsOf, type RowReading } from './wideRows';
import { withJoinedNames } from './joinedRows';
import { withWholes } from './withWholes';
import { withoutOtherAreas } from './otherAreas';

/** Why a sheet is not read as a wide one. */
export type NotWide = { readonly kind: 'not wide'; readonly why: string };

const NO_ANSWERS: Answers = new Map();

/**
 * Reads a printed scorecard, with a row for each indicator and a column for each month, quarter or year. The reading says what each column was taken
 * for. Anything that may mean several things is a doubt with its choices, and is left out if no choice is usual.
 */
export function readWideSheet(
  grid: WideGrid,
  {
    answers = NO_ANSWERS,
    head: headGiven,
  }: { readonly answers?: Answers | undefined; readonly head?: HeadRows | undefined } = {},
): WideReading | NotWide {
  if (grid.isTooLarge)
    return {
      kind: 'not wide',
      why: 'It has more than 1,000 rows or 200 columns, which a printed scorecard has not. Leave out years or rows that are not needed.',
    };
  if (grid.cells.every((row) => row.every(({ kind }) => kind === 'empty')))
    return { kind: 'not wide', why: 'The sheet is empty.' };
  const headUsed = headGiven ?? headRows(grid, 'Financial year');
  if (headUsed === undefined)
    return {
      kind: 'not wide',
      why: 'No row names an indicator, a period and what else a scorecard’s columns hold.',
    };
  const columnsUsed = usedColumns(grid, headUsed, answers);
  const { columns, years } = columnsUsed;
  if (!columns.some(({ role }) => role === 'title'))
    return { kind: 'not wide', why: 'No column names the indicators.' };
  const isFigure = ({ role, roleIfUsed, lacksYear, period }: ColumnReading) =>
    (role !== undefined && needsPeriod(role)) ||
    (roleIfUsed !== undefined && needsPeriod(roleIfUsed)) ||
    lacksYear !== undefined ||
    (role === 'unused' && roleIfUsed === undefined && period !== undefined);
  if (!columns.some(isFigure))
    return { kind: 'not wide', why: 'No column is headed by a month, quarter, term or year.' };
  const questions = questionLog(answers);
  const allRows = rowsOf(grid, {
    head: headUsed,
    columns,
    isHeadLike: (row) => isHeadLike(grid, row, years),
  });
  const namedRows = withJoinedNames(withoutHidden(grid, allRows, questions), questions);
  const rows = columns.some(({ role }) => role === 'area')
    ? namedRows
    : withoutOtherAreas(namedRows, questions);
  askAbove(grid, headUsed, questions);
  if (grid.own !== undefined) askAboutLongSheet(grid, questions);
  const facts = sheetFacts(grid, { rows, columns, years, questions });
  const indicators = withWholes(wideIndicators(grid, rows, facts), questions);
  return {
    grid,
    head: headUsed,
    columns,
    rows,
    indicators,
    latest: facts.latest,
    doubts: [
      ...questions.doubts().filter(isOfSlip),
      ...columnsUsed.doubts,
      ...oneYearDoubt(columns, answers),
      ...questions.doubts().filter((doubt) => !isOfSlip(doubt)),
    ].map((doubt) => ({ ...doubt, place: inOwnRows(grid, doubt.place) })),
  };
}

/** Replaces row numbers of a laid-out sheet, such as `row 5`, by those of the officer's own sheet. */
function inOwnRows(grid: WideGrid, placeText: string): string {
  return placeText.replaceAll(
    /\brow (\d+)/g,
    (_, row: string) => `row ${rowNumberIn(grid, Number(row) - 1)}`,
  );
}

/** Warns the officer of figures above the heading rows: they may be a table that is left out. */
function askAbove(grid: WideGrid, headUsed: HeadRows, questions: QuestionLog): void {
  for (let row = 0; row < headUsed.from; row += 1) {
    const numbers = (grid.cells[row] ?? []).filter(({ kind }) => kind === 'number').length;
    if (numbers >= 2)
      questions.ask({
        id: 'above',
        place: `row ${row + 1}`,
        found: 'There are figures above the heads of the columns.',
        question: 'They are left out. Put them in a sheet of their own to have them read.',
        choices: [{ id: 'leave', label: 'Leave them out' }],
        usualChoice: 'leave',
      });
  }
}

function askAboutLongSheet({ sheet }: WideGrid, questions: QuestionLog): void {
  questions.ask({
    id: 'laid-out',
    place: sheet,
    found:
      'The sheet has a row for each indicator and period. It is read with a row for each indicator and a column for each period.',
    question: 'Is that right? Questions name the cells of your own sheet, and the columns as they are here.',
    choices: [{ id: 'across', label: 'Yes' }],
    usualChoice: 'across',
  });
}

/**
 * Leaves out hidden rows unless the officer wants them read, and rows of totals unless the officer says that they are indicators. Warns of
 * rows without a name and of a second table.
 */
function withoutHidden(
  grid: WideGrid,
  rows: readonly RowReading[],
  questions: QuestionLog,
): readonly RowReading[] {
  return rows.filter((rowReading) => {
    const rowPlace = `row ${rowReading.row + 1}`;
    if (rowReading.kind === 'nameless')
      questions.ask({
        id: 'nameless',
        place: rowPlace,
        found: 'The row has figures and no name of an indicator.',
        question: 'It is left out. Write the name, and read the sheet again, if it should be there.',
        choices: [{ id: 'leave', label: 'Leave it out' }],
        usualChoice: 'leave',
      });
    if (rowReading.kind === 'other table')
      questions.ask({
        id: 'other-table',
        place: rowPlace,
        found: 'Another table begins here, with heads of its own.',
        question: 'It and what follows are left out. Put it in a sheet of its own to have it read.',
        choices: [{ id: 'leave', label: 'Leave it out' }],
        usualChoice: 'leave',
      });
    if (
      rowReading.kind === 'indicator' &&
      isTotal(rowReading.title) &&
      !isTitleAccepted(rowReading.title, questions, rowPlace)
    )
      return false;
    if (rowReading.kind !== 'indicator' || !grid.hiddenRows.has(rowReading.row)) return true;
    return (
      questions.ask({
        id: 'hidden-rows',
        place: rowPlace,
        found: 'The row is hidden.',
        question: 'Should hidden rows be read?',
        choices: [
          { id: 'leave', label: 'Leave them out' },
          { id: 'read', label: 'Read them' },
        ],
        usualChoice: 'leave',
      }) === 'read'
    );
  });
}

function isTotal(title: string): boolean {
  return /^(grand|sub|overall)?[ -]?(total|sum|average|mean)s?$|^overall$|^total\s*\(.*\)$|\btotals?:?$/i.test(
    title.trim(),
  );
}

/** Asks whether a row such as “Total” is an indicator, because it may be a sum of the rows above. */
function isTitleAccepted(title: string, questions: QuestionLog, rowPlace: string): boolean {
  return (
    questions.ask({
      id: `total:${headWords(title)}`,
      place: rowPlace,
      found: `The row is called “${title}”: it may be a sum of the rows above it.`,
      question: 'Is it an indicator of its own?',
      choices: [
        { id: 'leave', label: 'No: leave it out' },
        { id: 'read', label: 'Yes: read it' },
      ],
    }) === 'read'
  );
}
