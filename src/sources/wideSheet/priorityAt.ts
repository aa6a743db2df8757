import type { Asking } from './asking';
import { nameOf, type ColumnReading } from './wideHead';
import { cellAt, shownAt, type WideGrid } from './wideGrid';

/** The priority that a column names for a row. Where it is written only in the first row of several, it holds for those below too. */
export function priorityAt(
  grid: WideGrid,
  row: number,
  columns: readonly ColumnReading[],
  asks: Asking,
): string | undefined {
  const column = columns.find(({ role }) => role === 'priority');
  if (column === undefined) return undefined;
  const shown = shownAt(grid, row, column.column).text.trim();
  if (shown !== '') return shown;
  const above = namedAbove(grid, row, { column, columns });
  if (above === undefined) return undefined;
  const chosen = asks.ask({
    id: 'priority-above',
    place: `row ${row + 1}`,
    found: `Column ${column.letters} is empty here, and a row above has “${above}”.`,
    question: 'Does what is above hold for the rows below it too?',
    choices: [
      { id: 'holds', label: 'Yes' },
      { id: 'none', label: 'No: these rows have none' },
    ],
    usual: 'holds',
  });
  return chosen === 'holds' ? above : undefined;
}

/** Looks up as far as the rows follow each other without a gap. */
function namedAbove(
  grid: WideGrid,
  row: number,
  { column, columns }: { readonly column: ColumnReading; readonly columns: readonly ColumnReading[] },
): string | undefined {
  const title = columns.find(({ role }) => role === 'title')?.column;
  if (title === undefined) return undefined;
  for (let at = row - 1; at >= 0 && cellAt(grid, at, title).kind !== 'empty'; at -= 1) {
    const text = shownAt(grid, at, column.column).text.trim();
    if (text !== '') return text === nameOf(column) ? undefined : text;
  }
  return undefined;
}
