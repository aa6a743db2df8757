import { parseLayout, type WideLayout } from '@/sources/wideSheet/wideLayout';
import { LAYOUT_FILE } from '@/sources/workbook/layoutSheet';
import type { FilesByPath } from './filesByPath';
import { tablesOf } from './tablesOf';

/** The start of the id under which layout.json keeps the answer that leaves out a sheet of a workbook: `sheet:Targets 16-17`. */
const OF_SHEET = 'sheet:';
const LEAVE_ANSWER = 'leave';

/** The sheets that the officer has left out, this month or earlier. */
export function leftSheets(tables: FilesByPath): readonly string[] {
  return Object.keys(leftOutSheetAnswers(tables)).map((id) => id.slice(OF_SHEET.length));
}

/** Adds the answer that leaves out a sheet. Workbooks among the files are not changed. */
export async function withSheetLeft(files: FilesByPath, sheet: string): Promise<FilesByPath> {
  return withAnswers(files, { [`${OF_SHEET}${sheet}`]: LEAVE_ANSWER });
}

/** The files that replace an open plan, with the open plan's answers that leave out sheets. */
export async function withLeftOutSheets(
  openPlan: FilesByPath,
  broughtFiles: FilesByPath,
): Promise<FilesByPath> {
  const leftOutAnswers = leftOutSheetAnswers(await tablesOf(openPlan));
  return Object.keys(leftOutAnswers).length === 0 ? broughtFiles : withAnswers(broughtFiles, leftOutAnswers);
}

/** The answers in layout.json that leave out sheets. They are carried over, because reading a printed sheet does not ask about them again. */
export function leftOutSheetAnswers(tables: FilesByPath): Readonly<Record<string, string>> {
  const answers = layoutOf(tables)?.answers ?? {};
  return Object.fromEntries(
    Object.entries(answers).filter(([id, answer]) => id.startsWith(OF_SHEET) && answer === LEAVE_ANSWER),
  );
}

async function withAnswers(
  files: FilesByPath,
  answers: Readonly<Record<string, string>>,
): Promise<FilesByPath> {
  const ownLayout = layoutOf(await tablesOf(files));
  const layout = {
    ...ownLayout,
    columns: ownLayout?.columns ?? [],
    answers: { ...ownLayout?.answers, ...answers },
  };
  const text = `${JSON.stringify(layout, undefined, 2)}\n`;
  return new Map([...files, [LAYOUT_FILE, new TextEncoder().encode(text)]]);
}

function layoutOf(tables: FilesByPath): WideLayout | undefined {
  const bytes = tables.get(LAYOUT_FILE);
  const layoutRead = bytes === undefined ? undefined : parseLayout(new TextDecoder().decode(bytes));
  return layoutRead?.kind === 'layout' ? layoutRead.layout : undefined;
}
