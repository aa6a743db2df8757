import type { Row } from 'write-excel-file/universal';
import { sharedText } from '@/newPlan/sharedText';
import { heldBytes } from '@/sources/fileBytes';
import { columnLetters } from '@/sources/workbook/cellPlace';
import { markedSheets } from '@/sources/workbook/markedSheets';
import { sheetsOf, type SheetCell } from '@/sources/workbook/workbookSheets';
import type { FilesByPath } from './filesByPath';
import { rowsIn } from './heldTables';
import { printedFile, type PrintedPlaces } from './printedPlaces';

/** A sheet of the officer's own: its name in issues, and its cells. */
export type OwnSheet = {
  /** The file or sheet as issues name it: `plan.xlsx, sheet observations` or `observations.csv`. */
  readonly file: string;
  readonly name: string;
  readonly rows: readonly Row[];
  /** The header rows, with the names of the columns. */
  readonly headerRows: readonly (readonly string[])[];
};

/** The sheets of workbooks, and the tables that are files beside them, as values. */
export async function ownSheets(files: FilesByPath): Promise<readonly OwnSheet[]> {
  const sheets: OwnSheet[] = [];
  for (const [path, bytes] of files)
    if (/^[^/~][^/]*\.xlsx$/i.test(path)) sheets.push(...(await sheetsIn(path, bytes)));
    else if (/^[^/]+\.csv$/i.test(path)) {
      const rows = rowsIn(bytes);
      const [header = []] = rows;
      sheets.push({
        file: path.toLowerCase(),
        name: path.replace(/\.csv$/i, ''),
        rows: rows.map((row) => row.map((cell) => (cell === '' ? null : sharedText(cell)))),
        headerRows: [header],
      });
    }
  return sheets;
}

async function sheetsIn(path: string, bytes: Uint8Array): Promise<readonly OwnSheet[]> {
  const file = heldBytes(path, bytes);
  const sheetsRead = await sheetsOf(file);
  if (sheetsRead.kind === 'unreadable') return [];
  const marks = await markedSheets(file).catch(() => undefined);
  return sheetsRead.sheets.map(({ name, cells }) => {
    const sheetMarks = marks?.get(name);
    const cellAt = (cell: SheetCell, row: number, column: number) => {
      const cellName = `${columnLetters(column)}${row + 1}`;
      const fault = sheetMarks?.faults.get(cellName);
      if (fault !== undefined) return fault.kind === 'error' ? fault.text : `=${fault.formula}`;
      return valueOf(cell, sheetMarks?.formats.get(cellName));
    };
    return {
      file: `${path}, sheet ${name.trim()}`,
      name,
      rows: cells.map((row, rowIndex) => row.map((cell, column) => cellAt(cell, rowIndex, column))),
      headerRows: [(cells[0] ?? []).map((cell) => (typeof cell === 'string' ? cell : ''))],
    };
  });
}

/** The value of a cell as the officer's own sheet shows it. */
function valueOf(cell: SheetCell, format: string | undefined): Row[number] {
  if (cell === null || cell === undefined || cell === '') return null;
  if (cell instanceof Date) return { value: cell, format: 'dd/mm/yyyy' };
  if (typeof cell === 'string') return sharedText(cell);
  return typeof cell === 'number' && format !== undefined ? { value: cell, format } : cell;
}

/** The printed scorecard as the officer sees it. */
export function printedSheet(printedPlaces: PrintedPlaces): OwnSheet {
  const { sheet, cells } = printedPlaces.grid;
  return {
    file: printedFile(printedPlaces),
    name: sheet.trim(),
    rows: cells.map((row) => row.map(({ text }) => (text === '' ? null : sharedText(text)))),
    headerRows: [],
  };
}

/** Makes the names of sheets valid and different: Excel allows 31 characters at most, forbids a few, and allows each name once. */
export function namedApart(sheets: readonly OwnSheet[]): readonly OwnSheet[] {
  const namesTaken = new Set(['issues']);
  return sheets.map((sheet) => {
    const plainName =
      sheet.name
        .replaceAll(/[\\/?*[\]:']/g, ' ')
        .trim()
        .slice(0, 31) || 'sheet';
    const freeName = Array.from({ length: sheets.length + 1 }, (_, nameIndex) =>
      nameIndex === 0 ? plainName : `${plainName.slice(0, 26)} ${nameIndex + 1}`,
    );
    const name = freeName.find((candidateName) => !namesTaken.has(candidateName.toLowerCase())) ?? plainName;
    namesTaken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}
