import type { Issue } from '@/domain/plan/issue';
import { listForMessage, nearest } from '@/sources/nearest';
import { PLAN_TABLES } from '@/sources/plan/planTables';
import { quoted } from '@/sources/quoted';
import { FEEDS_SHEET } from './feedsSheet';
import { LAYOUT_SHEET } from './layoutSheet';
import { HELP_SHEETS, PLAN_SHEET } from './planSheet';
import { REPORTS_SHEET } from './reportsSheet';
import { cellText } from './sheetText';
import type { Sheet } from './workbookSheets';

/** The sheets that a workbook may have in addition to its tables. */
const OTHERS: readonly string[] = [PLAN_SHEET, FEEDS_SHEET, REPORTS_SHEET, LAYOUT_SHEET, ...HELP_SHEETS];

const SHEET_NAMES = PLAN_TABLES.map(({ file }) => sheetNameOf(file));

export function sheetNameOf(file: string): string {
  return file.replace(/\.csv$/, '');
}

/** A note for each sheet that is not a table of a plan. It is a warning where the sheet's name or header is nearly that of a table. */
export function unknownSheets(file: string, sheets: readonly Sheet[]): readonly Issue[] {
  return sheets.flatMap((sheet): readonly Issue[] => {
    const word = sheet.name.trim().toLowerCase();
    if (SHEET_NAMES.includes(word) || OTHERS.includes(word)) return [];
    const meantTable = meantBy(word, sheet);
    const isThere = sheets.some(({ name }) => name.trim().toLowerCase() === meantTable);
    if (meantTable !== undefined && !isThere) {
      const message = `The sheet "${quoted(sheet.name)}" is left out, and nothing in it is shown. Did you mean "${meantTable}"? Then rename the sheet to ${meantTable}; if not, give it a name that is less like it.`;
      const misnamed = { sheet: sheet.name.trim(), table: meantTable };
      return [{ severity: 'warning', code: 'unknown-sheet', file, message, misnamed }];
    }
    const message = `The sheet "${quoted(sheet.name)}" is not one that a plan has, and is left out. Expected ${listForMessage(SHEET_NAMES)}.`;
    return [{ severity: 'note', code: 'unknown-sheet', file, message }];
  });
}

/**
 * The table that a sheet is probably meant as: its name is nearly the table's ("Observation"), its name contains the table's and its header
 * has one of the columns ("Targets 16-17"), or it has the table's columns.
 */
function meantBy(word: string, { cells }: Sheet): string | undefined {
  const header = (cells[0] ?? []).map((cell) => cellText(cell).trim().toLowerCase());
  const words = word.split(/[^a-z]+/);
  const matchingTable = PLAN_TABLES.find(({ file, neededColumns: needed }) => {
    const name = sheetNameOf(file);
    const isNamed = words.some((word) => word === name || `${word}s` === name);
    return isNamed && needed.some((column) => header.includes(column));
  });
  if (matchingTable !== undefined) return sheetNameOf(matchingTable.file);
  const nearName = SHEET_NAMES.find((name) => nearest(word, [name]) !== '');
  if (nearName !== undefined) return nearName;
  const shape = PLAN_TABLES.find(
    ({ neededColumns: needed }) => needed.length > 2 && needed.every((name) => header.includes(name)),
  );
  return shape && sheetNameOf(shape.file);
}
