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
  /** The index in `periods` of every key, or NO_PERIOD for a text that is no period. */
  readonly periodIndexes: number[];
  /** Every period that was met, in the order of the file. */
  readonly periods: Period[];
  readonly unreadableRows: RowTally;
};

export const NO_PERIOD = -1;

export function eesPeriods(ees: EesFile): EesPeriods {
  const keys = distinctCells([ees.columnIndexes.time_period, ees.columnIndexes.time_identifier]);
  return { ees, keys, periodIndexes: [], periods: [], unreadableRows: rowTally(ees.file.name, leftOut) };
}

/** The index in `periods` of the row's period, or NO_PERIOD. Changes `eesPeriods`. */
export function periodOfRow(eesPeriods: EesPeriods, rows: CsvRows): number {
  const key = distinctIndex(eesPeriods.keys, rows);
  if (key === eesPeriods.periodIndexes.length) {
    const period = toPeriod(
      textOf(eesPeriods, rows, 'time_period'),
      textOf(eesPeriods, rows, 'time_identifier'),
    );
    eesPeriods.periodIndexes.push(period === undefined ? NO_PERIOD : eesPeriods.periods.push(period) - 1);
  }
  const periodIndex = eesPeriods.periodIndexes[key] ?? NO_PERIOD;
  if (periodIndex === NO_PERIOD)
    eesPeriods.unreadableRows.add(key, rows.row, () => ({
      severity: 'warning',
      ...periodFault(textOf(eesPeriods, rows, 'time_period'), textOf(eesPeriods, rows, 'time_identifier')),
    }));
  return periodIndex;
}

/** Reports every text that is not a period, once, with its first row. */
export function periodIssues({ unreadableRows }: EesPeriods): readonly Issue[] {
  return unreadableRows.issues();
}

/** What is wrong with a row's two time cells where they make no period, and which column is at fault. */
export function periodFault(timePeriod: string, timeIdentifier: string): Omit<Fault, 'severity'> {
  if (timePeriod === '' || timeIdentifier === '')
    return {
      code: 'period',
      column: timePeriod === '' ? 'time_period' : 'time_identifier',
      message: 'The cell is empty. Expected DfE’s two columns, such as 202425 and Academic year.',
    };
  const knownIdentifier = TIME_IDENTIFIERS.find(
    (name) => name.toLowerCase() === timeIdentifier.toLowerCase(),
  );
  if (knownIdentifier === undefined)
    return {
      code: 'period',
      column: 'time_identifier',
      message: `Found "${quoted(timeIdentifier)}". Expected ${listForMessage(TIME_IDENTIFIERS, 8)}.${nearest(timeIdentifier, TIME_IDENTIFIERS)}`,
    };
  const expectedText =
    toPeriod('202425', knownIdentifier) === undefined
      ? 'a year from 1900 on, such as 2024'
      : 'two years that follow each other, such as 202425 for 2024/25';
  return {
    code: 'period',
    column: 'time_period',
    message: `Found "${quoted(timePeriod)}" with ${knownIdentifier}. Expected ${expectedText}.`,
  };
}

function textOf({ ees }: EesPeriods, rows: CsvRows, name: 'time_period' | 'time_identifier'): string {
  return cellText(rows, ees.columnIndexes[name]);
}
