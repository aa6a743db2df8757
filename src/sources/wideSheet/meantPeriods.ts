import { toPeriod, twoYears, type Period } from '@/domain/figures/period';
import { doubt, type AnswersAndDoubts, type Choice } from './doubt';
import type { OtherMeaning } from './headMeaning';
import { columnsWithout, nameOf, type ColumnReading } from './wideHead';

/**
 * Columns whose heads may mean something else than their month or week. Each kind is one question for the whole sheet,
 * unless the heads together say it. Changes `doubts`.
 */
export function withMeantPeriods(
  columns: readonly ColumnReading[],
  asked: AnswersAndDoubts,
): readonly ColumnReading[] {
  return withWeekNumbers(withQuarters(withRollingYears(columns, asked), asked), asked);
}

/** `12 months to Mar-24` is a year where all of them end with the month with which a year ends. Other months roll. */
function withRollingYears(
  columns: readonly ColumnReading[],
  asked: AnswersAndDoubts,
): readonly ColumnReading[] {
  const found = columnsMeaning(columns, 'rolling');
  const months = new Set(found.map(({ period }) => period?.end.slice(5, 7)));
  const [month] = months;
  const isYear = months.size === 1 && (month === '03' || found.length > 1);
  const years = new Map(found.map((one) => [one, isYear ? yearEnding(one.period) : undefined]));
  if (found.every((one) => years.get(one) !== undefined))
    return columns.map((one) => (years.has(one) ? { ...one, period: years.get(one) } : one));
  const choice = chosenFor(found, asked, {
    id: 'rolling',
    found: (name) => `“${name}” is a figure for twelve months, and not all of these end when a year ends.`,
    question: 'Should each be the figure of the month that it ends with?',
    choices: [
      { id: 'month', label: 'Yes: the name of the indicator says that it is of twelve months' },
      { id: 'leave', label: 'No: leave them out' },
    ],
  });
  return choice === 'month' ? columns : columnsWithout(columns, found);
}

const YEARS_BY_END: Readonly<Record<string, readonly [kind: string, isOfOneYear: boolean]>> = {
  '03': ['Financial year', false],
  '08': ['Academic year', false],
  '12': ['Calendar year', true],
};

function yearEnding(month: Period | undefined): Period | undefined {
  const [kind, isOfOneYear] = YEARS_BY_END[month?.end.slice(5, 7) ?? ''] ?? [];
  if (month === undefined || kind === undefined) return undefined;
  const end = Number(month.end.slice(0, 4));
  return toPeriod(isOfOneYear ? String(end) : twoYears(end - 1), kind);
}

/** `Apr-24 (Q1)` beside `May-24 (Q1)` are months. Where only the last months of quarters are there, they may be the quarters. */
function withQuarters(columns: readonly ColumnReading[], asked: AnswersAndDoubts): readonly ColumnReading[] {
  const found = columnsMeaning(columns, 'in quarter');
  const quarterOf = ({ meaning }: ColumnReading) =>
    meaning?.kind === 'in quarter' ? meaning.quarter : undefined;
  if (found.some((one) => one.period?.end !== quarterOf(one)?.end)) return columns;
  const choice = chosenFor(found, asked, {
    id: 'month-or-quarter',
    found: (name) => `“${name}” names a month and its quarter.`,
    question: 'Is each figure for the month alone, or for the quarter that ends with it?',
    choices: [
      { id: 'quarter', label: 'The quarter that ends with the month' },
      { id: 'month', label: 'The month alone' },
    ],
  });
  if (choice === undefined) return columnsWithout(columns, found);
  return choice === 'month'
    ? columns
    : columns.map((one) => (found.includes(one) ? { ...one, period: quarterOf(one) } : one));
}

function withWeekNumbers(
  columns: readonly ColumnReading[],
  asked: AnswersAndDoubts,
): readonly ColumnReading[] {
  const found = columnsMeaning(columns, 'week number');
  const choice = chosenFor(found, asked, {
    id: 'week-numbers',
    found: (name) => `“${name}” is the number of a week.`,
    question: 'Is week 1 the first week of January, as calendars (ISO 8601) count them?',
    choices: [
      { id: 'calendar', label: 'Yes' },
      {
        id: 'leave',
        label: 'No: leave them out. Heads such as “w/c 01/04/2024” are read whatever the numbers',
      },
    ],
  });
  return choice === 'calendar' ? columns : columnsWithout(columns, found);
}

function columnsMeaning(
  columns: readonly ColumnReading[],
  kind: OtherMeaning['kind'],
): readonly ColumnReading[] {
  return columns.filter(
    ({ role, meaning, period }) => role !== 'unused' && meaning?.kind === kind && period !== undefined,
  );
}

/** Changes `doubts`. Undefined where there is nothing to ask, or no answer yet. */
function chosenFor(
  [first, ...others]: readonly ColumnReading[],
  { answers, doubts }: AnswersAndDoubts,
  {
    id,
    found,
    question,
    choices,
  }: {
    readonly id: string;
    readonly found: (name: string) => string;
    readonly question: string;
    readonly choices: readonly Choice[];
  },
): string | undefined {
  if (first === undefined) return undefined;
  const one = doubt(answers, {
    id,
    place: [first, ...others].map(({ letters }) => letters).join(', '),
    found: found(nameOf(first)),
    question,
    choices,
  });
  doubts.push(one);
  return one.chosen;
}
