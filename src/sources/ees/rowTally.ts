import type { Issue } from '@/domain/plan/issue';
import type { Fault } from '@/sources/plan/rowReader';

/** Counts the rows of each fault, and reports a fault once, with its first row. `add` changes the tally. */
export type RowTally = {
  /** Adds a row. `fault` is called only for a new key, so that messages are not made for millions of rows. */
  readonly add: (key: string | number, row: number, fault: () => Fault) => void;
  readonly issues: () => readonly Issue[];
};

/** The most different faults that are reported; the rest are only counted. A file with more is probably the wrong file. */
const MOST_TOLD = 2000;

/** Makes an empty tally. `messageFor` gives the end of each message: what follows for all rows with the fault. */
export function rowTally(file: string, messageFor: (rows: number) => string): RowTally {
  const faults = new Map<string | number, { readonly fault: Fault; readonly row: number; rows: number }>();
  let leftOutCount = 0;
  return {
    add: (key, row, fault) => {
      const tally = faults.get(key);
      if (tally !== undefined) tally.rows += 1;
      else if (faults.size < MOST_TOLD) faults.set(key, { fault: fault(), row, rows: 1 });
      else leftOutCount += 1;
    },
    issues: () => {
      const issuesTold = [...faults.values()].map(({ fault, row, rows }): Issue => ({
        ...fault,
        file,
        row,
        message: `${fault.message}${messageFor(rows)}`,
      }));
      const worstIssue = issuesTold.find(({ severity }) => severity === 'error') ?? issuesTold[0];
      if (leftOutCount === 0 || worstIssue === undefined) return issuesTold;
      return [
        ...issuesTold,
        {
          ...worstIssue,
          message: `And more of other kinds in ${rowCountText(leftOutCount)}.`,
          standsFor: leftOutCount,
        },
      ];
    },
  };
}

/** The end of a message about rows that are left out. */
export function leftOut(rows: number): string {
  return rows === 1 ? ' The row is left out.' : ` ${rowCountText(rows)} are left out.`;
}

/** The end of a message about rows that are still read. */
export function alsoInRowsText(rows: number): string {
  return rows === 1 ? '' : ` It is so in ${rowCountText(rows)}.`;
}

/** A number of rows in words: "1 row", "1,204 rows". */
export function rowCountText(rows: number): string {
  return `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'}`;
}
