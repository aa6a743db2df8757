import type { Issue } from '@/domain/plan/issue';
import type { CsvRows } from '@/sources/bytes/csvBytes';

/** One check that looks at every row. `screenRow` looks at a row; `issues` reports what was found at the end. */
export type RowScreen = {
  readonly screenRow: (rows: CsvRows) => void;
  readonly issues: () => readonly Issue[];
};
