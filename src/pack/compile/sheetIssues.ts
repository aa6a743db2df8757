import type { Issue } from '@/domain/plan/issue';
import { PLAN_TABLES } from '@/sources/plan/planTables';
import type { SheetPlace } from '@/sources/workbook/workbookTables';

/** Moves issues of tables that are sheets of a workbook to the place that the officer sees: there is no CSV file to look into. */
export function sheetIssues(
  issues: readonly Issue[],
  sheets: ReadonlyMap<string, SheetPlace>,
): readonly Issue[] {
  if (sheets.size === 0) return issues;
  const names = [...sheets].map(([file, { sheet }]) => [file, `the sheet "${sheet.trim()}"`] as const);
  return issues.map((issue) => {
    const message = names.reduce((text, [file, name]) => text.replaceAll(file, name), issue.message);
    const sheetPlace = sheets.get(issue.file);
    if (sheetPlace === undefined) return { ...issue, message };
    const letters = issue.column === undefined ? undefined : sheetPlace.letters.get(issue.column);
    const isCell = letters !== undefined && issue.row !== undefined;
    return {
      ...issue,
      message,
      file: sheetPlaceText(sheetPlace),
      ...(isCell ? { cell: `${letters}${issue.row}` } : {}),
    };
  });
}

/** The tables of a workbook, with those that could be added to it: an officer who keeps a plan in a workbook adds a sheet, not a CSV file. */
export function withSheetsToCome(
  sheets: ReadonlyMap<string, SheetPlace>,
  files: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, SheetPlace> {
  const [firstSheet] = sheets.values();
  if (firstSheet === undefined) return sheets;
  const absentTables = PLAN_TABLES.filter(({ file }) => !files.has(file)).map(
    ({ file }): readonly [string, SheetPlace] => [
      file,
      { workbook: firstSheet.workbook, sheet: file.replace(/\.csv$/, ''), letters: new Map() },
    ],
  );
  return new Map<string, SheetPlace>([...sheets, ...absentTables]);
}

/** The place of a sheet, as the officer sees it: `plan.xlsx, sheet observations`. */
export function sheetPlaceText({ workbook, sheet }: Pick<SheetPlace, 'workbook' | 'sheet'>): string {
  return `${workbook}, sheet ${sheet.trim()}`;
}
