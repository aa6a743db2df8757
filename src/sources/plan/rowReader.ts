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

/** Reads the cells of one row and gathers what is wrong with them, with their place. */
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

/** A reader of one row. Adds to `issues`. */
export function rowReader({ row, cell }: TableRow, file: string, issues: Issue[]): RowReader {
  const report = (fault: Fault): void => void issues.push({ file, row, ...fault });
  const text = (column: string) => cell(column) || undefined;
  const wrong = (column: string, code: string, message: string): undefined =>
    report({ severity: 'error', code, column, message }) as undefined;
  return {
    row,
    text,
    report,
    needed: (column) =>
      text(column) ??
      wrong(
        column,
        'empty-cell',
        `The cell is empty. Expected ${/^[aeiou]/.test(column) ? 'an' : 'a'} ${column}. Fill it in, or delete the row.`,
      ),
    oneOf: (column, words) => {
      const written = text(column);
      if (written === undefined) return undefined;
      const found = written.toLowerCase();
      return (
        words.find((word) => word === found) ??
        wrong(
          column,
          'unknown-word',
          `Found "${quoted(written)}". Expected one of ${listForMessage(words)}.${wordAdvice(column, found, words) || nearestFor(issues, found, () => words)}`,
        )
      );
    },
    yes: (column) => {
      const found = text(column)?.toLowerCase();
      if (found === undefined) return undefined;
      if (['yes', 'y', 'true', '1'].includes(found)) return true;
      if (['no', 'n', 'false', '0'].includes(found)) return false;
      return wrong(column, 'unknown-word', `Found "${quoted(found)}". Expected yes or no, or an empty cell.`);
    },
    number: (column) => {
      const found = text(column);
      if (found === undefined) return undefined;
      return (
        toNumber(found, true) ??
        wrong(
          column,
          'not-a-number',
          `Found "${quoted(found)}". Expected a number such as 1,234.5.${numberAdvice(column, found) || ' Correct it, or empty the cell.'}`,
        )
      );
    },
    period: () => periodOf(cell('time_period'), cell('time_identifier'), { wrong, issues }),
    date: (column) => {
      const found = text(column);
      const day = found === undefined ? undefined : toDay(found);
      if (found === undefined || day?.kind === 'day') return day?.iso;
      const said = day === undefined ? '' : ` If that is the day, write ${day.iso}.`;
      return wrong(
        column,
        'date',
        `Found "${quoted(found)}". Expected a date such as 2015-01-14 or 14/01/2015.${said}`,
      );
    },
  };
}

/** Columns of figures, whose digits no message may show. */
const SECRET: ReadonlySet<string> = new Set(['lower_ci', 'upper_ci']);

/** ` Write 95.` for a target of `95%+` or `>= 95`; nothing for a text with several numbers or none. */
function numberAdvice(column: string, found: string): string {
  const [number, ...others] = found.match(/[-−]?\d[\d,]*(?:\.\d+)?%?/g) ?? [];
  return number === undefined || others.length > 0 || SECRET.has(column) ? '' : ` Write ${number}.`;
}

function periodOf(timePeriod: string, timeIdentifier: string, report: PeriodReport): Period | undefined {
  const found = toPeriod(timePeriod, timeIdentifier) ?? periodOfDates(timePeriod, timeIdentifier);
  if (found !== undefined) return found;
  if (timePeriod === '' || timeIdentifier === '') return halfPeriod(timePeriod, timeIdentifier, report);
  const known = TIME_IDENTIFIERS.some((name) => name.toLowerCase() === timeIdentifier.toLowerCase());
  if (!known) return unknownIdentifier(timePeriod, timeIdentifier, report);
  const example = isOfTwoYears(timeIdentifier)
    ? 'two years that follow each other, such as 202425 for 2024/25'
    : 'a year, such as 2024';
  return report.wrong(
    'time_period',
    'period',
    `Found "${quoted(timePeriod)}" with ${timeIdentifier}. Expected ${example}.${timePeriodAdvice(timePeriod, timeIdentifier)}`,
  );
}

type PeriodReport = {
  readonly wrong: (column: string, code: string, message: string) => undefined;
  readonly issues: readonly Issue[];
};

/** Reports a period with one of its two cells empty; the other may hold all of it. */
function halfPeriod(timePeriod: string, timeIdentifier: string, { wrong }: PeriodReport): undefined {
  const both = timeIdentifier === '' ? periodInOneCell(timePeriod) : undefined;
  if (both === undefined)
    return wrong(
      timePeriod === '' ? 'time_period' : 'time_identifier',
      'period',
      `The cell is empty. Expected DfE’s two columns, such as 202425 and Academic year, or 2024 and April.${bothColumnsAdvice(timePeriod || timeIdentifier, timeIdentifier)}`,
    );
  wrong(
    'time_period',
    'period',
    `Found "${quoted(timePeriod)}". Expected the year alone. Write ${both.timePeriod}.`,
  );
  return wrong(
    'time_identifier',
    'period',
    `The cell is empty, and time_period has the whole of the period. Write ${both.timeIdentifier}.`,
  );
}

function unknownIdentifier(
  timePeriod: string,
  timeIdentifier: string,
  { wrong, issues }: PeriodReport,
): undefined {
  const advice =
    timeIdentifierAdvice(timeIdentifier, timePeriod) ||
    nearestFor(issues, timeIdentifier, () => TIME_IDENTIFIERS) ||
    bothColumnsAdvice(timePeriod, timeIdentifier);
  const expected = advice === '' ? ` Expected ${listForMessage(TIME_IDENTIFIERS, 8)}.` : '';
  return wrong('time_identifier', 'period', `Found "${quoted(timeIdentifier)}".${expected}${advice}`);
}
