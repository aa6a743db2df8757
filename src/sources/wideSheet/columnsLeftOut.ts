import { periodKey, type Period } from '@/domain/figures/period';
import { ROLE_NAMES, type Role } from './columnRole';
import { doubt, type AnswersAndDoubts } from './doubt';
import { bodyOf, columnsWithout, leftOut, nameOf, type ColumnReading, type HeadRows } from './wideHead';
import { cellAt, type WideGrid } from './wideGrid';

/** What is hidden in a sheet is not published unless the officer says so. Changes `doubts`. */
export function withoutHiddenColumns(
  one: ColumnReading,
  { grid, filled, answers, doubts }: AnswersAndDoubts & { readonly grid: WideGrid; readonly filled: boolean },
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
  return hidden.chosen === 'read' ? one : leftOut(one);
}

/** Roles that a sheet may have in several columns. */
const SEVERAL: readonly Role[] = ['unused', 'commentary', 'priority'];

/** Keeps one column where several were taken for the same thing: the one that the officer chooses. Changes `doubts`. */
export function withoutDuplicateColumns(
  columns: readonly ColumnReading[],
  { answers, doubts }: AnswersAndDoubts,
): readonly ColumnReading[] {
  const keyOf = ({ role, period }: ColumnReading) =>
    `${role ?? ''}|${period === undefined ? '' : periodKey(period)}`;
  const all = new Map<string, ColumnReading[]>();
  const apart = withPeriodsFromTheLeft(columns, { answers, doubts });
  for (const one of apart)
    if (one.role !== undefined && !SEVERAL.includes(one.role) && one.lacksYear === undefined)
      all.set(keyOf(one), [...(all.get(keyOf(one)) ?? []), one]);
  const left: ColumnReading[] = [];
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
    for (const twin of twins) if (twin.letters !== one.chosen) left.push(twin);
  }
  return columnsWithout(apart, left);
}

/** Heads that say no period, each beside the column of one: `Apr-24`, `RAG`, `May-24`, `RAG`. Each may belong to the period on its left. Changes `doubts`. */
function withPeriodsFromTheLeft(
  columns: readonly ColumnReading[],
  { answers, doubts }: AnswersAndDoubts,
): readonly ColumnReading[] {
  const lent = new Map<ColumnReading, Period>();
  for (const role of ['rating', 'target'] as const) {
    const twins = columns.filter((one) => one.role === role && one.period === undefined);
    const found = twins.flatMap((one) => {
      const before = columns.find(({ column }) => column === one.column - 1);
      return before?.role === 'figure' && before.period !== undefined
        ? [{ one, before, period: before.period }]
        : [];
    });
    const [first] = found;
    if (first === undefined || twins.length < 2 || found.length < twins.length) continue;
    const asked = doubt(answers, {
      id: `beside:${role}`,
      place: twins.map(({ letters }) => letters).join(', '),
      found: `A column “${nameOf(first.one)}” is on the right of each of ${found.length} periods, and names none.`,
      question: `Is each the ${role} of the period on its left?`,
      choices: [
        { id: 'left', label: 'Yes' },
        { id: 'leave', label: 'No: leave them out' },
      ],
      usual: 'left',
    });
    doubts.push(asked);
    for (const { one, period } of found) if (asked.chosen === 'left') lent.set(one, period);
  }
  return columns.map((one) => {
    const period = lent.get(one);
    return period === undefined ? one : { ...one, period };
  });
}

/** Formulas fill the months to come with 0: the officer is asked whether a column of 0 is still to come. Changes `doubts`. */
export function withoutZeroColumns(
  grid: WideGrid,
  head: HeadRows,
  columns: readonly ColumnReading[],
  { answers, doubts }: AnswersAndDoubts,
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
  return asked.chosen === 'read' ? columns : columnsWithout(columns, noughts);
}

function isAfter(a: Period | undefined, b: Period | undefined): boolean {
  return a !== undefined && b !== undefined && a.end > b.end;
}
