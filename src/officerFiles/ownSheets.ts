import type { Row } from 'write-excel-file/universal';
import { sharedText } from '@/newPlan/sharedText';
import { heldBytes } from '@/sources/fileBytes';
import { columnLetters } from '@/sources/workbook/cellPlace';
import { markedSheets } from '@/sources/workbook/markedSheets';
import { sheetsOf, type SheetCell } from '@/sources/workbook/workbookSheets';
import type { FilesByPath } from './filesByPath';
import { rowsIn } from './heldTables';
import { printedFile, type PrintedPlaces } from './printedPlaces';

/** A sheet of the officer's own: what its issues call it, and its cells. */
export type OwnSheet = {
  /** `plan.xlsx, sheet observations` or `observations.csv`. */
  readonly file: string;
  readonly name: string;
  readonly rows: readonly Row[];
  /** The names in the first row. */
  readonly head: readonly (readonly string[])[];
};

/** The sheets of workbooks and the tables that lie beside them, as values. */
export async function ownSheets(files: FilesByPath): Promise<readonly OwnSheet[]> {
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

/** The value as the officer's own cell shows it. */
function valueOf(cell: SheetCell, format: string | undefined): Row[number] {
  if (cell === null || cell === undefined || cell === '') return null;
  if (cell instanceof Date) return { value: cell, format: 'dd/mm/yyyy' };
  if (typeof cell === 'string') return sharedText(cell);
  return typeof cell === 'number' && format !== undefined ? { value: cell, format } : cell;
}

/** The printed scorecard as the officer sees it. */
export function printedSheet(places: PrintedPlaces): OwnSheet {
  const { sheet, cells } = places.grid;
  return {
    file: printedFile(places),
    name: sheet.trim(),
    rows: cells.map((row) => row.map(({ text }) => (text === '' ? null : sharedText(text)))),
    head: [],
  };
}

/** Names that a workbook may have: 31 signs at most, none of a few, and each once. */
export function namedApart(sheets: readonly OwnSheet[]): readonly OwnSheet[] {
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
