import { strFromU8, strToU8, unzipSync } from 'fflate';
import { heldBytes } from '@/sources/fileBytes';
import { columnLetters } from '@/sources/workbook/cellPlace';
import { markedSheets } from '@/sources/workbook/markedSheets';
import { workbookTables } from '@/sources/workbook/workbookTables';
import { attributeOf, tagsOf } from '@/sources/workbook/xmlTags';
import { writtenInSheet, type CellEdit } from './cellEdits';
import type { FilesByPath } from './filesByPath';
import { rowsIn } from './heldTables';
import { tablesOf } from './tablesOf';
import { zipped } from './zipFiles';

/**
 * Copies of the officer's files with the corrections written into them. A workbook keeps its other sheets, formats, widths and formulas. Files
 * that did not change are left out.
 */
export async function correctedCopies(
  originalFiles: FilesByPath,
  mendedFiles: FilesByPath,
): Promise<FilesByPath> {
  const copies = new Map<string, Uint8Array>();
  for (const [path, bytes] of originalFiles) {
    if (!/^[^/~][^/]*\.xlsx$/i.test(path)) {
      const mendedBytes = mendedFiles.get(path);
      if (mendedBytes !== undefined && !isSameBytes(mendedBytes, bytes)) copies.set(path, mendedBytes);
      continue;
    }
    const edits = await editsOf(path, bytes, mendedFiles);
    if (edits.length > 0) copies.set(path, await withEdits(path, bytes, { edits, mended: mendedFiles }));
  }
  return copies;
}

/** The name of a corrected copy: `plan.xlsx` becomes `plan-corrected.xlsx`, so that it does not replace the officer's own file. */
export function correctedName(path: string): string {
  return path.replace(/(\.[^./]+)?$/, '-corrected$1');
}

type SheetEdits = { readonly table: string; readonly sheet: string; readonly cells: readonly CellEdit[] };

/** The cells of a workbook's tables that have changed. */
async function editsOf(
  path: string,
  bytes: Uint8Array,
  mendedFiles: FilesByPath,
): Promise<readonly SheetEdits[]> {
  const file = heldBytes(path, bytes);
  const { files, places: tablePlaces } = await workbookTables(file);
  const marks = await markedSheets(file).catch(() => undefined);
  return [...tablePlaces].flatMap(([table, { sheet }]) => {
    const [originalBytes, mendedBytes] = [files.get(table), mendedFiles.get(table)];
    if (originalBytes === undefined || mendedBytes === undefined || isSameBytes(originalBytes, mendedBytes))
      return [];
    const originalRows = rowsIn(originalBytes);
    const formats = marks?.get(sheet)?.formats;
    const cells = rowsIn(mendedBytes).flatMap((row, rowIndex) =>
      row.flatMap((text, column): readonly CellEdit[] => {
        if (text === (originalRows[rowIndex]?.[column] ?? '')) return [];
        const cellName = `${columnLetters(column)}${rowIndex + 1}`;
        return [{ row: rowIndex + 1, column, text, format: formats?.get(cellName) }];
      }),
    );
    return cells.length === 0 ? [] : [{ table, sheet, cells }];
  });
}

/** Writes the changed cells into a copy. The copy is read back, and is refused if any other cell reads differently. */
async function withEdits(
  path: string,
  bytes: Uint8Array,
  { edits, mended: mendedFiles }: { readonly edits: readonly SheetEdits[]; readonly mended: FilesByPath },
): Promise<Uint8Array> {
  const zipParts = unzipSync(bytes);
  const textOf = (part: string) => strFromU8(zipParts[part] ?? new Uint8Array());
  const targets = new Map(
    tagsOf(textOf('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attributeOf(tag, 'Id'),
      attributeOf(tag, 'Target')?.replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  const sheets = tagsOf(textOf('xl/workbook.xml'), 'sheet');
  for (const { sheet, cells } of edits) {
    const tag = sheets.find((sheetTag) => attributeOf(sheetTag, 'name') === sheet) ?? '';
    const sheetPath = targets.get(attributeOf(tag, 'r:id'));
    if (sheetPath === undefined || zipParts[sheetPath] === undefined) throw new Error(NOT_COPIED);
    zipParts[sheetPath] = strToU8(writtenInSheet(textOf(sheetPath), cells));
  }
  withoutOrderOfFormulas(zipParts);
  const copy = zipped(new Map(Object.entries(zipParts)));
  const tablesInCopy = await tablesOf(new Map([[path, copy]]));
  const isRight = edits.every(({ table }) => {
    const [copiedTable, mendedTable] = [tablesInCopy.get(table), mendedFiles.get(table)];
    return (
      copiedTable !== undefined &&
      mendedTable !== undefined &&
      plainRows(copiedTable) === plainRows(mendedTable)
    );
  });
  if (!isRight) throw new Error(NOT_COPIED);
  return copy;
}

const NOT_COPIED =
  'The corrections cannot be written into a copy of this workbook: it is not laid out as Excel writes one. Open it in Excel, save it again, and load it; or save the plan, which has the corrections.';

function plainRows(bytes: Uint8Array): string {
  return JSON.stringify(rowsIn(bytes).map((row) => row.map((cell) => cell.trim())));
}

/** Removes Excel's list of formulas, which Excel makes again. If the list named a cell that has no formula any more, Excel would call the file damaged. Changes `zipParts`. */
function withoutOrderOfFormulas(zipParts: Record<string, Uint8Array>): void {
  if (zipParts['xl/calcChain.xml'] === undefined) return;
  delete zipParts['xl/calcChain.xml'];
  for (const [partPath, tag] of [
    ['[Content_Types].xml', /<Override[^>]*calcChain[^>]*\/>/g],
    ['xl/_rels/workbook.xml.rels', /<Relationship [^>]*calcChain[^>]*\/>/g],
  ] as const) {
    const bytes = zipParts[partPath];
    if (bytes !== undefined) zipParts[partPath] = strToU8(strFromU8(bytes).replaceAll(tag, ''));
  }
}

function isSameBytes(bytes: Uint8Array, otherBytes: Uint8Array): boolean {
  return (
    bytes.length === otherBytes.length && bytes.every((byte, byteIndex) => byte === otherBytes[byteIndex])
  );
}
