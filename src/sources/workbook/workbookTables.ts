import type { Issue } from '@/domain/plan/issue';
import { unreadableFileIssue } from '@/sources/figureIssues';
import { listForMessage } from '@/sources/nearest';
import type { FileBytes } from '@/sources/publishedFile';
import { FEEDS_FILE } from '@/sources/plan/feedsJson';
import { PLAN_FILE } from '@/sources/plan/planJson';
import { PLAN_TABLES } from '@/sources/plan/planTables';
import type { TableShape } from '@/sources/plan/tableText';
import { columnLetters } from './cellPlace';
import { FEEDS_SHEET, feedsSheetJson } from './feedsSheet';
import { hiddenIssues } from './hiddenIssues';
import { LAYOUT_FILE, LAYOUT_SHEET, layoutSheetJson } from './layoutSheet';
import { mergedIssues } from './mergedIssues';
import { PLAN_SHEET, planSheetJson } from './planSheet';
import { REPORTS_SHEET, reportsSheetFiles } from './reportsSheet';
import { cellText, sheetCsv } from './sheetText';
import { sheetNameOf, unknownSheets } from './unknownSheets';
import { markedSheets } from './markedSheets';
import { sheetsOf, type Sheet } from './workbookSheets';
import { quoted } from '@/sources/quoted';

const SHEET_NAMES = PLAN_TABLES.map(({ file }) => sheetNameOf(file));

/** Where a plan's table is in a workbook: the file, the sheet as the officer named it, and the letters of each column by its name. */
export type SheetPlace = {
  readonly workbook: string;
  readonly sheet: string;
  readonly letters: ReadonlyMap<string, string>;
};

/** The tables of a plan as the bytes of CSV files, by the name of the file, so that a sheet is read by the same code as a file. */
export type WorkbookTables = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly places: ReadonlyMap<string, SheetPlace>;
  readonly issues: readonly Issue[];
};

/** Reads a workbook that holds a plan's tables, one on each sheet. Rows keep the numbers that the spreadsheet shows. */
export async function workbookTables(file: FileBytes): Promise<WorkbookTables> {
  const sheetsRead = await sheetsOf(file);
  if (sheetsRead.kind === 'unreadable') return withIssueOnly(sheetsRead.issue);
  const planSheets = sheetsRead.sheets.flatMap((sheet) => {
    const shape = PLAN_TABLES.find((table) => sheetNameOf(table.file) === sheet.name.trim().toLowerCase());
    return shape === undefined ? [] : [{ sheet, shape }];
  });
  const otherSheets = unknownSheets(file.name, sheetsRead.sheets);
  const feeds = sheetCalled(FEEDS_SHEET, sheetsRead.sheets);
  if (planSheets.length === 0 && (feeds === undefined || !lettersOf(feeds).has('file')))
    return {
      ...withIssueOnly(noPlanSheetIssue(file.name, sheetsRead.sheets)),
      issues: [
        noPlanSheetIssue(file.name, sheetsRead.sheets),
        ...otherSheets.filter(({ severity }) => severity !== 'note'),
      ],
    };
  const marks = await markedSheets(file).catch(() => undefined);
  if (marks === undefined) return withIssueOnly(unreadableFileIssue(file.name, 'its formats are damaged.'));
  const files = new Map<string, Uint8Array>();
  const places = new Map<string, SheetPlace>();
  const issues = [...otherSheets];
  for (const { sheet, shape } of planSheets) {
    const fault =
      headerFault(file.name, sheet, shape) ?? sheetTwiceIssue(file.name, sheet, places.get(shape.file));
    if (fault !== undefined) {
      issues.push(fault);
      continue;
    }
    const sheetMarks = marks.get(sheet.name);
    files.set(shape.file, sheetCsv(sheet, sheetMarks));
    places.set(shape.file, { workbook: file.name, sheet: sheet.name, letters: lettersOf(sheet) });
    if (sheetMarks === undefined) continue;
    issues.push(
      ...hiddenIssues(file.name, sheet, { marks: sheetMarks, shape }),
      ...mergedIssues(file.name, sheet, sheetMarks),
    );
  }
  const plan = sheetCalled(PLAN_SHEET, sheetsRead.sheets);
  if (plan !== undefined) {
    files.set(PLAN_FILE, new TextEncoder().encode(planSheetJson(plan)));
    places.set(PLAN_FILE, { workbook: file.name, sheet: plan.name, letters: new Map() });
  }
  if (feeds !== undefined) {
    files.set(FEEDS_FILE, new TextEncoder().encode(feedsSheetJson(feeds)));
    places.set(FEEDS_FILE, { workbook: file.name, sheet: feeds.name, letters: lettersOf(feeds) });
  }
  const layout = sheetCalled(LAYOUT_SHEET, sheetsRead.sheets);
  const layoutJson = layout && layoutSheetJson(layout);
  if (layoutJson !== undefined) files.set(LAYOUT_FILE, new TextEncoder().encode(layoutJson));
  const reports = sheetCalled(REPORTS_SHEET, sheetsRead.sheets);
  if (reports !== undefined) {
    const frozen = reportsSheetFiles(file.name, sheetCsv(reports, marks.get(reports.name)));
    issues.push(...frozen.issues);
    const place = { workbook: file.name, sheet: reports.name, letters: lettersOf(reports) };
    for (const [path, bytes] of frozen.files) {
      files.set(path, bytes);
      places.set(path, place);
    }
  }
  return { files, places, issues };
}

function sheetCalled(name: string, sheets: readonly Sheet[]): Sheet | undefined {
  return sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);
}

function withIssueOnly(issue: Issue): WorkbookTables {
  return { files: new Map(), places: new Map(), issues: [issue] };
}

function lettersOf({ cells }: Sheet): ReadonlyMap<string, string> {
  const names = (cells[0] ?? []).map((cell) => cellText(cell).trim().toLowerCase());
  return new Map(names.map((name, column) => [name, columnLetters(column)]));
}

function sheetTwiceIssue(
  file: string,
  { name }: Sheet,
  earlierPlace: SheetPlace | undefined,
): Issue | undefined {
  if (earlierPlace === undefined) return undefined;
  const message = `The sheets "${quoted(earlierPlace.sheet)}" and "${quoted(name)}" go by the same name, and the second is not read. Expected the table once. Rename or delete one of them.`;
  return { severity: 'error', code: 'table-twice', file, message };
}

function headerFault(
  file: string,
  { name, cells }: Sheet,
  { neededColumns: needed }: TableShape,
): Issue | undefined {
  const header = cells.findIndex((row) => {
    const names = row.map((cell) => cellText(cell).trim().toLowerCase());
    return needed.every((column) => names.includes(column));
  });
  if (header <= 0) return undefined;
  const message = `In the sheet "${quoted(name)}" the header is in row ${header + 1}. Expected it in row 1. Delete what is above it.`;
  return { severity: 'error', code: 'title-above-header', file, row: header + 1, message };
}

/** The issue of a workbook that has no sheet of a plan, and what to do about it. */
function noPlanSheetIssue(file: string, sheets: readonly Sheet[]): Issue {
  return {
    severity: 'error',
    code: 'workbook',
    file,
    message: `${workbookDescription(sheets)} Nothing in it is read.`,
  };
}

function workbookDescription(sheets: readonly Sheet[]): string {
  const [first] = sheets;
  const title = cellText(first?.cells[0]?.[0]);
  if (sheets.length === 1 && / for .+ in .+ for /.test(title) && isAlone(first))
    return `This is a table from the table tool of Explore Education Statistics ("${title.slice(0, 60)}…"), laid out to be read by people. Download the data as CSV (underlying data) instead.`;
  if (
    sheets.length > 1 &&
    sheets.filter((sheet) => /^(table|index|contents|cover)/i.test(sheet.name)).length > 1
  )
    return `These are a publisher’s tables (${listForMessage(
      sheets.map(({ name }) => name),
      4,
    )}), laid out to be read by people. Download the underlying data as CSV instead, or copy the figures into a sheet called observations.`;
  return `The workbook has no table of a plan, but ${listForMessage(
    sheets.map(({ name }) => `"${name}"`),
    4,
  )}. Expected sheets called ${listForMessage(SHEET_NAMES)}.`;
}

/** Whether the first row has only one filled cell, as the row of a title has. */
function isAlone(sheet: Sheet | undefined): boolean {
  return (sheet?.cells[0] ?? []).filter((cell) => cellText(cell) !== '').length === 1;
}
