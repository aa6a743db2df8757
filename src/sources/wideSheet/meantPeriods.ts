import { toPeriod, twoYears, type Period } from '@/domain/figures/period';
import { doubt, type AnswersAndDoubts, type Choice } from './doubt';
import type { OtherMeaning } from './headMeaning';
import { columnsWithout, nameOf, type ColumnReading } from './wideHead';

/**
 * Settles what columns hold whose headings may mean something other than their month or week. The officer is asked one question of each kind
 * for the whole sheet, unless the headings together leave no doubt. Adds the questions to `answersAndDoubts`.
 */
export function withMeantPeriods(
  columns: readonly ColumnReading[],
  answersAndDoubts: AnswersAndDoubts,
): readonly ColumnReading[] {
  return withWeekNumbers(
    withQuarters(withRollingYears(columns, answersAndDoubts), answersAndDoubts),
    answersAndDoubts,
  );
}

/**
 * Reads `12 months to Mar-24` as a year where all such columns end with the last month of a year. Otherwise asks the officer whether each is
 * the figure of its month.
 */
function withRollingYears(
  columns: readonly ColumnReading[],
  answersAndDoubts: AnswersAndDoubts,
): readonly ColumnReading[] {
  const rollingColumns = columnsMeaning(columns, 'rolling');
  const months = new Set(rollingColumns.map(({ period }) => period?.end.slice(5, 7)));
  const [month] = months;
  const isYear = months.size === 1 && (month === '03' || rollingColumns.length > 1);
  const years = new Map(
    rollingColumns.map((columnReading) => [
      columnReading,
      isYear ? yearEnding(columnReading.period) : undefined,
    ]),
  );
  if (rollingColumns.every((columnReading) => years.get(columnReading) !== undefined))
    return columns.map((columnReading) =>
      years.has(columnReading) ? { ...columnReading, period: years.get(columnReading) } : columnReading,
    );
  const choice = chosenFor(rollingColumns, answersAndDoubts, {
    id: 'rolling',
    foundText: (name) =>
      `“${name}” is a figure for twelve months, and not all of these end when a year ends.`,
    question: 'Should each be the figure of the month that it ends with?',
    choices: [
      { id: 'month', label: 'Yes: the name of the indicator says that it is of twelve months' },
      { id: 'leave', label: 'No: leave them out' },
    ],
  });
  return choice === 'month' ? columns : columnsWithout(columns, rollingColumns);
}

const YEARS_BY_END: Readonly<Record<string, readonly [kind: string, isOfOneYear: boolean]>> = {
  '03': ['Financial year', false],
  '08': ['Academic year', false],
  '12': ['Calendar year', true],
};

function yearEnding(month: Period | undefined): Period | undefined {
  const [kind, isOfOneYear] = YEARS_BY_END[month?.end.slice(5, 7) ?? ''] ?? [];
  if (month === undefined || kind === undefined) return undefined;
  const endYear = Number(month.end.slice(0, 4));
  return toPeriod(isOfOneYear ? String(endYear) : twoYears(endYear - 1), kind);
}

/**
 * Reads `Apr-24 (Q1)` as a month where such a column is not the last month of its quarter. Where all are last months, they may be the
 * quarters, and the officer is asked.
 */
function withQuarters(
  columns: readonly ColumnReading[],
  answersAndDoubts: AnswersAndDoubts,
): readonly ColumnReading[] {
  const quarterColumns = columnsMeaning(columns, 'in quarter');
  const quarterOf = ({ meaning }: ColumnReading) =>
    meaning?.kind === 'in quarter' ? meaning.quarter : undefined;
  if (quarterColumns.some((columnReading) => columnReading.period?.end !== quarterOf(columnReading)?.end))
    return columns;
  const choice = chosenFor(quarterColumns, answersAndDoubts, {
    id: 'month-or-quarter',
    foundText: (name) => `“${name}” names a month and its quarter.`,
    question: 'Is each figure for the month alone, or for the quarter that ends with it?',
    choices: [
      { id: 'quarter', label: 'The quarter that ends with the month' },
      { id: 'month', label: 'The month alone' },
    ],
  });
  if (choice === undefined) return columnsWithout(columns, quarterColumns);
  return choice === 'month'
    ? columns
    : columns.map((columnReading) =>
        quarterColumns.includes(columnReading)
          ? { ...columnReading, period: quarterOf(columnReading) }
          : columnReading,
      );
}

function withWeekNumbers(
  columns: readonly ColumnReading[],
  answersAndDoubts: AnswersAndDoubts,
): readonly ColumnReading[] {
  const weekColumns = columnsMeaning(columns, 'week number');
  const choice = chosenFor(weekColumns, answersAndDoubts, {
    id: 'week-numbers',
    foundText: (name) => `“${name}” is the number of a week.`,
    question: 'Is week 1 the first week of January, as calendars (ISO 8601) count them?',
    choices: [
      { id: 'calendar', label: 'Yes' },
      {
        id: 'leave',
        label: 'No: leave them out. Heads such as “w/c 01/04/2024” are read whatever the numbers',
      },
    ],
  });
  return choice === 'calendar' ? columns : columnsWithout(columns, weekColumns);
}

function columnsMeaning(
  columns: readonly ColumnReading[],
  kind: OtherMeaning['kind'],
): readonly ColumnReading[] {
  return columns.filter(
    ({ role, meaning, period }) => role !== 'unused' && meaning?.kind === kind && period !== undefined,
  );
}

/** Asks one question about several columns, adds it to `doubts` and returns the choice. Returns undefined if there is no column, or no answer yet. */
function chosenFor(
  [firstColumn, ...otherColumns]: readonly ColumnReading[],
  { answers, doubts }: AnswersAndDoubts,
  {
    id,
    foundText,
    question,
    choices,
  }: {
    readonly id: string;
    readonly foundText: (name: string) => string;
    readonly question: string;
    readonly choices: readonly Choice[];
  },
): string | undefined {
  if (firstColumn === undefined) return undefined;
  const periodDoubt = doubt(answers, {
    id,
    place: [firstColumn, ...otherColumns].map(({ letters }) => letters).join(', '),
    found: foundText(nameOf(firstColumn)),
    question,
    choices,
  });
  doubts.push(periodDoubt);
  return periodDoubt.chosen;
}
