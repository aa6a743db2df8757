import type { Issue, Severity } from '@/domain/plan/issue';
import { toPeriod, TIME_IDENTIFIERS, type Period } from '@/domain/figures/period';
import type { ValueReading } from '@/domain/figures/reading';
import { listed, nearestFor } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';
import { toNumber } from '@/sources/number';
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

/** A reader of one row; issues go to the end of `issues` (which it changes). */
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
      wrong(column, 'empty-cell', `The cell is empty. Expected a ${column}. Fill it in, or delete the row.`),
    oneOf: (column, words) => {
      const found = text(column)?.toLowerCase();
      if (found === undefined) return undefined;
      return (
        words.find((word) => word === found) ??
        wrong(
          column,
          'unknown-word',
          `Found "${quoted(found)}". Expected one of ${listed(words)}.${nearestFor(issues, found, () => words)}`,
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
          `Found "${quoted(found)}". Expected a number such as 1,234.5. Correct it, or empty the cell.`,
        )
      );
    },
    period: () => periodOf(cell('time_period'), cell('time_identifier'), { wrong, issues }),
    date: (column) => {
      const found = text(column);
      if (found === undefined || isIsoDate(found)) return found;
      return wrong(column, 'date', `Found "${quoted(found)}". Expected a date such as 2015-01-14.`);
    },
  };
}

/** Whether a text is a real day, written 2015-01-14. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

function periodOf(
  timePeriod: string,
  timeIdentifier: string,
  {
    wrong,
    issues,
  }: {
    readonly wrong: (column: string, code: string, message: string) => undefined;
    readonly issues: readonly Issue[];
  },
): Period | undefined {
  const found = toPeriod(timePeriod, timeIdentifier);
  if (found !== undefined) return found;
  if (timePeriod === '' || timeIdentifier === '')
    return wrong(
      timePeriod === '' ? 'time_period' : 'time_identifier',
      'period',
      'The cell is empty. Expected DfE’s two columns, such as 202425 and Academic year.',
    );
  const known = TIME_IDENTIFIERS.some((name) => name.toLowerCase() === timeIdentifier.toLowerCase());
  if (!known)
    return wrong(
      'time_identifier',
      'period',
      `Found "${quoted(timeIdentifier)}". Expected ${listed(TIME_IDENTIFIERS, 8)}.${nearestFor(issues, timeIdentifier, () => TIME_IDENTIFIERS)}`,
    );
  return wrong(
    'time_period',
    'period',
    `Found "${quoted(timePeriod)}" with ${timeIdentifier}. Expected ${exampleOf(timeIdentifier)}.${oneYearOf(timePeriod, timeIdentifier)}`,
  );
}

function exampleOf(timeIdentifier: string): string {
  return /academic|financial|term/i.test(timeIdentifier)
    ? 'two years that follow each other, such as 202425 for 2024/25'
    : 'a year, such as 2024';
}

/** Which of two years to write, where two are given for a period that has one. */
function oneYearOf(timePeriod: string, timeIdentifier: string): string {
  const first = /^(\d{4})\s*[/-]?\s*(\d{2}|\d{4})$/.exec(timePeriod)?.[1];
  if (first === undefined || /academic|financial|term/i.test(timeIdentifier)) return '';
  const next = String(Number(first) + 1);
  if (/^(september|october|november|december)$/i.test(timeIdentifier)) return ` Write ${first}.`;
  if (/^(january|february|march)$/i.test(timeIdentifier)) return ` Write ${next}.`;
  return ` Write ${first} or ${next}, whichever it is in.`;
}
