import { isYear, periodKey, type Period } from '@/domain/figures/period';
import type { QuestionLog } from './questionLog';
import type { Choice } from './doubt';
import { figureCells, yearBefore } from './wideCells';
import type { WideGrid } from './wideGrid';
import { nameOf, type ColumnReading } from './wideHead';

type Sheet = {
  /** The rows of the indicators. */
  readonly bodyRows: readonly number[];
  readonly columns: readonly ColumnReading[];
  readonly column: ColumnReading | undefined;
  readonly running: Period | undefined;
  readonly latest: Period | undefined;
  readonly questions: QuestionLog;
};

const TO_DATE_CHOICES: readonly Choice[] = [
  { id: 'as printed', label: 'The year to date, as printed' },
  { id: 'year', label: 'The year’s own figure' },
  { id: 'leave', label: 'Leave it out' },
];

/** Heads that say that a column is the year to date. `Year end` does not: it may be the year's own figure. */
const SAYS_TO_DATE = /\b(ytd|year[ -]to[ -]date|cumulative)\b/i;

/**
 * What a column holds: the year to date or the year's own figure. The officer is asked unless its head says it. One that looks left over from
 * the year before is asked about all the same, and left out, whatever was answered last month.
 */
export function toDateMeant(
  grid: WideGrid,
  { bodyRows, columns, column, running, latest, questions }: Sheet,
): 'as printed' | 'year' | undefined {
  if (column === undefined || running === undefined) return undefined;
  const equalFigures = (otherColumn: ColumnReading | undefined) =>
    sameRows(grid, bodyRows, [column, otherColumn]);
  const columnOfPeriod = (period: Period | undefined) => figuresOf(columns, period);
  const ownColumn = columnOfPeriod(running);
  const [year, yearBeforeEqual] = [
    equalFigures(ownColumn),
    equalFigures(columnOfPeriod(yearBefore(running))),
  ];
  const firstMonthEqual = isFirstOfYear(latest, running) ? equalFigures(columnOfPeriod(latest)) : undefined;
  const isOld =
    yearBeforeEqual.bothCount >= 3 && yearBeforeEqual.sameCount >= 0.8 * yearBeforeEqual.bothCount;
  const differs =
    firstMonthEqual !== undefined &&
    firstMonthEqual.bothCount >= 3 &&
    firstMonthEqual.sameCount < 0.5 * firstMonthEqual.bothCount;
  if (!isOld && !differs && SAYS_TO_DATE.test(column.head)) return 'as printed';
  const foundText = isOld
    ? `“${nameOf(column)}” equals the year before in ${yearBeforeEqual.sameCount} of ${yearBeforeEqual.bothCount} rows: it may be left over from then.`
    : differs
      ? `“${nameOf(column)}” differs from the first month of the year in ${firstMonthEqual.bothCount - firstMonthEqual.sameCount} of ${firstMonthEqual.bothCount} rows, and a year to date would equal it.`
      : `“${nameOf(column)}” may be the year to date or the year’s own figure.${equalsText(year, ownColumn)}`;
  const chosenId = questions.ask({
    id: isOld || differs ? `to-date-left-over:${running.timePeriod}` : 'to-date',
    place: column.letters,
    found: foundText,
    question: 'What is it?',
    choices: TO_DATE_CHOICES,
    usualChoice: isOld || differs ? 'leave' : 'as printed',
  });
  return chosenId === 'as printed' || chosenId === 'year' ? chosenId : undefined;
}

function equalsText({ sameCount, bothCount }: SameNumbers, column: ColumnReading | undefined): string {
  if (column === undefined || bothCount === 0) return '';
  return ` It equals ${nameOf(column)} (${column.letters}) in ${sameCount} of ${bothCount} rows.`;
}

type SameNumbers = { readonly sameCount: number; readonly bothCount: number };

/** In how many rows two columns have a number, and in how many the same. */
function sameRows(
  grid: WideGrid,
  bodyRows: readonly number[],
  [firstColumn, secondColumn]: readonly [ColumnReading, ColumnReading | undefined],
): SameNumbers {
  if (secondColumn === undefined) return { sameCount: 0, bothCount: 0 };
  const figurePairs = bodyRows.flatMap((row) => {
    const [a, b] = figureCells(grid, row, [firstColumn, secondColumn]);
    return a?.figure.kind === 'number' && b?.figure.kind === 'number'
      ? [a.figure.value === b.figure.value]
      : [];
  });
  return { sameCount: figurePairs.filter(Boolean).length, bothCount: figurePairs.length };
}

function figuresOf(columns: readonly ColumnReading[], period: Period | undefined): ColumnReading | undefined {
  if (period === undefined) return undefined;
  return columns.find(
    (column) =>
      column.role === 'figure' &&
      column.period !== undefined &&
      periodKey(column.period) === periodKey(period),
  );
}

/** Whether a month or quarter is the first of its year. */
function isFirstOfYear(latest: Period | undefined, running: Period): boolean {
  return latest !== undefined && !isYear(latest) && latest.start === running.start;
}
