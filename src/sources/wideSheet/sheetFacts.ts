import {
  comparePeriods,
  isWithinYear,
  isYear,
  periodKey,
  toPeriod,
  type Period,
} from '@/domain/figures/period';
import type { QuestionLog } from './questionLog';
import { PRINTED_ROLES } from './columnRole';
import type { YearKind } from './yearPart';
import { yearBefore, yearOf } from './wideCells';
import { noteStories, type NoteStory } from './noteStories';
import { sectionNames, type SectionOf } from './sectionNames';
import { askOtherYears, toDateColumn } from './toDateColumn';
import { toDateMeant } from './toDateMeant';
import { nameOf, type ColumnReading } from './wideHead';
import { cellAt, placeIn, type WideGrid } from './wideGrid';
import type { RowReading } from './wideRows';

/** Facts that hold for every row of the sheet. */
export type SheetFacts = {
  readonly columns: readonly ColumnReading[];
  readonly years: YearKind;
  /** The newest period with a figure that is shorter than a year, or else the newest year with one. */
  readonly latest: Period | undefined;
  /** The year that contains the newest period. */
  readonly running: Period | undefined;
  /** The year that the officer gives to printed comparators whose headings name none. */
  readonly benchmarkYear: Period | undefined;
  readonly toDateMeaning: 'as printed' | 'year' | undefined;
  /** The column that holds the current year to date. If each month has such a column, this is the newest one. */
  readonly toDateColumn: ColumnReading | undefined;
  /** Whether the colours that fill the figures' cells are read as their ratings. */
  readonly hasFills: boolean;
  /** Whether the sheet prints ratings at all, in a column or as fills. */
  readonly hasRatings: boolean;
  readonly takesComments: boolean;
  /** The cell notes that will be published, each under the row of its indicator. */
  readonly noteStories: ReadonlyMap<number, NoteStory>;
  readonly sectionOf: SectionOf;
  readonly questions: QuestionLog;
};

type Sheet = {
  readonly rows: readonly RowReading[];
  readonly columns: readonly ColumnReading[];
  readonly years: YearKind;
  readonly questions: QuestionLog;
};

/** Works out what holds for the whole sheet, and asks the questions that this raises. */
export function sheetFacts(grid: WideGrid, { rows, columns, years, questions }: Sheet): SheetFacts {
  const bodyRows = rows.flatMap(({ kind, row }) => (kind === 'indicator' ? [row] : []));
  const figures = columns.filter(({ role, period }) => role === 'figure' && period !== undefined);
  const hasFigure = ({ column }: ColumnReading) =>
    bodyRows.some((row) => /\d/.test(cellAt(grid, row, column).text));
  const periodsWithFigures = figures.filter(hasFigure).flatMap(({ period }) => period ?? []);
  const withinYear = periodsWithFigures.filter(isWithinYear).toSorted(comparePeriods);
  const latest = withinYear.at(-1) ?? periodsWithFigures.toSorted(comparePeriods).at(-1);
  const running =
    latest === undefined
      ? undefined
      : isYear(latest)
        ? latest
        : yearOf(latest, yearsOf(periodsWithFigures, years));
  const sheet = { bodyRows, columns, questions };
  askTargetsInTexts(grid, sheet);
  const isRated = hasRatingColumn(grid, sheet);
  const areFills = !isRated && hasFills(grid, sheet);
  const isUsed = running !== undefined && withinYear.length > 0;
  const column = isUsed ? toDateColumn(columns, { running, latest }) : undefined;
  askOtherYears(columns, { used: column, questions });
  return {
    columns,
    years,
    latest,
    running,
    benchmarkYear: benchmarkYear(figures, running, sheet),
    toDateMeaning: toDateMeant(grid, { ...sheet, column, running, latest }),
    toDateColumn: column,
    hasFills: areFills,
    hasRatings: areFills || isRated,
    takesComments: takesComments(sheet),
    noteStories: noteStories(grid, { ...sheet, latest }),
    sectionOf: sectionNames(grid, { rows, columns, questions }),
    questions,
  };
}

/** Says which kind of year the months of a sheet lie in. The first year column with figures decides, if its year is academic or financial. */
function yearsOf(periodsWithFigures: readonly Period[], years: YearKind): YearKind {
  const [firstYear] = periodsWithFigures.filter(isYear);
  const yearName = firstYear?.timeIdentifier;
  return yearName === 'Academic year' || yearName === 'Financial year' ? yearName : years;
}

type SheetBody = {
  readonly bodyRows: readonly number[];
  readonly columns: readonly ColumnReading[];
  readonly questions: QuestionLog;
};

/** Asks which year the printed comparators are for, if their headings name none. They are rarely for the current year. */
function benchmarkYear(
  figures: readonly ColumnReading[],
  running: Period | undefined,
  { columns, questions }: SheetBody,
): Period | undefined {
  const benchmarkColumns = columns.filter(
    ({ role, period }) => PRINTED_ROLES.some((printedRole) => printedRole === role) && period === undefined,
  );
  const [firstBenchmark] = benchmarkColumns;
  if (firstBenchmark === undefined || running === undefined) return undefined;
  const years = new Map<string, Period>();
  const yearBeforeRunning = yearBefore(running);
  for (const period of [
    ...figures.flatMap((columnReading) => columnReading.period ?? []),
    running,
    ...(yearBeforeRunning === undefined ? [] : [yearBeforeRunning]),
  ])
    if (isYear(period)) years.set(periodKey(period), period);
  const choices = [...years.values()].toSorted(comparePeriods);
  const usualYear = choices.findLast(({ end }) => end < running.start) ?? running;
  const chosenId = questions.ask({
    id: 'benchmark-year',
    place: benchmarkColumns.map(({ letters }) => letters).join(', '),
    found: 'The heads of the printed comparators name no year.',
    question: 'Which year are they for?',
    choices: choices.map(({ timePeriod, timeIdentifier }) => ({
      id: `${timePeriod} ${timeIdentifier}`,
      label: `${yearLabel(timePeriod)}`,
    })),
    usualChoice: `${usualYear.timePeriod} ${usualYear.timeIdentifier}`,
  });
  const [, timePeriod = '', timeIdentifier = ''] = /^(\S+) (.+)$/.exec(chosenId ?? '') ?? [];
  return toPeriod(timePeriod, timeIdentifier);
}

function yearLabel(timePeriod: string): string {
  return timePeriod.length === 6 ? `${timePeriod.slice(0, 4)}/${timePeriod.slice(4)}` : timePeriod;
}

/** Whether any rating column holds at least one rating. */
function hasRatingColumn(grid: WideGrid, { bodyRows, columns }: SheetBody): boolean {
  return columns.some(
    ({ role, column }) =>
      role === 'rating' &&
      bodyRows.some((row) => {
        const { fill, text } = cellAt(grid, row, column);
        return fill !== undefined || text.trim() !== '';
      }),
  );
}

/** Asks whether the fills of the figures are their ratings. It is called only if no column holds ratings. */
function hasFills(grid: WideGrid, { bodyRows, columns, questions }: SheetBody): boolean {
  const figures = columns.filter(({ role }) => role === 'figure');
  const filledFigures = figures.filter(({ column }) =>
    bodyRows.some((row) => cellAt(grid, row, column).fill !== undefined),
  );
  if (filledFigures.length === 0) {
    if (grid.hasColourRules)
      questions.ask({
        id: 'colour-rules',
        place: grid.sheet,
        found:
          'The sheet’s colours come from rules (conditional formatting), and the file does not say which colour a cell has.',
        question: 'No rating is read from them. Add a column RAG with R, A or G to have them read.',
        choices: [{ id: 'leave', label: 'Read no rating' }],
        usualChoice: 'leave',
      });
    return false;
  }
  return (
    questions.ask({
      id: 'fills',
      place: filledFigures.map(({ letters }) => letters).join(', '),
      found: 'Figures are filled red, amber or green.',
      question: 'Is the fill their rating?',
      choices: [
        { id: 'rating', label: 'Yes' },
        { id: 'leave', label: 'No' },
      ],
      usualChoice: 'rating',
    }) === 'rating'
  );
}

/** Asks about each target that is written in a name or a comment, because otherwise nobody would notice that it is left out. */
function askTargetsInTexts(grid: WideGrid, { bodyRows, columns, questions }: SheetBody): void {
  if (columns.some(({ role }) => role === 'target' || role === 'green')) return;
  const texts = columns.filter(({ role }) => role === 'title' || role === 'commentary' || role === 'unused');
  for (const row of bodyRows)
    for (const { column } of texts)
      if (/\btarget\b\D{0,12}\d/i.test(cellAt(grid, row, column).text))
        questions.ask({
          id: 'target-in-text',
          place: placeIn(grid, row, column),
          found: 'The text names a target, and no column holds targets.',
          question: 'It is not read. Write the number in a column “Target” to have figures rated against it.',
          choices: [{ id: 'leave', label: 'Leave it out' }],
          usualChoice: 'leave',
        });
}

function takesComments({ columns, questions }: SheetBody): boolean {
  const column = columns.find(({ role }) => role === 'commentary');
  if (column === undefined) return false;
  return (
    questions.ask({
      id: 'commentary',
      place: column.letters,
      found: `“${nameOf(column)}” holds text.`,
      question: 'Should it be published as the story behind each figure?',
      choices: [
        { id: 'leave', label: 'No: leave it out' },
        { id: 'publish', label: 'Yes' },
      ],
      usualChoice: 'leave',
    }) === 'publish'
  );
}
