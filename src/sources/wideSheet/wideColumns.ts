import { periodKey, toPeriod, type Period } from '@/domain/figures/period';
import { doubt, type Answers, type Choice, type Doubt } from './doubt';
import { ROLE_NAMES, ROLES, type Role } from './columnRole';
import type { YearKind } from './headPeriod';
import { columnsOf, nameOf, type ColumnReading, type HeadRows } from './wideHead';
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
  const years = yearKind(grid, head, answers, doubts);
  const filled = (column: number) =>
    bodyOf(grid, head).some((row) => cellAt(grid, row, column).kind !== 'empty');
  let columns: readonly ColumnReading[] = columnsOf(grid, head, years).filter(
    ({ column, head: text }) => text !== '' || filled(column),
  );
  columns = columns.map((one) => withYear(one, answers));
  columns = withTitle(grid, head, columns);
  columns = columns.map((one) => answered(one, { filled: filled(one.column), answers, doubts }));
  columns = columns.map((one) => withoutHidden(one, { grid, filled: filled(one.column), answers, doubts }));
  columns = withoutTwins(columns, answers, doubts);
  columns = withoutNoughts(grid, head, columns, { answers, doubts });
  return { columns, doubts, years };
}

function bodyOf(grid: WideGrid, head: HeadRows): readonly number[] {
  return grid.cells.flatMap((_, row) => (row > head.to ? [row] : []));
}

const YEAR_CHOICES: readonly Choice[] = [
  { id: 'Financial year', label: 'Financial years, April to March' },
  { id: 'Academic year', label: 'Academic years, September to August' },
  { id: 'Calendar year', label: 'Calendar years' },
];

/** Changes `doubts`. */
function yearKind(grid: WideGrid, head: HeadRows, answers: Answers, doubts: Doubt[]): YearKind {
  const read = columnsOf(grid, head, 'Financial year');
  const asked = read.filter(
    ({ yearAsked, role }) => yearAsked === 'two years' || (yearAsked === 'quarter' && role === 'figure'),
  );
  const quarters = read.filter(({ lacksYear, head: text }) => lacksYear === true && /q|quarter/i.test(text));
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

/** `2016` alone may be any of three years. */
function withYear(one: ColumnReading, answers: Answers): ColumnReading {
  if (one.yearAsked !== 'one year' || one.period === undefined) return one;
  const end = Number(one.period.timePeriod);
  const kind = answers.get('one-year');
  if (kind !== 'Financial year' && kind !== 'Academic year') return one;
  return { ...one, period: toPeriod(`${end - 1}${String(end % 100).padStart(2, '0')}`, kind) };
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
  {
    filled,
    answers,
    doubts,
  }: { readonly filled: boolean; readonly answers: Answers; readonly doubts: Doubt[] },
): ColumnReading {
  const choices = ROLES.filter((role) => role !== 'figure' || one.period !== undefined).map(
    (role): Choice => ({ id: role, label: ROLE_NAMES[role] }),
  );
  const id = `column:${one.letters}`;
  const answer = ROLES.find((role) => role === answers.get(id));
  if (answer !== undefined && choices.some((choice) => choice.id === answer)) return { ...one, role: answer };
  if (one.lacksYear === true && filled) {
    doubts.push(
      doubt(answers, {
        id,
        place: one.letters,
        found: `“${one.head}” names no year, and neither does a head or title above it.`,
        question: 'Write the year in the head of the column, or leave the column out.',
        choices: [{ id: 'unused', label: 'Leave it out' }],
      }),
    );
    return { ...one, role: 'unused', meant: one.role };
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
  return { ...one, role: 'unused', meant: one.role };
}

/** What is hidden in a sheet is not published unless the officer says so. Changes `doubts`. */
function withoutHidden(
  one: ColumnReading,
  {
    grid,
    filled,
    answers,
    doubts,
  }: {
    readonly grid: WideGrid;
    readonly filled: boolean;
    readonly answers: Answers;
    readonly doubts: Doubt[];
  },
): ColumnReading {
  if (!grid.hiddenColumns.has(one.column) || !filled || one.role === 'unused') return one;
  const hidden = doubt(answers, {
    id: `hidden:${one.letters}`,
    place: one.letters,
    found: `The column “${one.head}” is hidden.`,
    question: 'Should it be read?',
    choices: [
      { id: 'leave', label: 'Leave it out' },
      { id: 'read', label: 'Read it' },
    ],
    usual: 'leave',
  });
  doubts.push(hidden);
  return hidden.chosen === 'read' ? one : { ...one, role: 'unused', meant: one.role };
}

/** Roles that a sheet may have in several columns. */
const SEVERAL: readonly Role[] = ['unused', 'commentary', 'priority'];

/** Changes `doubts`. */
function withoutTwins(
  columns: readonly ColumnReading[],
  answers: Answers,
  doubts: Doubt[],
): readonly ColumnReading[] {
  const keyOf = ({ role, period }: ColumnReading) =>
    `${role ?? ''}|${period === undefined ? '' : periodKey(period)}`;
  const all = new Map<string, ColumnReading[]>();
  for (const one of columns)
    if (one.role !== undefined && !SEVERAL.includes(one.role))
      all.set(keyOf(one), [...(all.get(keyOf(one)) ?? []), one]);
  const left = new Set<ColumnReading>();
  for (const [key, twins] of all) {
    const [first] = twins;
    if (first === undefined || twins.length === 1) continue;
    const one = doubt(answers, {
      id: `twice:${key}`,
      place: twins.map(({ letters }) => letters).join(' and '),
      found: `${twins.map(({ letters, head }) => `${letters} (“${head}”)`).join(' and ')} were taken for the same: ${ROLE_NAMES[first.role ?? 'unused'].toLowerCase()}.`,
      question: 'Which of them holds it?',
      choices: twins.map(({ letters, head }) => ({ id: letters, label: `${letters}: ${head}` })),
      usual: first.role === 'title' || first.role === 'code' ? first.letters : undefined,
    });
    doubts.push(one);
    for (const twin of twins) if (twin.letters !== one.chosen) left.add(twin);
  }
  return columns.map((one) => (left.has(one) ? { ...one, role: 'unused', meant: one.role } : one));
}

/** Months to come are noughts where formulas fill them. Changes `doubts`. */
function withoutNoughts(
  grid: WideGrid,
  head: HeadRows,
  columns: readonly ColumnReading[],
  { answers, doubts }: { readonly answers: Answers; readonly doubts: Doubt[] },
): readonly ColumnReading[] {
  const textsOf = ({ column }: ColumnReading) =>
    bodyOf(grid, head).flatMap((row) => {
      const { kind, text } = cellAt(grid, row, column);
      return kind === 'number' ? [text] : [];
    });
  const isNought = (one: ColumnReading) => {
    const texts = textsOf(one);
    return texts.length >= 3 && texts.every((text) => Number(text.replace('%', '')) === 0);
  };
  const figures = columns.filter(({ role, period }) => role === 'figure' && period !== undefined);
  const noughts = figures.filter(
    (one) =>
      isNought(one) &&
      !figures.some(
        (other) => isAfter(other.period, one.period) && textsOf(other).length > 0 && !isNought(other),
      ),
  );
  if (noughts.length === 0 || noughts.length === figures.length) return columns;
  const asked = doubt(answers, {
    id: 'noughts',
    place: noughts.map(({ letters }) => letters).join(', '),
    found: `Every figure of ${noughts.map(({ head: text }) => `“${text}”`).join(', ')} is 0.`,
    question: 'Are these months still to come?',
    choices: [
      { id: 'leave', label: 'Yes: leave them out' },
      { id: 'read', label: 'No: they are 0' },
    ],
    usual: 'leave',
  });
  doubts.push(asked);
  return asked.chosen === 'read'
    ? columns
    : columns.map((one) => (noughts.includes(one) ? { ...one, role: 'unused', meant: one.role } : one));
}

function isAfter(a: Period | undefined, b: Period | undefined): boolean {
  return a !== undefined && b !== undefined && a.end > b.end;
}
