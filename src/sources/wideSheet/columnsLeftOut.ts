import { periodKey, type Period } from '@/domain/figures/period';
import { ROLE_NAMES, type Role } from './columnRole';
import { doubt, type AnswersAndDoubts } from './doubt';
import { bodyRowsOf, columnsWithout, leftOut, nameOf, type ColumnReading, type HeadRows } from './wideHead';
import { cellAt, type WideGrid } from './wideGrid';

/** Leaves out a hidden column, because what is hidden is not published unless the officer says so. Adds the question to `doubts`. */
export function withoutHiddenColumns(
  column: ColumnReading,
  {
    grid,
    filled: filledCount,
    answers,
    doubts,
  }: AnswersAndDoubts & { readonly grid: WideGrid; readonly filled: boolean },
): ColumnReading {
  if (!grid.hiddenColumns.has(column.column) || !filledCount || column.role === 'unused') return column;
  const hiddenDoubt = doubt(answers, {
    id: `hidden:${column.letters}`,
    place: column.letters,
    found: `The column “${column.head}” is hidden.`,
    question: 'Should it be read?',
    choices: [
      { id: 'leave', label: 'Leave it out' },
      { id: 'read', label: 'Read it' },
    ],
    usualChoice: 'leave',
  });
  doubts.push(hiddenDoubt);
  return hiddenDoubt.chosen === 'read' ? column : leftOut(column);
}

/** The roles that several columns of a sheet may have at once. */
const REPEATABLE_ROLES: readonly Role[] = ['unused', 'commentary', 'priority'];

/** Keeps only one of the columns with the same role and period: the one that the officer chooses. Adds the question to `doubts`. */
export function withoutDuplicateColumns(
  columns: readonly ColumnReading[],
  { answers, doubts }: AnswersAndDoubts,
): readonly ColumnReading[] {
  const keyOf = ({ role, period }: ColumnReading) =>
    `${role ?? ''}|${period === undefined ? '' : periodKey(period)}`;
  const columnsByMeaning = new Map<string, ColumnReading[]>();
  const datedColumns = withPeriodsFromTheLeft(columns, { answers, doubts });
  for (const column of datedColumns)
    if (
      column.role !== undefined &&
      !REPEATABLE_ROLES.includes(column.role) &&
      column.lacksYear === undefined
    )
      columnsByMeaning.set(keyOf(column), [...(columnsByMeaning.get(keyOf(column)) ?? []), column]);
  const columnsLeftOut: ColumnReading[] = [];
  for (const [key, duplicates] of columnsByMeaning) {
    const [firstDuplicate] = duplicates;
    if (firstDuplicate === undefined || duplicates.length === 1) continue;
    const duplicateDoubt = doubt(answers, {
      id: `twice:${key}`,
      place: duplicates.map(({ letters }) => letters).join(' and '),
      found: `${duplicates.map(({ letters, head }) => `${letters} (“${head}”)`).join(' and ')} were taken for the same: ${ROLE_NAMES[firstDuplicate.role ?? 'unused'].toLowerCase()}.`,
      question: 'Which of them holds it?',
      choices: duplicates.map(({ letters, head }) => ({ id: letters, label: `${letters}: ${head}` })),
      usualChoice:
        firstDuplicate.role === 'title' || firstDuplicate.role === 'code'
          ? firstDuplicate.letters
          : undefined,
    });
    doubts.push(duplicateDoubt);
    for (const duplicate of duplicates)
      if (duplicate.letters !== duplicateDoubt.chosen) columnsLeftOut.push(duplicate);
  }
  return columnsWithout(datedColumns, columnsLeftOut);
}

/**
 * Gives a rating or target column without a period that of the figure column on its left: `Apr-24`, `RAG`, `May-24`, `RAG`. Asks the officer
 * whether that is right, and adds the question to `doubts`.
 */
function withPeriodsFromTheLeft(
  columns: readonly ColumnReading[],
  { answers, doubts }: AnswersAndDoubts,
): readonly ColumnReading[] {
  const periodsFromLeft = new Map<ColumnReading, Period>();
  for (const role of ['rating', 'target'] as const) {
    const undatedColumns = columns.filter(
      (columnReading) => columnReading.role === role && columnReading.period === undefined,
    );
    const periodsFound = undatedColumns.flatMap((undatedColumn) => {
      const columnToLeft = columns.find(({ column }) => column === undatedColumn.column - 1);
      return columnToLeft?.role === 'figure' && columnToLeft.period !== undefined
        ? [{ undatedColumn, period: columnToLeft.period }]
        : [];
    });
    const [firstFound] = periodsFound;
    if (firstFound === undefined || undatedColumns.length < 2 || periodsFound.length < undatedColumns.length)
      continue;
    const periodDoubt = doubt(answers, {
      id: `beside:${role}`,
      place: undatedColumns.map(({ letters }) => letters).join(', '),
      found: `A column “${nameOf(firstFound.undatedColumn)}” is on the right of each of ${periodsFound.length} periods, and names none.`,
      question: `Is each the ${role} of the period on its left?`,
      choices: [
        { id: 'left', label: 'Yes' },
        { id: 'leave', label: 'No: leave them out' },
      ],
      usualChoice: 'left',
    });
    doubts.push(periodDoubt);
    for (const { undatedColumn, period } of periodsFound)
      if (periodDoubt.chosen === 'left') periodsFromLeft.set(undatedColumn, period);
  }
  return columns.map((columnReading) => {
    const period = periodsFromLeft.get(columnReading);
    return period === undefined ? columnReading : { ...columnReading, period };
  });
}

/**
 * Leaves out columns of nothing but 0 after the last real figures: formulas often fill the months to come with 0. Asks the officer, and adds
 * the question to `doubts`.
 */
export function withoutZeroColumns(
  grid: WideGrid,
  headRows: HeadRows,
  columns: readonly ColumnReading[],
  { answers, doubts }: AnswersAndDoubts,
): readonly ColumnReading[] {
  const textsOf = ({ column }: ColumnReading) =>
    bodyRowsOf(grid, headRows).flatMap((row) => {
      const { kind, text } = cellAt(grid, row, column);
      return kind === 'number' ? [text] : [];
    });
  const isNought = (columnReading: ColumnReading) => {
    const texts = textsOf(columnReading);
    return texts.length >= 3 && texts.every((text) => Number(text.replace('%', '')) === 0);
  };
  const figures = columns.filter(({ role, period }) => role === 'figure' && period !== undefined);
  const noughts = figures.filter(
    (columnReading) =>
      isNought(columnReading) &&
      !figures.some(
        (laterColumn) =>
          isAfter(laterColumn.period, columnReading.period) &&
          textsOf(laterColumn).length > 0 &&
          !isNought(laterColumn),
      ),
  );
  if (noughts.length === 0 || noughts.length === figures.length) return columns;
  const noughtsDoubt = doubt(answers, {
    id: 'noughts',
    place: noughts.map(({ letters }) => letters).join(', '),
    found: `Every figure of ${noughts.map(({ head: text }) => `“${text}”`).join(', ')} is 0.`,
    question: 'Are these months still to come?',
    choices: [
      { id: 'leave', label: 'Yes: leave them out' },
      { id: 'read', label: 'No: they are 0' },
    ],
    usualChoice: 'leave',
  });
  doubts.push(noughtsDoubt);
  return noughtsDoubt.chosen === 'read' ? columns : columnsWithout(columns, noughts);
}

function isAfter(a: Period | undefined, b: Period | undefined): boolean {
  return a !== undefined && b !== undefined && a.end > b.end;
}
