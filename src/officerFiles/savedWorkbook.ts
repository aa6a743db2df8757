import Papa from 'papaparse';
import type { Row } from 'write-excel-file/universal';
import { planWorkbook, type PlanSheet } from '@/newPlan/planWorkbook';
import { heldBytes } from '@/sources/fileBytes';
import { decodeText } from '@/sources/decodeText';
import { FEEDS_FILE, parseFeeds } from '@/sources/plan/feedsJson';
import { FROZEN_FOLDER, frozenReportOf } from '@/sources/plan/frozenTable';
import { parseJsonFile } from '@/sources/plan/jsonText';
import { PLAN_FILE, parsePlanJson } from '@/sources/plan/planJson';
import { PLAN_TABLES } from '@/sources/plan/planTables';
import { FEED_COLUMNS, FEEDS_SHEET, feedsSheetRows } from '@/sources/workbook/feedsSheet';
import { LAYOUT_FILE, LAYOUT_SHEET, layoutSheetRows } from '@/sources/workbook/layoutSheet';
import { planSheetRows } from '@/sources/workbook/planSheet';
import { REPORTS_SHEET, reportsSheetRows } from '@/sources/workbook/reportsSheet';
import { parseLayout } from '@/sources/wideSheet/wideLayout';
import { workbookTables } from '@/sources/workbook/workbookTables';
import type { FilesByPath } from './filesByPath';

/** Thrown for a plan that a workbook cannot hold. */
export class NoWorkbookError extends Error {
  override readonly name = 'NoWorkbookError';
}

type Rows = readonly (readonly string[])[];

/**
 * Saves a plan as one workbook, with a sheet for each table. The workbook is read back first, and is refused if it would not be the same plan.
 * It leaves out published files that feeds.json names, and notes such as README.md.
 */
export async function savedWorkbook(files: FilesByPath, day: string): Promise<Uint8Array<ArrayBuffer>> {
  const tables = tablesIn(files);
  const feeds = feedsIn(files);
  const reports = reportsIn(files);
  const bytes = await planWorkbook({
    plan: planSheetRows(planIn(files)),
    tables: [
      ...tables,
      ...(feeds.length === 0 ? [] : [{ name: FEEDS_SHEET, rows: [FEED_COLUMNS, ...feedsSheetRows(feeds)] }]),
      ...(reports.size === 0 ? [] : [{ name: REPORTS_SHEET, rows: reportsSheetRows(reports) }]),
      ...layoutIn(files),
    ],
    readMe: readMe(feeds.length > 0),
    day,
  });
  await checkReadBack(bytes, files, { tables, reports });
  return bytes;
}

function tablesIn(files: FilesByPath): readonly PlanSheet[] {
  return PLAN_TABLES.flatMap(({ file }) => {
    const rows = rowsOf(files, file);
    return rows === undefined ? [] : [{ name: file.replace('.csv', ''), rows }];
  });
}

function rowsOf(files: FilesByPath, file: string): Rows | undefined {
  const bytes = files.get(file);
  if (bytes === undefined) return undefined;
  const decodedText = decodeText(bytes, file);
  if (decodedText.kind === 'unreadable') throw new NoWorkbookError(`${file}: ${decodedText.issue.message}`);
  const text = decodedText.text.replace(/^"?sep=."?,*\r?\n/i, '');
  const rows = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: false }).data;
  return rows.slice(0, rows.findLastIndex((row) => row.some((cell) => cell.trim() !== '')) + 1);
}

function planIn(files: FilesByPath): Readonly<Record<string, unknown>> {
  const bytes = files.get(PLAN_FILE);
  const json = bytes === undefined ? undefined : parseJsonFile(bytes, PLAN_FILE);
  if (json?.kind !== 'json' || typeof json.value !== 'object' || json.value === null)
    throw new NoWorkbookError('The plan has no plan.json that can be read.');
  return json.value as Readonly<Record<string, unknown>>;
}

function feedsIn(files: FilesByPath): readonly object[] {
  const bytes = files.get(FEEDS_FILE);
  const json = bytes === undefined ? undefined : parseJsonFile(bytes, FEEDS_FILE);
  if (json === undefined) return [];
  if (json.kind !== 'json' || !Array.isArray(json.value))
    throw new NoWorkbookError('feeds.json cannot be read.');
  return json.value as readonly object[];
}

/** The sheet `layout`: how the printed scorecard was read that the plan was made of. Next month's is read by the same answers. */
function layoutIn(files: FilesByPath): readonly PlanSheet[] {
  const bytes = files.get(LAYOUT_FILE);
  const layoutRead = bytes === undefined ? undefined : parseLayout(new TextDecoder().decode(bytes));
  return layoutRead?.kind === 'layout'
    ? [{ name: LAYOUT_SHEET, rows: layoutSheetRows(layoutRead.layout) }]
    : [];
}

/** The rows of each frozen report, with the header. */
function reportsIn(files: FilesByPath): ReadonlyMap<string, Rows> {
  return new Map(
    [...files.keys()].toSorted().flatMap((path) => {
      const id = frozenReportOf(path);
      const rows = id === undefined ? undefined : rowsOf(files, path);
      return id === undefined || rows === undefined ? [] : [[id, rows] as const];
    }),
  );
}

async function checkReadBack(
  bytes: Uint8Array,
  files: FilesByPath,
  { tables, reports }: { readonly tables: readonly PlanSheet[]; readonly reports: ReadonlyMap<string, Rows> },
): Promise<void> {
  const { files: filesRead } = await workbookTables(heldBytes('plan.xlsx', bytes));
  for (const { name, rows } of tables) checkSame(name, rows, rowsOf(filesRead, `${name}.csv`) ?? []);
  for (const [id, rows] of reports) {
    const filledRows = (rowsOf(filesRead, `${FROZEN_FOLDER}/${id}.csv`) ?? []).filter((row) =>
      row.some((cell) => cell !== ''),
    );
    checkSame(
      REPORTS_SHEET,
      rows.filter((row) => row.some((cell) => cell !== '')),
      filledRows,
    );
  }
  const planParts = (planFiles: FilesByPath) => [
    parsePlanJson(planFiles.get(PLAN_FILE) ?? new Uint8Array()).plan,
    parseFeeds(planFiles.get(FEEDS_FILE) ?? EMPTY_LIST).feeds.map((feed) => ({ ...feed, row: undefined })),
  ];
  if (JSON.stringify(planParts(filesRead)) !== JSON.stringify(planParts(files)))
    throw new NoWorkbookError(
      `A workbook cannot hold this plan.json or feeds.json as it is. ${FOLDER_ADVICE}`,
    );
}

const EMPTY_LIST = new TextEncoder().encode('[]');
const FOLDER_ADVICE = 'Save the plan as a folder instead.';

/** Compares cells without the spaces around them, as the tables are read. */
function checkSame(name: string, rows: Rows, rowsRead: Rows): void {
  const trimmedText = (text = '') => text.replaceAll('\r\n', '\n').trim();
  rows.forEach((row, rowIndex) => {
    const column = row.findIndex(
      (cell, index) => trimmedText(cell) !== trimmedText(rowsRead[rowIndex]?.[index]),
    );
    if (column === -1) return;
    throw new NoWorkbookError(
      `A workbook cannot hold the cell in row ${rowIndex + 1}, column ${rows[0]?.[column] ?? column + 1} of ${name} as it is. ${FOLDER_ADVICE}`,
    );
  });
}

function readMe(hasFeeds: boolean): readonly Row[] {
  const text = (value: string): Row => [{ value, wrap: true }];
  return [
    [{ value: 'A plan for a scorecard', fontWeight: 'bold', fontSize: 16 }],
    text('Each sheet is a table of the plan. Click a cell to see what it holds.'),
    text('Change it, then drop this workbook on the desk, or run: scorecard check FILE.'),
    ...(hasFeeds
      ? [text('The published files that the sheet feeds names are not in it: drop them together with it.')]
      : []),
    text('Nothing of the sheets Read me and lists is published.'),
  ];
}
