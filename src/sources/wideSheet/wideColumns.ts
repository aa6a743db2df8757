import { toPeriod, twoYears } from '@/domain/figures/period';
import { withoutHiddenColumns, withoutZeroColumns, withoutDuplicateColumns } from './columnsLeftOut';
import { withGroupColumns } from './groupColumns';
import { withMeantPeriods } from './meantPeriods';
import { withMonthFirst } from './monthFirst';
import { withTypedMonths } from './typedMonths';
import { withYearsBeside } from './yearsBeside';
import { doubt, type Answers, type AnswersAndDoubts, type Choice, type Doubt } from './doubt';
import { needsPeriod, ROLE_NAMES, ROLES } from './columnRole';
import type { YearKind } from './yearPart';
import { bodyRowsOf, columnsOf, leftOut, nameOf, type ColumnReading, type HeadRows } from './wideHead';
import { cellAt, type WideGrid } from './wideGrid';

/** The columns of the sheet, after the officer's answers. A column is left out if it is not understood, is hidden, or has the role and period of another one. */
export function usedColumns(
  grid: WideGrid,
  headRows: HeadRows,
  answers: Answers,
): {
  readonly columns: readonly ColumnReading[];
  readonly doubts: readonly Doubt[];
  readonly years: YearKind;
} {
  const doubts: Doubt[] = [];
  const years = yearKind(grid, headRows, { answers, doubts });
  const filledCount = (column: number) =>
    bodyRowsOf(grid, headRows).some((row) => cellAt(grid, row, column).kind !== 'empty');
  let columns: readonly ColumnReading[] = columnsOf(grid, headRows, years).filter(
    ({ column, head: text }) => text !== '' || filledCount(column),
  );
  columns = withYearsBeside(columns, years).map((columnReading) => withYear(columnReading, answers));
  columns = withMeantPeriods(columns, { answers, doubts });
  columns = withMonthFirst(grid, headRows, columns, { answers, doubts });
  columns = withTypedMonths(grid, headRows, columns, { answers, doubts });
  columns = withGroupColumns(columns, { answers, doubts });
  columns = withTitle(grid, headRows, columns);
  columns = columns.map((column) =>
    answeredColumn(column, { filled: filledCount(column.column), answers, doubts }),
  );
  columns = columns.map((column) =>
    withoutHiddenColumns(column, { grid, filled: filledCount(column.column), answers, doubts }),
  );
  columns = withoutDuplicateColumns(columns, { answers, doubts });
  columns = withoutZeroColumns(grid, headRows, columns, { answers, doubts });
  return { columns, doubts, years };
}

const YEAR_CHOICES: readonly Choice[] = [
  { id: 'Financial year', label: 'Financial years, April to March' },
  { id: 'Academic year', label: 'Academic years, September to August' },
  { id: 'Calendar year', label: 'Calendar years' },
];

/** Asks which kind of year the headings mean, if any heading leaves that open. Adds the question to `doubts`. */
function yearKind(grid: WideGrid, headRows: HeadRows, { answers, doubts }: AnswersAndDoubts): YearKind {
  const columnsRead = columnsOf(grid, headRows, 'Financial year');
  const columnsToAsk = columnsRead.filter(
    ({ yearAsked, role }) => yearAsked === 'two years' || (yearAsked === 'quarter' && role === 'figure'),
  );
  const quarters = columnsRead.filter(({ lacksYear }) => lacksYear?.kind === 'quarter');
  const [firstColumn] = [...columnsToAsk, ...quarters];
  if (firstColumn === undefined) return 'Financial year';
  const yearsDoubt = doubt(answers, {
    id: 'years',
    place: firstColumn.letters,
    found: `“${nameOf(firstColumn)}” does not say which kind of year it is.`,
    question: 'Which years are these?',
    choices: firstColumn.yearAsked === 'two years' ? YEAR_CHOICES.slice(0, 2) : YEAR_CHOICES,
    usualChoice: 'Financial year',
  });
  doubts.push(yearsDoubt);
  return (
    (YEAR_CHOICES.find(({ id }) => id === yearsDoubt.chosen)?.id as YearKind | undefined) ?? 'Financial year'
  );
}

/** Gives a column whose heading is one year, such as `2016`, the kind of year that the officer chose. It stays a calendar year without an answer. */
function withYear(column: ColumnReading, answers: Answers): ColumnReading {
  if (column.yearAsked !== 'one year' || column.period === undefined) return column;
  const endYear = Number(column.period.timePeriod);
  const kind = answers.get('one-year');
  if (kind !== 'Financial year' && kind !== 'Academic year') return column;
  return { ...column, period: toPeriod(twoYears(endYear - 1), kind) };
}

export function oneYearDoubt(columns: readonly ColumnReading[], answers: Answers): readonly Doubt[] {
  const firstColumn = columns.find(({ yearAsked }) => yearAsked === 'one year');
  if (firstColumn === undefined) return [];
  return [
    doubt(answers, {
      id: 'one-year',
      place: firstColumn.letters,
      found: `“${nameOf(firstColumn)}” is one year.`,
      question: 'Which year does it mean?',
      choices: [
        { id: 'Calendar year', label: 'The calendar year' },
        { id: 'Financial year', label: 'The financial year that ends in it' },
        { id: 'Academic year', label: 'The academic year that ends in it' },
      ],
      usualChoice: 'Calendar year',
    }),
  ];
}

/** Takes the first column with many different texts for the names of the indicators, where no heading says which column has them. */
function withTitle(
  grid: WideGrid,
  headRows: HeadRows,
  columns: readonly ColumnReading[],
): readonly ColumnReading[] {
  if (columns.some(({ role }) => role === 'title')) return columns;
  const rows = bodyRowsOf(grid, headRows);
  const titleColumn = columns.find(({ column, role }) => {
    if (role !== undefined && role !== 'priority' && role !== 'code') return false;
    const texts = rows.map((row) => cellAt(grid, row, column)).filter(({ kind }) => kind === 'text');
    return (
      new Set(texts.map(({ text }) => text)).size >= Math.max(2, 0.6 * texts.length) &&
      texts.some(({ text }) => text.length > 8)
    );
  });
  return columns.map((columnReading) =>
    columnReading === titleColumn ? { ...columnReading, role: 'title' } : columnReading,
  );
}

/**
 * Gives a column the role that the officer chose. Without an answer, it asks about a column whose heading is unknown or lacks its year, adds
 * the question to `doubts` and leaves the column out.
 */
function answeredColumn(
  column: ColumnReading,
  { filled, answers, doubts }: AnswersAndDoubts & { readonly filled: boolean },
): ColumnReading {
  const choices = ROLES.filter((role) => !needsPeriod(role) || column.period !== undefined).map(
    (role): Choice => ({ id: role, label: ROLE_NAMES[role] }),
  );
  const id = `column:${column.letters}`;
  const answer = ROLES.find((role) => role === answers.get(id));
  if (answer !== undefined && choices.some((choice) => choice.id === answer))
    return { ...column, role: answer };
  if (column.lacksYear !== undefined && filled) {
    doubts.push(
      doubt(answers, {
        id,
        place: column.letters,
        found: `“${column.head}” names no year, and neither does a head or title above it.`,
        question: 'Write the year in the head of the column, or leave the column out.',
        choices: [{ id: 'unused', label: 'Leave it out' }],
      }),
    );
    return leftOut(column);
  }
  if (column.role !== undefined || !filled) return column;
  doubts.push(
    doubt(answers, {
      id,
      place: column.letters,
      found: column.head === '' ? 'The column has no head.' : `“${column.head}” is not a head that is known.`,
      question: 'What does the column hold?',
      choices,
    }),
  );
  return leftOut(column);
}
