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
  head: HeadRows,
  columns: readonly ColumnReading[],
  { answers, doubts }: AnswersAndDoubts,
): readonly ColumnReading[] {
  const dates = columns.flatMap((one) => {
    const date = dateIn(grid, head, one.column)?.text;
    return date === undefined || one.role !== 'figure' || one.period?.family !== 'Month'
      ? []
      : [{ one, date }];
  });
  const [first] = dates;
  const day = first?.date.slice(8);
  if (first === undefined || day === undefined || !dates.every(({ date }) => mayBeYear(date, day)))
    return columns;
  const asked = doubt(answers, {
    id: 'typed-months',
    place: dates.map(({ one }) => one.letters).join(', '),
    found: `Every date in the heads is on day ${Number(day)}, such as ${first.date}. Excel makes that of “Jan-${day}” when it is typed.`,
    question: 'Which year is meant?',
    choices: [
      { id: 'typed', label: `20${day}: “${day}” was typed as the year` },
      { id: 'date', label: `${first.date.slice(0, 4)}: the dates are right` },
    ],
  });
  doubts.push(asked);
  if (asked.chosen === 'date') return columns;
  const read = new Set(dates.map(({ one }) => one));
  return columns.map((one): ColumnReading => {
    if (!read.has(one)) return one;
    if (asked.chosen === undefined) return leftOut(one);
    return { ...one, period: one.period && toPeriod(`20${day}`, one.period.timeIdentifier) };
  });
}

/** The lowest date in the head of a column. */
export function dateIn(grid: WideGrid, { from, to }: HeadRows, column: number): WideCell | undefined {
  for (let row = to; row >= from; row -= 1) {
    const cell = cellAt(grid, row, column);
    if (cell.kind === 'date') return cell;
  }
  return undefined;
}

function mayBeYear(date: string, day: string): boolean {
  return date.slice(8) === day && Number(day) >= 10 && Number(date.slice(0, 4)) > 2000 + Number(day);
}
