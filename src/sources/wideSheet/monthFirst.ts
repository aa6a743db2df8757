import { doubt, type AnswersAndDoubts } from './doubt';
import { headPeriod } from './headPeriod';
import { dateIn } from './typedMonths';
import { leftOut, type ColumnReading, type HeadRows } from './wideHead';
import type { WideCell, WideGrid } from './wideGrid';

type Dated = { readonly column: ColumnReading; readonly cell: WideCell };

/**
 * A file from a computer that writes the month first has `4/1/2024` for April. Read day first, all its months lie in January. Where the heads of a
 * sheet look so, the officer is asked. Changes `doubts`.
 */
export function withMonthFirst(
  grid: WideGrid,
  headRows: HeadRows,
  columns: readonly ColumnReading[],
  { answers, doubts }: AnswersAndDoubts,
): readonly ColumnReading[] {
  const dates = columns.flatMap((column): readonly Dated[] => {
    const cell =
      column.role === 'figure' && column.period?.family === 'Month'
        ? dateIn(grid, headRows, column.column)
        : undefined;
    return cell === undefined ? [] : [{ column, cell }];
  });
  const [firstDate] = dates;
  if (firstDate === undefined || !mayBeMonthFirst(dates.map(({ cell }) => cell))) return columns;
  const names = dates.map(({ cell }) => dayAndMonthSwapped(cell));
  const orderDoubt = doubt(answers, {
    id: 'month-first',
    place: dates.map(({ column }) => column.letters).join(', '),
    found: `The dates in the heads were read as ${firstDate.cell.text} and so on; they make months that follow each other only if the month is written before the day.`,
    question: 'Which is it?',
    choices: [
      { id: 'month', label: `The month is first: ${names.map((text) => text.slice(0, 7)).join(', ')}` },
      { id: 'day', label: 'The day is first, as in this country' },
    ],
  });
  doubts.push(orderDoubt);
  const cells = new Map(dates.map(({ column, cell }) => [column, cell]));
  return columns.map((column): ColumnReading => {
    const cell = cells.get(column);
    if (cell === undefined) return column;
    const isAsWritten =
      orderDoubt.chosen === undefined || (orderDoubt.chosen === 'day' && cell.isMonthFirst === true);
    if (isAsWritten) return leftOut(column);
    if (orderDoubt.chosen === 'day') return column;
    const periodRead = headPeriod(dayAndMonthSwapped(cell), true, 'Financial year');
    return periodRead.kind === 'period' ? { ...column, period: periodRead.period } : column;
  });
}

/**
 * Whether the dates may be written month first: one of them can be read in no other way, or, read day first, all lie in one month, one day or
 * three days apart, as months and quarters are.
 */
function mayBeMonthFirst(cells: readonly WideCell[]): boolean {
  if (cells.some(({ isMonthFirst }) => isMonthFirst)) return true;
  const days = cells.map(({ text }) => Number(text.slice(8)));
  const [firstDay = 0, secondDay = 0] = days;
  const dayStep = secondDay - firstDay;
  return (
    cells.length >= 3 &&
    new Set(cells.map(({ text }) => text.slice(0, 7))).size === 1 &&
    (dayStep === 1 || dayStep === 3) &&
    days.every((day, index) => day === firstDay + dayStep * index && day <= 12)
  );
}

/** A date with its day and month swapped. A date that can only be read month first is already right. */
function dayAndMonthSwapped({ text, isMonthFirst }: WideCell): string {
  const [year = '', month = '', day = ''] = text.split('-');
  return isMonthFirst ? text : `${year}-${day}-${month}`;
}
