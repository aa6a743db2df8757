import { toPeriod } from '@/domain/figures/period';
import { doubt, type AnswersAndDoubts } from './doubt';
import { leftOut, type ColumnReading, type HeadRows } from './wideHead';
import { cellAt, type WideCell, type WideGrid } from './wideGrid';

/**
 * A spreadsheet may read `Jan-17` as 17 January of the year in which it was typed. Where every date in the heads has one day that could be such a year,
 * the officer is asked. Changes `doubts`.
 */
export function withTypedMonths(
  grid: WideGrid,
  headRows: HeadRows,
  columns: readonly ColumnReading[],
  { answers, doubts }: AnswersAndDoubts,
): readonly ColumnReading[] {
  const dates = columns.flatMap((column) => {
    const date = dateIn(grid, headRows, column.column)?.text;
    return date === undefined || column.role !== 'figure' || column.period?.family !== 'Month'
      ? []
      : [{ one: column, date }];
  });
  const [firstDate] = dates;
  const day = firstDate?.date.slice(8);
  if (firstDate === undefined || day === undefined || !dates.every(({ date }) => mayBeYear(date, day)))
    return columns;
  const monthsDoubt = doubt(answers, {
    id: 'typed-months',
    place: dates.map(({ one: column }) => column.letters).join(', '),
    found: `Every date in the heads is on day ${Number(day)}, such as ${firstDate.date}. Excel makes that of “Jan-${day}” when it is typed.`,
    question: 'Which year is meant?',
    choices: [
      { id: 'typed', label: `20${day}: “${day}” was typed as the year` },
      { id: 'date', label: `${firstDate.date.slice(0, 4)}: the dates are right` },
    ],
  });
  doubts.push(monthsDoubt);
  if (monthsDoubt.chosen === 'date') return columns;
  const columnsRead = new Set(dates.map(({ one: column }) => column));
  return columns.map((column): ColumnReading => {
    if (!columnsRead.has(column)) return column;
    if (monthsDoubt.chosen === undefined) return leftOut(column);
    return { ...column, period: column.period && toPeriod(`20${day}`, column.period.timeIdentifier) };
  });
}

/** The lowest cell in the head of a column that is a date. */
export function dateIn(
  grid: WideGrid,
  { from: firstRow, to: lastRow }: HeadRows,
  column: number,
): WideCell | undefined {
  for (let row = lastRow; row >= firstRow; row -= 1) {
    const cell = cellAt(grid, row, column);
    if (cell.kind === 'date') return cell;
  }
  return undefined;
}

function mayBeYear(date: string, day: string): boolean {
  return date.slice(8) === day && Number(day) >= 10 && Number(date.slice(0, 4)) > 2000 + Number(day);
}
