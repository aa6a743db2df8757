import { cellText } from './sheetText';
import type { Sheet } from './workbookSheets';

/** The file of a plan made from a printed scorecard that records how the scorecard was read. */
export const LAYOUT_FILE = 'layout.json';

/** The name of the sheet that stands for layout.json in a workbook. Next month's scorecard is read by it. */
export const LAYOUT_SHEET = 'layout';

const COLUMNS = ['what', 'name', 'is', 'head'] as const;

/** The parts of a layout that the sheet holds; docs/formats.md describes a layout in full. */
type Layout = {
  readonly sheet?: string | undefined;
  readonly headRows?: readonly number[] | undefined;
  readonly authority?: string | undefined;
  readonly columns: readonly { readonly column: string; readonly head: string; readonly is: string }[];
  readonly answers: Readonly<Record<string, string>>;
};

/** The rows of the sheet `layout`, with its header row. */
export function layoutSheetRows(layout: Layout): readonly (readonly string[])[] {
  const { sheet, headRows, authority, columns, answers } = layout;
  return [
    COLUMNS,
    ...(sheet === undefined ? [] : [['sheet', '', sheet, '']]),
    ...(headRows === undefined ? [] : [['head rows', '', headRows.join(' to '), '']]),
    ...(authority === undefined ? [] : [['authority', '', authority, '']]),
    ...columns.map(({ column, head, is }) => ['column', column, is, head]),
    ...Object.entries(answers).map(([question, answer]) => ['answer', question, answer, '']),
  ];
}

/** Writes the sheet `layout` as the text of layout.json. Returns undefined for a sheet of another kind. */
export function layoutSheetJson({ cells }: Sheet): string | undefined {
  const [headerRow = [], ...rows] = cells.map((row) =>
    COLUMNS.map((_, column) => cellText(row[column]).trim()),
  );
  if (COLUMNS.some((name, column) => headerRow[column]?.toLowerCase() !== name)) return undefined;
  const rowsOfKind = (wantedKind: string) => rows.filter(([kind]) => kind === wantedKind);
  const [sheet, headRows, authority] = ['sheet', 'head rows', 'authority'].map(
    (wantedKind) => rowsOfKind(wantedKind)[0]?.[2],
  );
  const layout = {
    sheet,
    headRows: headRows?.split(' to ').map(Number),
    authority,
    columns: rowsOfKind('column').map(([, column, roleName, text]) => ({ column, head: text, is: roleName })),
    answers: Object.fromEntries(
      rowsOfKind('answer').map(([, question = '', answer = '']) => [question, answer]),
    ),
  };
  return `${JSON.stringify(layout, undefined, 2)}\n`;
}
