import Papa from 'papaparse';

/** A row of a plan's table: the text of each cell by the name of its column, in lower case. */
export type Row = Readonly<Record<string, string>>;
export type Rows = { readonly columns: readonly string[]; readonly rows: readonly Row[] };

/** Reads the rows of a table from its text. There are none where the plan has no such table. */
export function rowsOf(text: string | undefined): Rows {
  const { data, meta } = Papa.parse<Record<string, string>>((text ?? '').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  return { columns: meta.fields ?? [], rows: data };
}

export function textOf({ columns, rows }: Rows): string {
  const data = rows.map((row) => columns.map((column) => row[column] ?? ''));
  return `${Papa.unparse({ fields: [...columns], data }, { newline: '\n' })}\n`;
}

export function unionOf(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}

/** Whether two cells have the same text or the same number. */
export function isSameText(a = '', b = ''): boolean {
  return a.trim() === b.trim() || (a.trim() !== '' && b.trim() !== '' && Number(a) === Number(b));
}
