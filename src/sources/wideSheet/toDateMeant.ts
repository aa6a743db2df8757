import { isYear, periodKey, type Period } from '@/domain/figures/period';
import type { Asking } from './asking';
import type { Choice } from './doubt';
import { figureCells, yearBefore } from './wideCells';
import type { WideGrid } from './wideGrid';
import { nameOf, type ColumnReading } from './wideHead';

type Sheet = {
  /** The rows of the indicators. */
  readonly body: readonly number[];
  readonly columns: readonly ColumnReading[];
  readonly column: ColumnReading | undefined;
  readonly running: Period | undefined;
  readonly latest: Period | undefined;
  readonly asks: Asking;
};

const CHOICES: readonly Choice[] = [
  { id: 'as printed', label: 'The year to date, as printed' },
  { id: 'year', label: 'The year’s own figure' },
  { id: 'leave', label: 'Leave it out' },
];

/**
 * Asks whether a column is the year to date or the year's own figure. One that looks left over from the year before is
 * left out, whatever was answered last month.
 */
export function toDateMeant(
  grid: WideGrid,
  { body, columns, column, running, latest, asks }: Sheet,
): 'as printed' | 'year' | undefined {
  if (column === undefined || running === undefined) return undefined;
  const sameAs = (other: ColumnReading | undefined) => sameRows(grid, body, [column, other]);
  const of = (period: Period | undefined) => figuresOf(columns, period);
  const own = of(running);
  const [year, before] = [sameAs(own), sameAs(of(yearBefore(running)))];
  const first = isFirst(latest, running) ? sameAs(of(latest)) : undefined;
  const isOld = before.both >= 3 && before.same >= 0.8 * before.both;
  const differs = first !== undefined && first.both >= 3 && first.same < 0.5 * first.both;
  const found = isOld
    ? `“${nameOf(column)}” equals the year before in ${before.same} of ${before.both} rows: it may be left over from then.`
    : differs
      ? `“${nameOf(column)}” differs from the first month of the year in ${first.both - first.same} of ${first.both} rows, and a year to date would equal it.`
      : `“${nameOf(column)}” may be the year to date or the year’s own figure.${equalsText(year, own)}`;
  const chosen = asks.ask({
    id: isOld || differs ? `to-date-left-over:${running.timePeriod}` : 'to-date',
    place: column.letters,
    found,
    question: 'What is it?',
    choices: CHOICES,
    usual: isOld || differs ? 'leave' : 'as printed',
  });
  return chosen === 'as printed' || chosen === 'year' ? chosen : undefined;
}

function equalsText({ same, both }: SameNumbers, column: ColumnReading | undefined): string {
  if (column === undefined || both === 0) return '';
  return ` It equals ${nameOf(column)} (${column.letters}) in ${same} of ${both} rows.`;
}

type SameNumbers = { readonly same: number; readonly both: number };

/** In how many rows two columns have a number, and in how many the same. */
function sameRows(
  grid: WideGrid,
  body: readonly number[],
  [one, other]: readonly [ColumnReading, ColumnReading | undefined],
): SameNumbers {
  if (other === undefined) return { same: 0, both: 0 };
  const pairs = body.flatMap((row) => {
    const [a, b] = figureCells(grid, row, [one, other]);
    return a?.figure.kind === 'number' && b?.figure.kind === 'number'
      ? [a.figure.value === b.figure.value]
      : [];
  });
  return { same: pairs.filter(Boolean).length, both: pairs.length };
}

function figuresOf(columns: readonly ColumnReading[], period: Period | undefined): ColumnReading | undefined {
  if (period === undefined) return undefined;
  return columns.find(
    (one) => one.role === 'figure' && one.period !== undefined && periodKey(one.period) === periodKey(period),
  );
}

/** Whether a month or quarter is the first of its year. */
function isFirst(latest: Period | undefined, running: Period): boolean {
  return latest !== undefined && !isYear(latest) && latest.start === running.start;
}
