import type { Issue } from '@/domain/plan/issue';
import type { CsvRows } from '@/sources/bytes/csvBytes';

/** One thing that is looked at in every row. `look` changes what `issues` says at the end. */
export type RowScreen = { readonly look: (rows: CsvRows) => void; readonly issues: () => readonly Issue[] };
