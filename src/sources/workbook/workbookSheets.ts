import type { Issue } from '@/domain/plan/issue';
import { unreadableFileIssue } from '@/sources/figureIssues';
import { startOf, wholeOf } from '@/sources/fileBytes';
import type { FileBytes } from '@/sources/publishedFile';
import { quoted } from '@/sources/quoted';
import { workbookFault } from './workbookLimits';

export type SheetCell = string | number | boolean | Date | null | undefined;
export type Sheet = { readonly name: string; readonly cells: readonly (readonly SheetCell[])[] };

export type Sheets =
  | { readonly kind: 'sheets'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'unreadable'; readonly issue: Issue };

/** Whether the file is a zip archive, as every `.xlsx` is. */
export function isWorkbook(file: FileBytes): boolean {
  const [first, second] = startOf(file, 2);
  return first === 0x50 && second === 0x4b;
}

/** Excel's last column. A row that claims to be a million cells wide takes seconds at every step. */
const LAST_COLUMN = 16_384;

/** The sheets of a workbook with their cells from A1 on. The cell of a formula holds the formula's last result. */
export async function sheetsOf(file: FileBytes): Promise<Sheets> {
  const why = await workbookFault(file).catch(() => 'it is damaged.');
  if (why !== undefined) return { kind: 'unreadable', issue: unreadableFileIssue(file.name, why) };
  const { default: readExcelFile } = await import('read-excel-file/universal');
  try {
    const sheets = await readExcelFile(new Blob([wholeOf(file) as Uint8Array<ArrayBuffer>]));
    const wide = sheets.find(
      ({ data }) => Array.isArray(data) && data.some((row) => row.length > LAST_COLUMN),
    );
    if (wide !== undefined)
      return {
        kind: 'unreadable',
        issue: unreadableFileIssue(
          file.name,
          `the sheet "${quoted(wide.sheet)}" has a cell beyond column XFD, the last that Excel has: it is damaged. Open it in Excel, save it under a new name, and use that.`,
        ),
      };
    return {
      kind: 'sheets',
      sheets: sheets.map(({ sheet, data }) => ({
        name: sheet,
        // A sheet whose part is missing has no rows. Looking up the id "constructor" would find a function.
        cells: Array.isArray(data) ? (data as unknown as Sheet['cells']) : [],
      })),
    };
  } catch (error) {
    return {
      kind: 'unreadable',
      issue: unreadableFileIssue(
        file.name,
        `it is not a workbook that Excel wrote${reasonOf(error)}. A ZIP archive of another kind must be unpacked first.`,
      ),
    };
  }
}

/** The library's own reason if it is about the workbook. An error that the library did not foresee would mean nothing to an officer. */
function reasonOf(error: unknown): string {
  const isSaid = error instanceof Error && /^Invalid(Spreadsheet|Input)Error$/.test(error.name);
  return isSaid ? ` (${error.message})` : '';
}
