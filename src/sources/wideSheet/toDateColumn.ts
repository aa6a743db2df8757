import { comparePeriods, isYear, periodKey, type Period } from '@/domain/figures/period';
import type { QuestionLog } from './questionLog';
import { nameOf, type ColumnReading } from './wideHead';

/**
 * Chooses the column with the year to date of the running year: one that names that year, or else one that names no period, or else the newest
 * of those that name a month.
 */
export function toDateColumn(
  columns: readonly ColumnReading[],
  { running, latest }: { readonly running: Period; readonly latest: Period | undefined },
): ColumnReading | undefined {
  const toDateColumns = columns.filter(({ role }) => role === 'to-date');
  const months = toDateColumns.flatMap((column) =>
    column.period !== undefined && !isYear(column.period) && column.period.end <= (latest?.end ?? '')
      ? [{ one: column, period: column.period }]
      : [],
  );
  return (
    toDateColumns.find(({ period }) => period !== undefined && periodKey(period) === periodKey(running)) ??
    toDateColumns.find(({ period }) => period === undefined) ??
    months.toSorted((a, b) => comparePeriods(a.period, b.period)).at(-1)?.one
  );
}

/** Tells the officer which columns of years to date are left out. Only the newest is read: for the others, nothing says up to which month their year runs. */
export function askOtherYears(
  columns: readonly ColumnReading[],
  {
    used: toDateColumn,
    questions,
  }: { readonly used: ColumnReading | undefined; readonly questions: QuestionLog },
): void {
  for (const column of columns)
    if (column.role === 'to-date' && column !== toDateColumn)
      questions.ask({
        id: `to-date-other:${column.letters}`,
        place: column.letters,
        found: isOfMonth(column)
          ? `“${nameOf(column)}” is the year to date of an earlier month, or of one without figures.`
          : `“${nameOf(column)}” is the year to date of a year that has no month or quarter here, or of an earlier one.`,
        question: isOfMonth(column)
          ? 'It is left out: only the newest year to date is read.'
          : `It is left out. If it is the figure of the whole year, choose “Figure” or that year above column ${column.letters}.`,
        choices: [{ id: 'leave', label: 'Leave it out' }],
        usualChoice: 'leave',
      });
}

function isOfMonth({ period }: ColumnReading): boolean {
  return period !== undefined && !isYear(period);
}
