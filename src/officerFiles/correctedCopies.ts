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

/** The officer's own files with what was mended written into copies: her workbook keeps its other sheets, formats, widths and formulas. Files that did not change are left out. */
export async function correctedCopies(original: FilesByPath, mended: FilesByPath): Promise<FilesByPath> {
  const found = new Map<string, Uint8Array>();
  for (const [path, bytes] of original) {
    if (!/^[^/~][^/]*\.xlsx$/i.test(path)) {
      const now = mended.get(path);
      if (now !== undefined && !isSame(now, bytes)) found.set(path, now);
      continue;
    }
    const edits = await editsOf(path, bytes, mended);
    if (edits.length > 0) found.set(path, await withEdits(path, bytes, { edits, mended }));
  }
  return found;
}

/** `plan.xlsx` as `plan-corrected.xlsx`, so that it does not take the place of hers. */
export function correctedName(path: string): string {
  return path.replace(/(\.[^./]+)?$/, '-corrected$1');
}

type SheetEdits = { readonly table: string; readonly sheet: string; readonly cells: readonly CellEdit[] };

/** The cells of a workbook's tables that have changed. */
async function editsOf(path: string, bytes: Uint8Array, mended: FilesByPath): Promise<readonly SheetEdits[]> {
  const file = heldBytes(path, bytes);
  const { files, places } = await workbookTables(file);
  const marks = await markedSheets(file).catch(() => undefined);
  return [...places].flatMap(([table, { sheet }]) => {
    const [was, is] = [files.get(table), mended.get(table)];
    if (was === undefined || is === undefined || isSame(was, is)) return [];
    const before = rowsIn(was);
    const formats = marks?.get(sheet)?.formats;
    const cells = rowsIn(is).flatMap((row, at) =>
      row.flatMap((text, column): readonly CellEdit[] => {
        if (text === (before[at]?.[column] ?? '')) return [];
        const place = `${columnLetters(column)}${at + 1}`;
        return [{ row: at + 1, column, text, format: formats?.get(place) }];
      }),
    );
    return cells.length === 0 ? [] : [{ table, sheet, cells }];
  });
}

/** The copy is read back, and is not handed over if anything but the mended cells reads differently. */
async function withEdits(
  path: string,
  bytes: Uint8Array,
  { edits, mended }: { readonly edits: readonly SheetEdits[]; readonly mended: FilesByPath },
): Promise<Uint8Array> {
  const parts = unzipSync(bytes);
  const textOf = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
  const targets = new Map(
    tagsOf(textOf('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attributeOf(tag, 'Id'),
      attributeOf(tag, 'Target')?.replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  const sheets = tagsOf(textOf('xl/workbook.xml'), 'sheet');
  for (const { sheet, cells } of edits) {
    const tag = sheets.find((one) => attributeOf(one, 'name') === sheet) ?? '';
    const part = targets.get(attributeOf(tag, 'r:id'));
    if (part === undefined || parts[part] === undefined) throw new Error(NOT_COPIED);
    parts[part] = strToU8(writtenInSheet(textOf(part), cells));
  }
  withoutOrderOfFormulas(parts);
  const copy = zipped(new Map(Object.entries(parts)));
  const read = await tablesOf(new Map([[path, copy]]));
  const isRight = edits.every(({ table }) => {
    const [got, wanted] = [read.get(table), mended.get(table)];
    return got !== undefined && wanted !== undefined && plainRows(got) === plainRows(wanted);
  });
  if (!isRight) throw new Error(NOT_COPIED);
  return copy;
}

const NOT_COPIED =
  'The mends cannot be written into a copy of this workbook: it is not laid out as Excel writes one. Open it in Excel, save it again, and load it; or save the plan, which has the mends.';

function plainRows(bytes: Uint8Array): string {
  return JSON.stringify(rowsIn(bytes).map((row) => row.map((cell) => cell.trim())));
}

/** Removes Excel's list of formulas, which Excel makes again. If the list named a cell that has no formula any more, Excel would call the file damaged. Changes `parts`. */
function withoutOrderOfFormulas(parts: Record<string, Uint8Array>): void {
  if (parts['xl/calcChain.xml'] === undefined) return;
  delete parts['xl/calcChain.xml'];
  for (const [part, tag] of [
    ['[Content_Types].xml', /<Override[^>]*calcChain[^>]*\/>/g],
    ['xl/_rels/workbook.xml.rels', /<Relationship [^>]*calcChain[^>]*\/>/g],
  ] as const) {
    const bytes = parts[part];
    if (bytes !== undefined) parts[part] = strToU8(strFromU8(bytes).replaceAll(tag, ''));
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
