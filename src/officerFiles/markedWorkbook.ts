import writeXlsxFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/universal';
import type { Issue, Severity } from '@/domain/plan/issue';
import { sharedText } from '@/newPlan/sharedText';
import { heldBytes } from '@/sources/fileBytes';
import { columnLetters, columnNumber } from '@/sources/workbook/cellPlace';
import { markedSheets } from '@/sources/workbook/markedSheets';
import { sheetsOf, type SheetCell } from '@/sources/workbook/workbookSheets';
import { cellNotes, type CellNote } from './cellNotes';
import type { FilesByPath } from './filesByPath';
import { columnPlace, rowsIn } from './heldTables';

const WORDS: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'To look at', note: 'Note' };
const COLOURS: Readonly<Record<Severity, string>> = { error: '#f4b8b0', warning: '#ffe699', note: '#cfe2f3' };
const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** A sheet of the officer's own: what its issues call it, and its cells. */
type OwnSheet = {
  /** `plan.xlsx, sheet observations` or `observations.csv`. */
  readonly file: string;
  readonly name: string;
  readonly rows: readonly Row[];
  /** The names in the first row. */
  readonly head: readonly (readonly string[])[];
};

/**
 * The issues as a workbook: a list in front, and behind it the officer's own sheets as values, each cell that an issue names coloured and with a note. Her own
 * files are not changed.
 */
export async function markedWorkbook(
  files: FilesByPath,
  issues: readonly Issue[],
): Promise<Uint8Array<ArrayBuffer>> {
  const ordered = issues.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const own = namedApart(await ownSheets(files));
  const marks = own.map((sheet) => marksIn(sheet, ordered));
  const sheets: Sheet<Blob>[] = [
    listSheet(ordered, own),
    ...own.map(({ name, rows }, at) => ({
      sheet: name,
      data: painted(rows, marks[at] ?? new Map()),
      stickyRowsCount: 1,
      columns: Array.from({ length: rows[0]?.length ?? 0 }, () => ({ width: 18 })),
    })),
  ];
  const notes = marks.map((found) => [...found.values()].map(noteOf));
  const blob = await writeXlsxFile(sheets, {
    fontFamily: 'Arial',
    fontSize: 11,
    features: [cellNotes([[], ...notes])],
  }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

type Mark = { readonly row: number; readonly column: number; readonly issues: readonly Issue[] };

/** By place. An issue of a row as a whole marks its first cell. */
function marksIn({ file, head }: OwnSheet, issues: readonly Issue[]): ReadonlyMap<string, Mark> {
  const found = new Map<string, Mark>();
  for (const issue of issues) {
    if (issue.file !== file || issue.row === undefined) continue;
    const column = columnOf(issue, head);
    const place = `${columnLetters(column)}${issue.row}`;
    const before = found.get(place)?.issues ?? [];
    found.set(place, { row: issue.row - 1, column, issues: [...before, issue] });
  }
  return found;
}

function columnOf({ cell, column }: Issue, head: OwnSheet['head']): number {
  const letters = /^[A-Z]{1,3}/.exec(cell ?? '')?.[0];
  if (letters !== undefined) return columnNumber(letters) - 1;
  return Math.max(0, column === undefined ? 0 : columnPlace(head, column));
}

function noteOf({ row, column, issues }: Mark): CellNote {
  const text = issues.map(({ severity, message }) => `${WORDS[severity]}: ${message}`).join('\n\n');
  return { row, column, place: `${columnLetters(column)}${row + 1}`, text: text.slice(0, 2_000) };
}

/** The rows with the marked cells in the colour of their gravest issue; a mark may lie behind the last cell. */
function painted(rows: readonly Row[], marks: ReadonlyMap<string, Mark>): Row[] {
  const sheet = rows.map((row) => [...row]);
  for (const { row, column, issues } of marks.values()) {
    while (sheet.length <= row) sheet.push([]);
    const cells = sheet[row] ?? [];
    while (cells.length <= column) cells.push(null);
    const cell = cells[column];
    const backgroundColor = COLOURS[issues[0]?.severity ?? 'note'];
    cells[column] = { ...cellObject(cell), backgroundColor };
  }
  return sheet;
}

function cellObject(cell: Row[number]): CellObject {
  if (cell === null || cell === undefined) return {};
  return typeof cell === 'object' && 'value' in cell
    ? cell
    : { value: cell as string | number | boolean | Date };
}

function listSheet(issues: readonly Issue[], own: readonly OwnSheet[]): Sheet<Blob> {
  const head = ['Kind', 'Where', 'Row', 'Column', 'Cell', 'What was found, and what to write'];
  const sheetOf = new Map(own.map(({ file, name, head: names }) => [file, { name, names }]));
  const rows = issues.map((issue): Row => {
    const there = sheetOf.get(issue.file);
    const isCell = there !== undefined && issue.row !== undefined;
    const cell = issue.cell ?? (isCell ? `${columnLetters(columnOf(issue, there.names))}${issue.row}` : null);
    return [
      { value: WORDS[issue.severity], backgroundColor: COLOURS[issue.severity] },
      { value: issue.file, wrap: true, alignVertical: 'top' },
      issue.row ?? null,
      issue.column === undefined ? null : sharedText(issue.column),
      cell,
      { value: issue.message, wrap: true, alignVertical: 'top' },
    ];
  });
  return {
    sheet: 'Issues',
    data: [
      head.map((value) => ({ value, fontWeight: 'bold' as const, backgroundColor: '#dfe7ef' })),
      ...rows,
    ],
    stickyRowsCount: 1,
    columns: [12, 32, 8, 20, 8, 110].map((width) => ({ width })),
  };
}

async function ownSheets(files: FilesByPath): Promise<readonly OwnSheet[]> {
  const found: OwnSheet[] = [];
  for (const [path, bytes] of files)
    if (/^[^/~][^/]*\.xlsx$/i.test(path)) found.push(...(await sheetsIn(path, bytes)));
    else if (/^[^/]+\.csv$/i.test(path)) {
      const rows = rowsIn(bytes);
      const [head = []] = rows;
      found.push({
        file: path.toLowerCase(),
        name: path.replace(/\.csv$/i, ''),
        rows: rows.map((row) => row.map((cell) => (cell === '' ? null : sharedText(cell)))),
        head: [head],
      });
    }
  return found;
}

async function sheetsIn(path: string, bytes: Uint8Array): Promise<readonly OwnSheet[]> {
  const file = heldBytes(path, bytes);
  const read = await sheetsOf(file);
  if (read.kind === 'unreadable') return [];
  const marks = await markedSheets(file).catch(() => undefined);
  return read.sheets.map(({ name, cells }) => {
    const own = marks?.get(name);
    const cellAt = (cell: SheetCell, row: number, column: number) => {
      const place = `${columnLetters(column)}${row + 1}`;
      const fault = own?.faults.get(place);
      if (fault !== undefined) return fault.kind === 'error' ? fault.text : `=${fault.formula}`;
      return valueOf(cell, own?.formats.get(place));
    };
    return {
      file: `${path}, sheet ${name.trim()}`,
      name,
      rows: cells.map((row, at) => row.map((cell, column) => cellAt(cell, at, column))),
      head: [(cells[0] ?? []).map((cell) => (typeof cell === 'string' ? cell : ''))],
    };
  });
}

/** As the officer's own cell shows it. */
function valueOf(cell: SheetCell, format: string | undefined): Row[number] {
  if (cell === null || cell === undefined || cell === '') return null;
  if (cell instanceof Date) return { value: cell, format: 'dd/mm/yyyy' };
  if (typeof cell === 'string') return sharedText(cell);
  return typeof cell === 'number' && format !== undefined ? { value: cell, format } : cell;
}

/** Names that a workbook may have: 31 signs at most, none of a few, and each once. */
function namedApart(sheets: readonly OwnSheet[]): readonly OwnSheet[] {
  const taken = new Set(['issues']);
  return sheets.map((sheet) => {
    const plain =
      sheet.name
        .replaceAll(/[\\/?*[\]:']/g, ' ')
        .trim()
        .slice(0, 31) || 'sheet';
    const tried = Array.from({ length: sheets.length + 1 }, (_, at) =>
      at === 0 ? plain : `${plain.slice(0, 26)} ${at + 1}`,
    );
    const name = tried.find((one) => !taken.has(one.toLowerCase())) ?? plain;
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}
