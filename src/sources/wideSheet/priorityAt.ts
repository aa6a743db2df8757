import type { QuestionLog } from './questionLog';
import { nameOf, type ColumnReading } from './wideHead';
import { cellAt, shownAt, type WideGrid } from './wideGrid';

/** The priority that the column of priorities names for a row. Where the cell is empty, the officer is asked whether the name in a row above holds for it. */
export function priorityAt(
  grid: WideGrid,
  row: number,
  columns: readonly ColumnReading[],
  questions: QuestionLog,
): string | undefined {
  const column = columns.find(({ role }) => role === 'priority');
  if (column === undefined) return undefined;
  const shownText = shownAt(grid, row, column.column).text.trim();
  if (shownText !== '') return shownText;
  const nameAbove = namedAbove(grid, row, { column, columns });
  if (nameAbove === undefined) return undefined;
  const chosenId = questions.ask({
    id: 'priority-above',
    place: `row ${row + 1}`,
    found: `Column ${column.letters} is empty here, and a row above has “${nameAbove}”.`,
    question: 'Does what is above hold for the rows below it too?',
    choices: [
      { id: 'holds', label: 'Yes' },
      { id: 'none', label: 'No: these rows have none' },
    ],
    usualChoice: 'holds',
  });
  return chosenId === 'holds' ? nameAbove : undefined;
}

/** The nearest priority above a row. The search goes up for as long as every row has a title. */
function namedAbove(
  grid: WideGrid,
  row: number,
  { column, columns }: { readonly column: ColumnReading; readonly columns: readonly ColumnReading[] },
): string | undefined {
  const title = columns.find(({ role }) => role === 'title')?.column;
  if (title === undefined) return undefined;
  for (
    let rowAbove = row - 1;
    rowAbove >= 0 && cellAt(grid, rowAbove, title).kind !== 'empty';
    rowAbove -= 1
  ) {
    const text = shownAt(grid, rowAbove, column.column).text.trim();
    if (text !== '') return text === nameOf(column) ? undefined : text;
  }
  return undefined;
}
