import Papa from 'papaparse';
import type { Issue } from '@/domain/plan/issue';
import { decodeText } from '@/sources/decodeText';
import { wholeOf } from '@/sources/fileBytes';
import type { FileBytes } from '@/sources/publishedFile';

/** One row of a metadata file: what it says of one column, as written. */
export type MetaRow = {
  readonly row: number;
  readonly name: string;
  readonly type: string;
  readonly label: string;
  readonly unit: string;
  readonly decimals: string;
  /** The column that groups this filter's values. */
  readonly grouping: string;
  /** The filter value that means the total. */
  readonly total: string;
};

export type Meta = { readonly rows: readonly MetaRow[]; readonly issues: readonly Issue[] };

const NEEDED = ['col_name', 'col_type', 'label'] as const;

/**
 * The name of a file's metadata file: by DfE's rule, `plans.csv` has its metadata in `plans.meta.csv`. Returns undefined for a file that is
 * not a CSV or is metadata itself.
 */
export function metaNameOf(name: string): string | undefined {
  const stem = /^(.*)\.csv$/i.exec(name)?.[1];
  return stem === undefined || /\.meta$/i.test(stem) ? undefined : `${stem}.meta.csv`;
}

/** Reads a `.meta.csv`: col_name, col_type, label, indicator_unit, indicator_dp, filter_grouping_column, filter_default. */
export function parseMeta(file: FileBytes | undefined): Meta {
  if (file === undefined) return { rows: [], issues: [] };
  const decodedMeta = decodeText(wholeOf(file), file.name);
  if (decodedMeta.kind === 'unreadable') return { rows: [], issues: [decodedMeta.issue] };
  const [header = [], ...bodyRows] = Papa.parse<string[]>(decodedMeta.text, { delimiter: ',' }).data;
  const names = header.map((name) => name.trim().toLowerCase());
  const rows = bodyRows.flatMap((cells, index) => {
    const cell = (name: string) => cells[names.indexOf(name)]?.trim() ?? '';
    return cells.every((text) => text.trim() === '') ? [] : [metaRow(index + 2, cell)];
  });
  return { rows, issues: [...decodedMeta.issues, ...missingNameIssues(names, file.name)] };
}

/** The row of the metadata for one column. */
export function metaOf({ rows }: Meta, column: string): MetaRow | undefined {
  return rows.find(({ name }) => name.toLowerCase() === column.toLowerCase());
}

function metaRow(row: number, cell: (name: string) => string): MetaRow {
  return {
    row,
    name: cell('col_name'),
    type: cell('col_type').toLowerCase(),
    label: cell('label'),
    unit: cell('indicator_unit'),
    decimals: cell('indicator_dp'),
    grouping: cell('filter_grouping_column'),
    total: cell('filter_default'),
  };
}

function missingNameIssues(names: readonly string[], file: string): readonly Issue[] {
  return NEEDED.filter((name) => !names.includes(name)).map((column) => ({
    severity: 'error',
    code: 'missing-column',
    file,
    row: 1,
    column,
    message: `There is no column "${column}". Expected ${NEEDED.join(', ')} at least. Add it to the header row.`,
  }));
}
