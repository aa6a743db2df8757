import type { Issue } from '@/domain/plan/issue';
import type { CsvRows } from '@/sources/bytes/csvBytes';

/** One thing that is looked at in every row. `screenRow` changes what `issues` says at the end. */
export type RowScreen = {
  readonly screenRow: (rows: CsvRows) => void;
  readonly issues: () => readonly Issue[];
};
