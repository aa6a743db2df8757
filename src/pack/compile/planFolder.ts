import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Issue } from '@/domain/plan/issue';
import { MAX_FILE_BYTES } from '@/sources/decodeText';
import { FEEDS_FILE } from '@/sources/plan/feedsJson';
import { INDICATORS } from '@/sources/plan/indicatorsTable';
import { nearest } from '@/sources/nearest';
import { PLAN_FILE } from '@/sources/plan/planJson';
import { FROZEN_FOLDER, frozenReportOf } from '@/sources/plan/frozenTable';
import { PLAN_TABLES } from '@/sources/plan/planTables';
import type { SheetPlace } from '@/sources/workbook/workbookTables';
import { fileOnDisk } from '@/pack/feeds/feedFolder';

/** The files of a plan folder by name, as bytes. */
export type PlanFiles = ReadonlyMap<string, Uint8Array>;

/** The tables of a plan, by the names of their files. */
export const TABLE_FILES: readonly string[] = PLAN_TABLES.map(({ file }) => file);

/** Files in a plan folder that are not read: the officer's own notes, and lock files of an office program. */
const NOT_DATA = /^(\..*|~\$.*|.*\.(md|txt))$/i;

/** Where the published files lie; `feeds.json` says which of them are read. */
const FEEDS_FOLDER = 'feeds';

const FOLDERS: readonly string[] = [FEEDS_FOLDER, FROZEN_FOLDER];

/** Far more reports than a plan has. */
const MOST_REPORTS = 500;

/** Reads a plan folder whole, but for its published files. Throws only when the folder itself cannot be read. */
export async function readPlanFolder(folder: string): Promise<{
  readonly files: PlanFiles;
  readonly issues: readonly Issue[];
  /** The tables that are sheets of a workbook, and where they stand. */
  readonly sheets: ReadonlyMap<string, SheetPlace>;
}> {
  const names = (await readdir(folder)).toSorted();
  const known = [PLAN_FILE, FEEDS_FILE, ...TABLE_FILES];
  const files = new Map<string, Uint8Array>();
  const issues: Issue[] = [];
  const workbooks: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    // A link may lead nowhere, or round in a circle.
    const found = await stat(path).catch(() => undefined);
    const isFile = found?.isFile() === true;
    const file = known.find((one) => one === name.toLowerCase());
    if (file !== undefined) {
      const bytes =
        isFile && found.size <= MAX_FILE_BYTES ? await readFile(path).catch(() => undefined) : undefined;
      if (bytes !== undefined) files.set(file, bytes);
      else issues.push(isFile && found.size > MAX_FILE_BYTES ? tooLarge(name, found.size) : notAFile(name));
    } else if (/^[^~].*\.xlsx$/i.test(name)) {
      if (isFile) workbooks.push(name);
      else issues.push(notAFile(name));
    } else if (!NOT_DATA.test(name) && !(FOLDERS.includes(name) && found?.isDirectory() === true))
      issues.push(notRead(name, known));
  }
  if (names.includes(FROZEN_FOLDER)) issues.push(...(await addFrozen(folder, files)));
  const sheets = new Map<string, SheetPlace>();
  for (const name of workbooks)
    for (const issue of await addSheets(join(folder, name), name, { files, sheets })) issues.push(issue);
  const isThere = (file: string) => names.some((name) => name.toLowerCase() === file);
  if (!isThere(PLAN_FILE)) issues.push(missing(PLAN_FILE, basename(folder)));
  if (!files.has(INDICATORS.file) && !isThere(INDICATORS.file) && !isThere(FEEDS_FILE))
    issues.push(missing(INDICATORS.file, basename(folder)));
  return { files, issues, sheets };
}

/** What reports showed, as `scorecard freeze` keeps it: `reports/ID.csv`. Changes `files`. */
async function addFrozen(folder: string, files: Map<string, Uint8Array>): Promise<readonly Issue[]> {
  const within = join(folder, FROZEN_FOLDER);
  const names = await readdir(within).catch(() => []);
  const issues: Issue[] = [];
  for (const name of names
    .filter((one) => !NOT_DATA.test(one))
    .toSorted()
    .slice(0, MOST_REPORTS)) {
    const [path, file] = [join(within, name), `${FROZEN_FOLDER}/${name}`];
    const found = await stat(path).catch(() => undefined);
    if (frozenReportOf(file) === undefined) issues.push(notFrozen(file));
    else if (found?.isFile() !== true) issues.push(notAFile(file));
    else if (found.size > MAX_FILE_BYTES) issues.push(tooLarge(file, found.size));
    else files.set(file, await readFile(path));
  }
  return issues;
}

function notFrozen(file: string): Issue {
  const message = `This is not a report that "scorecard freeze" has kept, and it is left out. Expected files such as ${FROZEN_FOLDER}/ID.csv, ID being the id of a report in plan.json.`;
  return { severity: 'note', code: 'unknown-file', file, message };
}

function missing(file: string, folder: string): Issue {
  const message = `There is no ${file} in "${folder}". Every plan folder needs one. See docs/formats.md, or copy one from a plan that ships with Scorecard.`;
  return { severity: 'error', code: 'missing-file', file, message };
}

function notAFile(file: string): Issue {
  const message =
    'This cannot be opened: it is a folder, a link that leads nowhere, or a file that may not be read. Expected a file. Put it there, or take this away.';
  return { severity: 'error', code: 'not-a-file', file, message };
}

function tooLarge(file: string, size: number): Issue {
  const message = `The file has ${Math.round(size / 1e6)} MB. Expected at most ${MAX_FILE_BYTES / 1e6} MB.`;
  return { severity: 'error', code: 'too-large', file, message };
}

/** The sheets of a workbook are read as tables of the folder; a table found twice is an issue. Changes `files` and `sheets`. */
async function addSheets(
  path: string,
  name: string,
  { files, sheets }: { readonly files: Map<string, Uint8Array>; readonly sheets: Map<string, SheetPlace> },
): Promise<readonly Issue[]> {
  const { workbookTables } = await import('@/sources/workbook/workbookTables');
  const found = await workbookTables(fileOnDisk(path, name));
  const twice = [...found.files.keys()].filter((file) => files.has(file));
  for (const [file, bytes] of found.files) {
    const place = found.places.get(file);
    if (files.has(file)) continue;
    files.set(file, bytes);
    if (place !== undefined) sheets.set(file, place);
  }
  return [...found.issues, ...twice.map((file) => tableTwice(file, name))];
}

function tableTwice(file: string, workbook: string): Issue {
  const message = `The table is here and as a sheet of ${workbook}. Expected it once. Delete one of the two; until then the sheet is not read.`;
  return { severity: 'error', code: 'table-twice', file, message };
}

function notRead(file: string, known: readonly string[]): Issue {
  if (/\.(xls|xlsm|xlsb|ods|numbers)$/i.test(file)) {
    const message =
      'This is a workbook of a kind that is not read: nothing in it is shown. Save it as an Excel workbook (.xlsx), or each of its sheets as "CSV UTF-8 (comma delimited)".';
    return { severity: 'warning', code: 'workbook', file, message };
  }
  const hint = nearest(file.toLowerCase(), known);
  if (hint !== '') {
    const message = `This is not a file that a plan folder has, and nothing in it is shown.${hint} Rename it.`;
    return { severity: 'warning', code: 'unknown-file', file, message };
  }
  const message = `This is not a file that a plan folder has, and it is left out. Expected ${known.join(', ')}.`;
  return { severity: 'note', code: 'unknown-file', file, message };
}
