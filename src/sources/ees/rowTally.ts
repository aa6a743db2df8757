import type { Issue } from '@/domain/issue';
import type { Fault } from '@/sources/plan/rowReader';

/** Faults of which each is told once, with the first row that has it and how many have. `add` changes it. */
export type RowTally = {
  /** `fault` is asked only where the key is new: of a million rows one makes a text. */
  readonly add: (key: string | number, row: number, fault: () => Fault) => void;
  readonly issues: () => readonly Issue[];
};

/** `said` is put behind the message: what follows for so many rows. */
export function rowTally(file: string, said: (rows: number) => string): RowTally {
  const faults = new Map<string | number, { readonly fault: Fault; readonly row: number; rows: number }>();
  return {
    add: (key, row, fault) => {
      const found = faults.get(key);
      if (found === undefined) faults.set(key, { fault: fault(), row, rows: 1 });
      else found.rows += 1;
    },
    issues: () =>
      [...faults.values()].map(({ fault, row, rows }) => ({
        ...fault,
        file,
        row,
        message: `${fault.message}${said(rows)}`,
      })),
  };
}

/** For rows that are not read. */
export function leftOut(rows: number): string {
  return rows === 1 ? ' The row is left out.' : ` ${inRows(rows)} are left out.`;
}

/** For rows that are read all the same. */
export function soIn(rows: number): string {
  return rows === 1 ? '' : ` It is so in ${inRows(rows)}.`;
}

/** "1 row", "1,204 rows". */
export function inRows(rows: number): string {
  return `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'}`;
}
