import type { Issue } from '@/domain/plan/issue';
import { unreadableFile } from '@/sources/figureIssues';
import { listed, nearest } from '@/sources/nearest';
import type { FileBytes } from '@/sources/publishedFile';
import { PLAN_TABLES } from '@/sources/plan/planTables';
import type { TableShape } from '@/sources/plan/tableText';
import { percentCells } from './workbookPercents';
import { sheetsOf, type Sheet, type SheetCell } from './workbookSheets';
import { quoted } from '@/sources/quoted';

const SHEET_NAMES = PLAN_TABLES.map(({ file }) => sheetNameOf(file));

/** The tables of a plan by the name of their file, as the bytes of a CSV: what reads the file reads the sheet too. */
export type WorkbookTables = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly issues: readonly Issue[];
};

/** Reads a workbook that holds a plan's tables, one a sheet; rows keep the numbers that the spreadsheet shows. */
export async function workbookTables(file: FileBytes): Promise<WorkbookTables> {
  const read = await sheetsOf(file);
  if (read.kind === 'unreadable') return { files: new Map(), issues: [read.issue] };
  const ours = read.sheets.flatMap((sheet) => {
    const shape = PLAN_TABLES.find((table) => sheetNameOf(table.file) === sheet.name.trim().toLowerCase());
    return shape === undefined ? [] : [{ sheet, shape }];
  });
  if (ours.length === 0) return { files: new Map(), issues: [notOurs(file.name, read.sheets)] };
  const percents = await percentCells(file).catch(() => undefined);
  if (percents === undefined)
    return { files: new Map(), issues: [unreadableFile(file.name, 'its formats are damaged.')] };
  const files = new Map<string, Uint8Array>();
  const issues = read.sheets.flatMap((sheet) => unknownSheet(file.name, sheet));
  for (const { sheet, shape } of ours) {
    const fault = headerFault(file.name, sheet, shape);
    if (fault !== undefined) issues.push(fault);
    else files.set(shape.file, csvOf(sheet, percents.get(sheet.name)));
  }
  return { files, issues };
}

function sheetNameOf(file: string): string {
  return file.replace(/\.csv$/, '');
}

function csvOf({ cells }: Sheet, percents: ReadonlySet<string> | undefined): Uint8Array {
  const lines = cells.map((row, index) =>
    row
      .map((cell, column) =>
        cellQuoted(textOf(cell, percents?.has(`${columnName(column)}${index + 1}`) === true)),
      )
      .join(','),
  );
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** A cell as an officer would write it in a CSV file. */
function textOf(cell: SheetCell, isPercent: boolean): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'number') return isPercent ? `${asShown(cell * 100)}%` : String(asShown(cell));
  return cell;
}

/** Excel works with 15 digits; what lies behind them is float noise. */
function asShown(value: number): number {
  return Number(value.toPrecision(15));
}

function cellQuoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `A`, `Z`, `AA`. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

function headerFault(file: string, { name, cells }: Sheet, { needed }: TableShape): Issue | undefined {
  const header = cells.findIndex((row) => {
    const names = row.map((cell) => textOf(cell, false).trim().toLowerCase());
    return needed.every((column) => names.includes(column));
  });
  if (header <= 0) return undefined;
  const message = `In the sheet "${quoted(name)}" the header stands in row ${header + 1}. Expected it in row 1. Delete what stands above it.`;
  return { severity: 'error', code: 'title-above-header', file, row: header + 1, message };
}

function unknownSheet(file: string, { name }: Sheet): readonly Issue[] {
  const word = name.trim().toLowerCase();
  if (SHEET_NAMES.includes(word)) return [];
  const message = `The sheet "${quoted(name)}" is not one that a plan has, and is left out.${nearest(word, SHEET_NAMES)} Expected ${listed(SHEET_NAMES)}.`;
  return [{ severity: 'note', code: 'unknown-sheet', file, message }];
}

/** What a workbook is that has no sheet of ours, and what to do about it. */
function notOurs(file: string, sheets: readonly Sheet[]): Issue {
  return { severity: 'error', code: 'workbook', file, message: `${whatItIs(sheets)} Nothing in it is read.` };
}

function whatItIs(sheets: readonly Sheet[]): string {
  const [first] = sheets;
  const title = textOf(first?.cells[0]?.[0], false);
  if (sheets.length === 1 && / for .+ in .+ for /.test(title) && isAlone(first))
    return `This is a table from the table tool of Explore Education Statistics ("${title.slice(0, 60)}…"), laid out to be read by people. Download the data as CSV (underlying data) instead.`;
  if (
    sheets.length > 1 &&
    sheets.filter((sheet) => /^(table|index|contents|cover)/i.test(sheet.name)).length > 1
  )
    return `These are a publisher’s tables (${listed(
      sheets.map(({ name }) => name),
      4,
    )}), laid out to be read by people. Download the underlying data as CSV instead, or copy the figures into a sheet called observations.`;
  return `The workbook has no table of a plan, but ${listed(
    sheets.map(({ name }) => `"${name}"`),
    4,
  )}. Expected sheets called ${listed(SHEET_NAMES)}.`;
}

/** Whether the first row is a title: one cell and nothing beside it. */
function isAlone(sheet: Sheet | undefined): boolean {
  return (sheet?.cells[0] ?? []).filter((cell) => textOf(cell, false) !== '').length === 1;
}
