import { doubt, type AnswersAndDoubts } from './doubt';
import { headPeriod } from './headPeriod';
import { dateIn } from './typedMonths';
import { leftOut, type ColumnReading, type HeadRows } from './wideHead';
import type { WideCell, WideGrid } from './wideGrid';

type Dated = { readonly one: ColumnReading; readonly cell: WideCell };

/**
 * A file from a computer that writes the month first has `4/1/2024` for April. Read day first, all its months lie in January. Where the heads of a
 * sheet look so, the officer is asked. Changes `doubts`.
 */
export function withMonthFirst(
  grid: WideGrid,
  head: HeadRows,
  columns: readonly ColumnReading[],
  { answers, doubts }: AnswersAndDoubts,
): readonly ColumnReading[] {
  const dates = columns.flatMap((one): readonly Dated[] => {
    const cell =
      one.role === 'figure' && one.period?.family === 'Month' ? dateIn(grid, head, one.column) : undefined;
    return cell === undefined ? [] : [{ one, cell }];
  });
  const [first] = dates;
  if (first === undefined || !mayBeMonthFirst(dates.map(({ cell }) => cell))) return columns;
  const names = dates.map(({ cell }) => dayAndMonthSwapped(cell));
  const asked = doubt(answers, {
    id: 'month-first',
    place: dates.map(({ one }) => one.letters).join(', '),
    found: `The dates in the heads were read as ${first.cell.text} and so on; they make months that follow each other only if the month is written before the day.`,
    question: 'Which is it?',
    choices: [
      { id: 'month', label: `The month is first: ${names.map((text) => text.slice(0, 7)).join(', ')}` },
      { id: 'day', label: 'The day is first, as in this country' },
    ],
  });
  doubts.push(asked);
  const cells = new Map(dates.map(({ one, cell }) => [one, cell]));
  return columns.map((one): ColumnReading => {
    const cell = cells.get(one);
    if (cell === undefined) return one;
    const isLeft = asked.chosen === undefined || (asked.chosen === 'day' && cell.isMonthFirst === true);
    if (isLeft) return leftOut(one);
    if (asked.chosen === 'day') return one;
    const read = headPeriod(dayAndMonthSwapped(cell), true, 'Financial year');
    return read.kind === 'period' ? { ...one, period: read.period } : one;
  });
}

/** Either one date has no other reading, or, read day first, all lie in one month, on days that follow each other as months or quarters do. */
function mayBeMonthFirst(cells: readonly WideCell[]): boolean {
  if (cells.some(({ isMonthFirst }) => isMonthFirst)) return true;
  const days = cells.map(({ text }) => Number(text.slice(8)));
  const [first = 0, second = 0] = days;
  const step = second - first;
  return (
    cells.length >= 3 &&
    new Set(cells.map(({ text }) => text.slice(0, 7))).size === 1 &&
    (step === 1 || step === 3) &&
    days.every((day, index) => day === first + step * index && day <= 12)
  );
}

/** The date with its day and month changed over, unless it was read month first already. */
function dayAndMonthSwapped({ text, isMonthFirst }: WideCell): string {
  const [year = '', month = '', day = ''] = text.split('-');
  return isMonthFirst ? text : `${year}-${day}-${month}`;
}
