import { periodKey, type Period } from '@/domain/figures/period';
import type { Asking } from './asking';
import { isYear } from './wideCells';
import { nameOf, type ColumnReading } from './wideHead';

/** The column of the running year to date: it names that year, or none. */
export function toDateColumn(columns: readonly ColumnReading[], running: Period): ColumnReading | undefined {
  const all = columns.filter(({ role }) => role === 'to-date');
  return (
    all.find(({ period }) => period !== undefined && periodKey(period) === periodKey(running)) ??
    all.find(({ period }) => period === undefined || !isYear(period))
  );
}

/** What was left out of the years to date. Nothing says how far another year had come, or a year without any month. */
export function askOtherYears(
  columns: readonly ColumnReading[],
  { used, asks }: { readonly used: ColumnReading | undefined; readonly asks: Asking },
): void {
  for (const column of columns)
    if (column.role === 'to-date' && column !== used)
      asks.ask({
        id: `to-date-other:${column.letters}`,
        place: column.letters,
        found: `“${nameOf(column)}” is the year to date of a year that has no month or quarter here, or of an earlier one.`,
        question: `It is left out. If it is the figure of the whole year, choose “Figure” or that year above column ${column.letters}.`,
        choices: [{ id: 'leave', label: 'Leave it out' }],
        usual: 'leave',
      });
}
