import type { Issue } from '@/domain/plan/issue';
import { TIME_IDENTIFIERS, toPeriod, type Period } from '@/domain/figures/period';
import { distinctCells, distinctIndex, type DistinctCells } from '@/sources/bytes/distinctCells';
import { cellText, type CsvRows } from '@/sources/bytes/csvBytes';
import type { EesFile } from './eesFile';
import { listForMessage, nearest } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';
import type { Fault } from '@/sources/plan/rowReader';
import { leftOut, rowTally, type RowTally } from './rowTally';

/** Finds the periods of rows. `periodOfRow` changes it. */
export type EesPeriods = {
  readonly ees: EesFile;
  readonly keys: DistinctCells;
  /** The index in `periods` of every key, or NO_PERIOD. */
  readonly found: number[];
  /** Every period that was met, in the order of the file. */
  readonly periods: Period[];
  readonly wrong: RowTally;
};

export const NO_PERIOD = -1;

export function eesPeriods(ees: EesFile): EesPeriods {
  const keys = distinctCells([ees.at.time_period, ees.at.time_identifier]);
  return { ees, keys, found: [], periods: [], wrong: rowTally(ees.file.name, leftOut) };
}

/** The period of the row, by its place in `periods`, or NO_PERIOD. Changes `times`. */
export function periodOfRow(times: EesPeriods, rows: CsvRows): number {
  const key = distinctIndex(times.keys, rows);
  if (key === times.found.length) {
    const period = toPeriod(textOf(times, rows, 'time_period'), textOf(times, rows, 'time_identifier'));
    times.found.push(period === undefined ? NO_PERIOD : times.periods.push(period) - 1);
  }
  const found = times.found[key] ?? NO_PERIOD;
  if (found === NO_PERIOD)
    times.wrong.add(key, rows.row, () => ({
      severity: 'warning',
      ...periodFault(textOf(times, rows, 'time_period'), textOf(times, rows, 'time_identifier')),
    }));
  return found;
}

/** Every text that is no period, once, with its first row. */
export function periodIssues({ wrong }: EesPeriods): readonly Issue[] {
  return wrong.issues();
}

/** What is wrong with two cells that are no period, and in which column. */
export function periodFault(timePeriod: string, timeIdentifier: string): Omit<Fault, 'severity'> {
  if (timePeriod === '' || timeIdentifier === '')
    return {
      code: 'period',
      column: timePeriod === '' ? 'time_period' : 'time_identifier',
      message: 'The cell is empty. Expected DfE’s two columns, such as 202425 and Academic year.',
    };
  const known = TIME_IDENTIFIERS.find((name) => name.toLowerCase() === timeIdentifier.toLowerCase());
  if (known === undefined)
    return {
      code: 'period',
      column: 'time_identifier',
      message: `Found "${quoted(timeIdentifier)}". Expected ${listForMessage(TIME_IDENTIFIERS, 8)}.${nearest(timeIdentifier, TIME_IDENTIFIERS)}`,
    };
  const expected =
    toPeriod('202425', known) === undefined
      ? 'a year from 1900 on, such as 2024'
      : 'two years that follow each other, such as 202425 for 2024/25';
  return {
    code: 'period',
    column: 'time_period',
    message: `Found "${quoted(timePeriod)}" with ${known}. Expected ${expected}.`,
  };
}

function textOf({ ees }: EesPeriods, rows: CsvRows, name: 'time_period' | 'time_identifier'): string {
  return cellText(rows, ees.at[name]);
}
