import type { Issue } from '@/domain/plan/issue';
import { MAX_FILE_BYTES } from '@/sources/decodeText';
import { FEEDS_FILE } from '@/sources/plan/feedsJson';
import { INDICATORS } from '@/sources/plan/indicatorsTable';
import { nearest } from '@/sources/nearest';
import { PLAN_FILE } from '@/sources/plan/planJson';
import { FROZEN_FOLDER, frozenReportOf } from '@/sources/plan/frozenTable';
import { PLAN_TABLES } from '@/sources/plan/planTables';
import type { SheetPlace } from '@/sources/workbook/workbookTables';
import { wholeOf } from '@/sources/fileBytes';
import type { FileBytes } from '@/sources/publishedFile';

/** The files of a plan folder by name, as bytes. */
export type PlanFiles = ReadonlyMap<string, Uint8Array>;

/** The tables of a plan, by the names of their files. */
export const TABLE_FILES: readonly string[] = PLAN_TABLES.map(({ file }) => file);

/** Files in a plan folder that the build does not read: the officer's notes, lock files of office programs, and the layout of an imported sheet. */
const NOT_DATA = /^(\..*|~\$.*|.*\.(md|txt)|layout\.json)$/i;

/** The folder of the published files; `feeds.json` says which of them are read. */
const FEEDS_FOLDER = 'feeds';

const FOLDERS: readonly string[] = [FEEDS_FOLDER, FROZEN_FOLDER];

/** The most reports that are read: far more than any plan has. */
const MOST_REPORTS = 500;

/** A plan folder, on a disk or in a browser's memory. */
export type PlanFolder = {
  /** The name of the folder in messages. */
  readonly name: string;
  readonly entries: readonly FolderEntry[];
};

export type FolderEntry = {
  readonly name: string;
  /** The kind of an entry. `other`: a broken link, or something that may not be read. */
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  readonly file: () => FileBytes;
  /** The entries of a folder. Empty for a path that is no folder. */
  readonly readEntries: () => Promise<readonly FolderEntry[]>;
};

/** Reads everything in a plan folder except its published files. */
export async function readPlanFolder(folder: PlanFolder): Promise<{
  readonly files: PlanFiles;
  readonly issues: readonly Issue[];
  /** The tables that are sheets of a workbook, with their places in it. */
  readonly sheets: ReadonlyMap<string, SheetPlace>;
}> {
  const entries = folder.entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const knownFiles = [PLAN_FILE, FEEDS_FILE, ...TABLE_FILES];
  const files = new Map<string, Uint8Array>();
  const issues: Issue[] = [];
  const workbooks: FolderEntry[] = [];
  for (const entry of entries) {
    const { name, kind, size } = entry;
    const isFile = kind === 'file';
    const file = knownFiles.find((knownFile) => knownFile === name.toLowerCase());
    if (file !== undefined) {
      const bytes = isFile && size <= MAX_FILE_BYTES ? bytesOf(entry) : undefined;
      if (bytes !== undefined) files.set(file, bytes);
      else issues.push(isFile && size > MAX_FILE_BYTES ? tooLargeIssue(name, size) : notAFile(name));
    } else if (/^[^~].*\.xlsx$/i.test(name)) {
      if (isFile) workbooks.push(entry);
      else issues.push(notAFile(name));
    } else if (!NOT_DATA.test(name) && !(FOLDERS.includes(name) && kind === 'folder'))
      issues.push(unreadFileIssue(name, knownFiles));
  }
  const frozenFolder = entries.find(({ name, kind }) => name === FROZEN_FOLDER && kind === 'folder');
  if (frozenFolder !== undefined) issues.push(...addFrozenReports(await frozenFolder.readEntries(), files));
  const sheets = new Map<string, SheetPlace>();
  for (const workbook of workbooks)
    for (const issue of await addSheets(workbook, { files, sheets })) issues.push(issue);
  const isPresent = (file: string) => entries.some(({ name }) => name.toLowerCase() === file);
  if (!isPresent(PLAN_FILE) && !files.has(PLAN_FILE)) issues.push(missingFileIssue(PLAN_FILE, folder.name));
  if (
    !files.has(INDICATORS.file) &&
    !isPresent(INDICATORS.file) &&
    !isPresent(FEEDS_FILE) &&
    !files.has(FEEDS_FILE)
  )
    issues.push(missingFileIssue(INDICATORS.file, folder.name));
  return { files, issues, sheets };
}

function bytesOf(entry: FolderEntry): Uint8Array | undefined {
  try {
    return wholeOf(entry.file());
  } catch {
    return undefined;
  }
}

/** Reads the figures that reports showed, which `scorecard freeze` keeps in `reports/ID.csv`. Changes `files`. */
function addFrozenReports(entries: readonly FolderEntry[], files: Map<string, Uint8Array>): readonly Issue[] {
  const issues: Issue[] = [];
  const reports = entries
    .filter(({ name }) => !NOT_DATA.test(name))
    .toSorted((entry, otherEntry) => (entry.name < otherEntry.name ? -1 : 1))
    .slice(0, MOST_REPORTS);
  for (const report of reports) {
    const file = `${FROZEN_FOLDER}/${report.name}`;
    const isReadable = report.kind === 'file' && report.size <= MAX_FILE_BYTES;
    const bytes = isReadable ? bytesOf(report) : undefined;
    if (frozenReportOf(file) === undefined) issues.push(notFrozenReportIssue(file));
    else if (bytes !== undefined) files.set(file, bytes);
    else issues.push(report.size > MAX_FILE_BYTES ? tooLargeIssue(file, report.size) : notAFile(file));
  }
  return issues;
}

function notFrozenReportIssue(file: string): Issue {
  const message = `This is not a report that "scorecard freeze" has kept, and it is left out. Expected files such as ${FROZEN_FOLDER}/ID.csv, ID being the id of a report in plan.json.`;
  return { severity: 'note', code: 'unknown-file', file, message };
}

function missingFileIssue(file: string, folder: string): Issue {
  const example =
    file === PLAN_FILE
      ? ' It says whose figures these are. Make it with this text, and your own title, authority and date: {"id":"my-plan","title":"Our scorecard","authority":"E08000018","asAt":"2017-03-31"}. What else it may say is in docs/formats.md.'
      : ' Every plan folder needs one. See docs/formats.md, or copy one from a plan that ships with Scorecard.';
  const message = `There is no ${file} in "${folder}".${example}`;
  return { severity: 'error', code: 'missing-file', file, message };
}

function notAFile(file: string): Issue {
  const message =
    'This cannot be opened: it is a folder, a link that leads nowhere, or a file that may not be read. Expected a file. Put it there, or take this away.';
  return { severity: 'error', code: 'not-a-file', file, message };
}

function tooLargeIssue(file: string, size: number): Issue {
  const message = `The file has ${Math.round(size / 1e6)} MB. Expected at most ${MAX_FILE_BYTES / 1e6} MB.`;
  return { severity: 'error', code: 'too-large', file, message };
}

/** Reads the sheets of a workbook as tables of the folder. A table that is there twice is an issue. Changes `files` and `sheets`. */
async function addSheets(
  { name, file }: FolderEntry,
  { files, sheets }: { readonly files: Map<string, Uint8Array>; readonly sheets: Map<string, SheetPlace> },
): Promise<readonly Issue[]> {
  const { workbookTables } = await import('@/sources/workbook/workbookTables');
  const workbook = await workbookTables(file());
  const filesThereTwice = [...workbook.files.keys()].filter((table) => files.has(table));
  for (const [table, bytes] of workbook.files) {
    const tablePlace = workbook.places.get(table);
    if (files.has(table)) continue;
    files.set(table, bytes);
    if (tablePlace !== undefined) sheets.set(table, tablePlace);
  }
  return [...workbook.issues, ...filesThereTwice.map((table) => tableTwiceIssue(table, name))];
}

function tableTwiceIssue(file: string, workbook: string): Issue {
  const message = `The table is here and as a sheet of ${workbook}. Expected it once. Delete one of the two; until then the sheet is not read.`;
  return { severity: 'error', code: 'table-twice', file, message };
}

function unreadFileIssue(file: string, knownFiles: readonly string[]): Issue {
  if (/\.(xls|xlsm|xlsb|ods|numbers)$/i.test(file)) {
    const message =
      'This is a workbook of a kind that is not read: nothing in it is shown. Save it as an Excel workbook (.xlsx), or each of its sheets as "CSV UTF-8 (comma delimited)".';
    return { severity: 'warning', code: 'workbook', file, message };
  }
  const hint = nearest(file.toLowerCase(), knownFiles);
  if (hint !== '') {
    const message = `This is not a file that a plan folder has, and nothing in it is shown.${hint} Rename it.`;
    return { severity: 'warning', code: 'unknown-file', file, message };
  }
  const message = `This is not a file that a plan folder has, and it is left out. Expected ${knownFiles.join(', ')}.`;
  return { severity: 'note', code: 'unknown-file', file, message };
}
