import Papa from 'papaparse';

/** A table of a plan: its cells by the name of the column, in lower case. */
export type Row = Readonly<Record<string, string>>;
export type Rows = { readonly columns: readonly string[]; readonly rows: readonly Row[] };

/** The rows of a table's text; none where there is no such table. */
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

/** Whether two cells say the same: the same text, or the same number. */
export function isSameText(a = '', b = ''): boolean {
  return a.trim() === b.trim() || (a.trim() !== '' && b.trim() !== '' && Number(a) === Number(b));
}
