import type { Issue, Severity } from '@/domain/plan/issue';
import { toPeriod, TIME_IDENTIFIERS, type Period } from '@/domain/figures/period';
import type { ValueReading } from '@/domain/figures/reading';
import { listForMessage, nearestFor } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';
import { toNumber } from '@/sources/number';
import { toDay } from './dayText';
import {
  bothColumnsAdvice,
  isOfTwoYears,
  periodInOneCell,
  periodOfDates,
  timeIdentifierAdvice,
  timePeriodAdvice,
} from './periodAdvice';
import { wordAdvice } from './wordAdvice';
import type { TableRow } from './tableText';

/** Reads the cells of one row, and gathers their faults with their places. */
export type RowReader = {
  readonly row: number;
  readonly text: (column: string) => string | undefined;
  readonly needed: (column: string) => string | undefined;
  readonly oneOf: <const Word extends string>(column: string, words: readonly Word[]) => Word | undefined;
  readonly yes: (column: string) => boolean | undefined;
  readonly number: (column: string) => ValueReading | undefined;
  readonly period: () => Period | undefined;
  readonly date: (column: string) => string | undefined;
  readonly report: (issue: Fault) => void;
};

export type Fault = {
  readonly severity: Severity;
  readonly code: string;
  readonly column?: string | undefined;
  readonly message: string;
};

/** Makes a reader of one row. The reader adds to `issues`. */
export function rowReader({ row, cell }: TableRow, file: string, issues: Issue[]): RowReader {
  const report = (fault: Fault): void => void issues.push({ file, row, ...fault });
  const text = (column: string) => cell(column) || undefined;
  const reportFault = (column: string, code: string, message: string): undefined =>
    report({ severity: 'error', code, column, message }) as undefined;
  return {
    row,
    text,
    report,
    needed: (column) =>
      text(column) ??
      reportFault(
        column,
        'empty-cell',
        `The cell is empty. Expected ${/^[aeiou]/.test(column) ? 'an' : 'a'} ${column}. Fill it in, or delete the row.`,
      ),
    oneOf: (column, words) => {
      const cellText = text(column);
      if (cellText === undefined) return undefined;
      const lowerCaseText = cellText.toLowerCase();
      return (
        words.find((word) => word === lowerCaseText) ??
        reportFault(
          column,
          'unknown-word',
          `Found "${quoted(cellText)}". Expected one of ${listForMessage(words)}.${wordAdvice(column, lowerCaseText, words) || nearestFor(issues, lowerCaseText, () => words)}`,
        )
      );
    },
    yes: (column) => {
      const lowerCaseText = text(column)?.toLowerCase();
      if (lowerCaseText === undefined) return undefined;
      if (['yes', 'y', 'true', '1'].includes(lowerCaseText)) return true;
      if (['no', 'n', 'false', '0'].includes(lowerCaseText)) return false;
      return reportFault(
        column,
        'unknown-word',
        `Found "${quoted(lowerCaseText)}". Expected yes or no, or an empty cell.`,
      );
    },
    number: (column) => {
      const cellText = text(column);
      if (cellText === undefined) return undefined;
      return (
        toNumber(cellText, true) ??
        reportFault(
          column,
          'not-a-number',
          `Found "${quoted(cellText)}". Expected a number such as 1,234.5.${numberAdvice(column, cellText) || ' Correct it, or empty the cell.'}`,
        )
      );
    },
    period: () => periodOf(cell('time_period'), cell('time_identifier'), { reportFault, issues }),
    date: (column) => {
      const cellText = text(column);
      const day = cellText === undefined ? undefined : toDay(cellText);
      if (cellText === undefined || day?.kind === 'day') return day?.iso;
      const dayHint = day === undefined ? '' : ` If that is the day, write ${day.iso}.`;
      return reportFault(
        column,
        'date',
        `Found "${quoted(cellText)}". Expected a date such as 2015-01-14 or 14/01/2015.${dayHint}`,
      );
    },
  };
}

/** Columns of figures whose digits no message may show. */
const SECRET_COLUMNS: ReadonlySet<string> = new Set(['lower_ci', 'upper_ci']);

/** The correction ` Write 95.` for a target of `95%+` or `>= 95`. The result is empty for a text with several numbers or none. */
function numberAdvice(column: string, cellText: string): string {
  const [number, ...otherNumbers] = cellText.match(/[-−]?\d[\d,]*(?:\.\d+)?%?/g) ?? [];
  return number === undefined || otherNumbers.length > 0 || SECRET_COLUMNS.has(column)
    ? ''
    : ` Write ${number}.`;
}

function periodOf(timePeriod: string, timeIdentifier: string, report: PeriodReport): Period | undefined {
  const period = toPeriod(timePeriod, timeIdentifier) ?? periodOfDates(timePeriod, timeIdentifier);
  if (period !== undefined) return period;
  if (timePeriod === '' || timeIdentifier === '') return halfPeriod(timePeriod, timeIdentifier, report);
  const isKnownIdentifier = TIME_IDENTIFIERS.some(
    (name) => name.toLowerCase() === timeIdentifier.toLowerCase(),
  );
  if (!isKnownIdentifier) return unknownIdentifier(timePeriod, timeIdentifier, report);
  const example = isOfTwoYears(timeIdentifier)
    ? 'two years that follow each other, such as 202425 for 2024/25'
    : 'a year, such as 2024';
  return report.reportFault(
    'time_period',
    'period',
    `Found "${quoted(timePeriod)}" with ${timeIdentifier}. Expected ${example}.${timePeriodAdvice(timePeriod, timeIdentifier)}`,
  );
}

type PeriodReport = {
  readonly reportFault: (column: string, code: string, message: string) => undefined;
  readonly issues: readonly Issue[];
};

/** Reports a period with one of its two cells empty. The other cell may hold the whole period. */
function halfPeriod(timePeriod: string, timeIdentifier: string, { reportFault }: PeriodReport): undefined {
  const periodInCell = timeIdentifier === '' ? periodInOneCell(timePeriod) : undefined;
  if (periodInCell === undefined)
    return reportFault(
      timePeriod === '' ? 'time_period' : 'time_identifier',
      'period',
      `The cell is empty. Expected DfE’s two columns, such as 202425 and Academic year, or 2024 and April.${bothColumnsAdvice(timePeriod || timeIdentifier, timeIdentifier)}`,
    );
  reportFault(
    'time_period',
    'period',
    `Found "${quoted(timePeriod)}". Expected the year alone. Write ${periodInCell.timePeriod}.`,
  );
  return reportFault(
    'time_identifier',
    'period',
    `The cell is empty, and time_period has the whole of the period. Write ${periodInCell.timeIdentifier}.`,
  );
}

function unknownIdentifier(
  timePeriod: string,
  timeIdentifier: string,
  { reportFault, issues }: PeriodReport,
): undefined {
  const identifierAdvice =
    timeIdentifierAdvice(timeIdentifier, timePeriod) ||
    nearestFor(issues, timeIdentifier, () => TIME_IDENTIFIERS) ||
    bothColumnsAdvice(timePeriod, timeIdentifier);
  const expectedText = identifierAdvice === '' ? ` Expected ${listForMessage(TIME_IDENTIFIERS, 8)}.` : '';
  return reportFault(
    'time_identifier',
    'period',
    `Found "${quoted(timeIdentifier)}".${expectedText}${identifierAdvice}`,
  );
}
