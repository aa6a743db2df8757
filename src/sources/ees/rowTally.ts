import type { Issue } from '@/domain/plan/issue';
import type { Fault } from '@/sources/plan/rowReader';

/** Faults that are each reported once, with the first row that has it and how many have. `add` changes it. */
export type RowTally = {
  /** `fault` is called only for a new key, so that only one row in a million makes a text. */
  readonly add: (key: string | number, row: number, fault: () => Fault) => void;
  readonly issues: () => readonly Issue[];
};

/** A file with more different faults than this is probably not the file it should be, so the rest are only counted. */
const MOST_TOLD = 2000;

/** `messageFor` ends the message: what follows for all these rows. */
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

/** The end of a message about rows that are not read. */
export function leftOut(rows: number): string {
  return rows === 1 ? ' The row is left out.' : ` ${rowCountText(rows)} are left out.`;
}

/** The end of a message about rows that are read all the same. */
export function alsoInRowsText(rows: number): string {
  return rows === 1 ? '' : ` It is so in ${rowCountText(rows)}.`;
}

/** "1 row", "1,204 rows". */
export function rowCountText(rows: number): string {
  return `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'}`;
}
