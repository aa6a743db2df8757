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
import { bodyOf, columnsOf, leftOut, nameOf, type ColumnReading, type HeadRows } from './wideHead';
import { cellAt, type WideGrid } from './wideGrid';

/** The columns as they are used: what the officer answered holds, and what is not understood, hidden or there twice is left out. */
export function usedColumns(
  grid: WideGrid,
  head: HeadRows,
  answers: Answers,
): {
  readonly columns: readonly ColumnReading[];
  readonly doubts: readonly Doubt[];
  readonly years: YearKind;
} {
  const doubts: Doubt[] = [];
  const years = yearKind(grid, head, { answers, doubts });
  const filled = (column: number) =>
    bodyOf(grid, head).some((row) => cellAt(grid, row, column).kind !== 'empty');
  let columns: readonly ColumnReading[] = columnsOf(grid, head, years).filter(
    ({ column, head: text }) => text !== '' || filled(column),
  );
  columns = withYearsBeside(columns, years).map((one) => withYear(one, answers));
  columns = withMeantPeriods(columns, { answers, doubts });
  columns = withMonthFirst(grid, head, columns, { answers, doubts });
  columns = withTypedMonths(grid, head, columns, { answers, doubts });
  columns = withGroupColumns(columns, { answers, doubts });
  columns = withTitle(grid, head, columns);
  columns = columns.map((one) => answered(one, { filled: filled(one.column), answers, doubts }));
  columns = columns.map((one) =>
    withoutHiddenColumns(one, { grid, filled: filled(one.column), answers, doubts }),
  );
  columns = withoutDuplicateColumns(columns, { answers, doubts });
  columns = withoutZeroColumns(grid, head, columns, { answers, doubts });
  return { columns, doubts, years };
}

const YEAR_CHOICES: readonly Choice[] = [
  { id: 'Financial year', label: 'Financial years, April to March' },
  { id: 'Academic year', label: 'Academic years, September to August' },
  { id: 'Calendar year', label: 'Calendar years' },
];

/** Changes `doubts`. */
function yearKind(grid: WideGrid, head: HeadRows, { answers, doubts }: AnswersAndDoubts): YearKind {
  const read = columnsOf(grid, head, 'Financial year');
  const asked = read.filter(
    ({ yearAsked, role }) => yearAsked === 'two years' || (yearAsked === 'quarter' && role === 'figure'),
  );
  const quarters = read.filter(({ lacksYear }) => lacksYear?.kind === 'quarter');
  const [first] = [...asked, ...quarters];
  if (first === undefined) return 'Financial year';
  const one = doubt(answers, {
    id: 'years',
    place: first.letters,
    found: `“${nameOf(first)}” does not say which kind of year it is.`,
    question: 'Which years are these?',
    choices: first.yearAsked === 'two years' ? YEAR_CHOICES.slice(0, 2) : YEAR_CHOICES,
    usual: 'Financial year',
  });
  doubts.push(one);
  return (YEAR_CHOICES.find(({ id }) => id === one.chosen)?.id as YearKind | undefined) ?? 'Financial year';
}

/** `2016` alone may mean any of three years. */
function withYear(one: ColumnReading, answers: Answers): ColumnReading {
  if (one.yearAsked !== 'one year' || one.period === undefined) return one;
  const end = Number(one.period.timePeriod);
  const kind = answers.get('one-year');
  if (kind !== 'Financial year' && kind !== 'Academic year') return one;
  return { ...one, period: toPeriod(twoYears(end - 1), kind) };
}

export function oneYearDoubt(columns: readonly ColumnReading[], answers: Answers): readonly Doubt[] {
  const first = columns.find(({ yearAsked }) => yearAsked === 'one year');
  if (first === undefined) return [];
  return [
    doubt(answers, {
      id: 'one-year',
      place: first.letters,
      found: `“${nameOf(first)}” is one year.`,
      question: 'Which year does it mean?',
      choices: [
        { id: 'Calendar year', label: 'The calendar year' },
        { id: 'Financial year', label: 'The financial year that ends in it' },
        { id: 'Academic year', label: 'The academic year that ends in it' },
      ],
      usual: 'Calendar year',
    }),
  ];
}

/** Where no head says so, the first column of many different long texts names the indicators. */
function withTitle(
  grid: WideGrid,
  head: HeadRows,
  columns: readonly ColumnReading[],
): readonly ColumnReading[] {
  if (columns.some(({ role }) => role === 'title')) return columns;
  const rows = bodyOf(grid, head);
  const best = columns.find(({ column, role }) => {
    if (role !== undefined && role !== 'priority' && role !== 'code') return false;
    const texts = rows.map((row) => cellAt(grid, row, column)).filter(({ kind }) => kind === 'text');
    return (
      new Set(texts.map(({ text }) => text)).size >= Math.max(2, 0.6 * texts.length) &&
      texts.some(({ text }) => text.length > 8)
    );
  });
  return columns.map((one) => (one === best ? { ...one, role: 'title' } : one));
}

/** Changes `doubts`. */
function answered(
  one: ColumnReading,
  { filled, answers, doubts }: AnswersAndDoubts & { readonly filled: boolean },
): ColumnReading {
  const choices = ROLES.filter((role) => !needsPeriod(role) || one.period !== undefined).map(
    (role): Choice => ({ id: role, label: ROLE_NAMES[role] }),
  );
  const id = `column:${one.letters}`;
  const answer = ROLES.find((role) => role === answers.get(id));
  if (answer !== undefined && choices.some((choice) => choice.id === answer)) return { ...one, role: answer };
  if (one.lacksYear !== undefined && filled) {
    doubts.push(
      doubt(answers, {
        id,
        place: one.letters,
        found: `“${one.head}” names no year, and neither does a head or title above it.`,
        question: 'Write the year in the head of the column, or leave the column out.',
        choices: [{ id: 'unused', label: 'Leave it out' }],
      }),
    );
    return leftOut(one);
  }
  if (one.role !== undefined || !filled) return one;
  doubts.push(
    doubt(answers, {
      id,
      place: one.letters,
      found: one.head === '' ? 'The column has no head.' : `“${one.head}” is not a head that is known.`,
      question: 'What does the column hold?',
      choices,
    }),
  );
  return leftOut(one);
}
