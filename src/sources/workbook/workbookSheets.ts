import type { Issue } from '@/domain/issue';
import { unreadableFile } from '@/sources/figureIssues';
import { startOf, wholeOf } from '@/sources/fileBytes';
import type { FileBytes } from '@/sources/publishedFile';
import { zipDirectory } from './zipDirectory';

export type SheetCell = string | number | boolean | Date | null | undefined;
export type Sheet = { readonly name: string; readonly cells: readonly (readonly SheetCell[])[] };

export type Sheets =
  | { readonly kind: 'sheets'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'unreadable'; readonly issue: Issue };

/** A plan's workbook has a few hundred kilobytes. */
const MAX_BYTES = 50_000_000;

/** What a workbook may unpack to: a small file that unpacks to gigabytes is no workbook of figures. */
const MAX_UNPACKED_BYTES = 500_000_000;

/** Whether the file is an archive, as every `.xlsx` is. */
export function isWorkbook(file: FileBytes): boolean {
  const [first, second] = startOf(file, 2);
  return first === 0x50 && second === 0x4b;
}

/** The sheets of a workbook with their cells from A1 on; a formula's cell holds its last result. */
export async function sheetsOf(file: FileBytes): Promise<Sheets> {
  const why = sizeFault(file);
  if (why !== undefined) return { kind: 'unreadable', issue: unreadableFile(file.name, why) };
  const { default: readExcelFile } = await import('read-excel-file/universal');
  try {
    const sheets = await readExcelFile(new Blob([wholeOf(file) as Uint8Array<ArrayBuffer>]));
    return {
      kind: 'sheets',
      sheets: sheets.map(({ sheet, data }) => ({ name: sheet, cells: data as unknown as Sheet['cells'] })),
    };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return {
      kind: 'unreadable',
      issue: unreadableFile(file.name, `it is not a workbook that Excel wrote (${said}).`),
    };
  }
}

function sizeFault(file: FileBytes): string | undefined {
  if (file.size > MAX_BYTES)
    return `it has ${Math.round(file.size / 1e6)} MB. Expected a workbook of at most ${MAX_BYTES / 1e6} MB.`;
  const entries = zipDirectory(file);
  if (entries === undefined) return 'it is damaged, or is not an .xlsx workbook.';
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  return unpacked > MAX_UNPACKED_BYTES
    ? `it unpacks to ${Math.round(unpacked / 1e6)} MB. Expected at most ${MAX_UNPACKED_BYTES / 1e6} MB.`
    : undefined;
}
