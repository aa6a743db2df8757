import type { QuestionLog } from './questionLog';
import { breakdownOf, isGroupColumn } from './groupColumns';
import { figureCells, marksOf, observationText } from './wideCells';
import type { WideGrid } from './wideGrid';
import type { ColumnReading } from './wideHead';
import type { WideGroupFigure } from './wideReading';

/** The figures of boys and of girls in a row. */
export function groupFigures(
  grid: WideGrid,
  row: number,
  {
    columns,
    unit,
    questions,
  }: { readonly columns: readonly ColumnReading[]; readonly unit: string; readonly questions: QuestionLog },
): readonly WideGroupFigure[] {
  return figureCells(grid, row, columns.filter(isGroupColumn)).flatMap((cell): readonly WideGroupFigure[] => {
    const { period } = cell.column;
    const breakdown = breakdownOf(cell.column);
    const text = observationText(cell, unit, questions);
    if (breakdown === undefined || period === undefined || text === undefined) return [];
    const { status } = marksOf(cell, questions);
    return [{ place: cell.place, area: 'own', period, text, breakdown, ...(status && { status }) }];
  });
}
