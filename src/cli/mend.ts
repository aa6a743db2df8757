import { writeFile } from 'node:fs/promises';
import type { Issue } from '@/domain/plan/issue';
import { correctedCopies } from '@/officerFiles/correctedCopies';
import { fractionMends } from '@/officerFiles/fractionMends';
import type { FilesByPath } from '@/officerFiles/filesByPath';
import { mendedFiles, mendsFor, type Mend } from '@/officerFiles/mends';
import { heldFeeds, heldFolder } from '@/officerFiles/heldFolder';
import { withSheetNamed } from '@/officerFiles/namedSheet';
import { tablesOf } from '@/officerFiles/tablesOf';
import { compileFolder } from '@/pack/compile/compileFolder';
import { PLAN_TABLES } from '@/sources/plan/planTables';
import { checkEmpty, checkFree, writeFiles } from './emptyPlace';
import { countsNobodyLine, withNobody, withCountsMarked } from './saidOfPeople';
import { planFilesAt } from './planFilesAt';
import { plansAt } from './plansAt';
import { isFileAt, MisuseError, onePath, readArguments, type Terminal, UsageError } from './terminal';
import { isZipAt } from './zipAt';

/** `scorecard mend PLAN|FILE.xlsx --out DIR|FILE.xlsx`: a copy in which every cell is mended whose issue names the one text to write. `--counts-nobody ID` says of an indicator that it counts no people, `--people-of ROW=NUMBER` how many an average is of, and `--name-sheet SHEET=TABLE` that a sheet is a table. */
export async function mend(args: readonly string[], { message, result }: Terminal): Promise<0> {
  const { values, positionals } = readArguments(args, {
    out: { type: 'string' },
    feeds: { type: 'string' },
    'counts-nobody': { type: 'string', multiple: true },
    'people-of': { type: 'string', multiple: true },
    'name-sheet': { type: 'string', multiple: true },
    fractions: { type: 'string' },
  });
  const path = onePath(positionals, 'Expected one plan folder, or one workbook that holds a plan.');
  const { out: outputFolder } = values;
  const isWorkbook = (await isFileAt(path)) && !(await isZipAt(path));
  if (outputFolder === undefined)
    throw new UsageError('Expected --out and a folder; for one workbook, another that ends in .xlsx.');
  if (isWorkbook !== /\.xlsx$/i.test(outputFolder))
    throw new UsageError(
      'Expected --out to be a folder for a plan folder, and a workbook (.xlsx) for a workbook.',
    );
  await (isWorkbook ? checkFree(outputFolder) : checkEmpty(outputFolder));
  const { 'name-sheet': sheets = [] } = values;
  const originalFiles = sheets.reduce(withSheetAs, await planFilesAt(path));
  const tables = await tablesOf(originalFiles);
  const compiled =
    sheets.length === 0
      ? await plansAt([path], values.feeds)('public', new Map())
      : [await compileFolder(heldFolder(path, originalFiles), heldFeeds(originalFiles))];
  const issues = compiled.flatMap((compiledPlan) => compiledPlan.issues);
  const mends = [...mendsFor(issues, tables), ...chosenFractions(values.fractions, issues, tables)];
  const { 'counts-nobody': uncounted = [], 'people-of': people = [] } = values;
  const changedFiles = withCountsMarked(uncounted.reduce(withNobody, mendedFiles(tables, mends)), people);
  const copies = await correctedCopies(originalFiles, changedFiles);
  for (const singleMend of mends) result(`${mendLine(singleMend)}\n`);
  for (const id of uncounted) result(`${countsNobodyLine(id, issues, tables)}\n`);
  for (const text of people) result(`observations.csv denominator, row and people: ${text}\n`);
  for (const text of sheets) result(`sheet ${text.replace('=', ' → ')}\n`);
  const cells = mends.length + uncounted.length + people.length + sheets.length;
  if (cells === 0) {
    message('Nothing can be corrected without asking you. Nothing was written.');
    return 0;
  }
  const [onlyCopy = sheets.length > 0 ? workbookIn(originalFiles) : undefined] = [...copies.values()];
  if (isWorkbook && onlyCopy !== undefined) await writeFile(outputFolder, onlyCopy);
  else await writeFiles(outputFolder, new Map([...originalFiles, ...copies]));
  message(
    `Written: ${outputFolder}, with ${cells === 1 ? 'one cell' : `${cells} cells`} corrected. "${path}" is as it was.`,
  );
  return 0;
}

/** Reads `--name-sheet "Targets 16-17=targets"`, which says which table a sheet of the workbook is. */
function withSheetAs(files: FilesByPath, text: string): FilesByPath {
  const [, sheet, table] = /^(.+)=([a-z-]+)$/.exec(text) ?? [];
  if (sheet === undefined || table === undefined || !PLAN_TABLES.some(({ file }) => file === `${table}.csv`))
    throw new MisuseError(
      `--name-sheet ${text} is not known. Expected the name of a sheet and of its table, such as "Targets 16-17=targets".`,
    );
  try {
    return withSheetNamed(files, { sheet, table });
  } catch (error) {
    throw new MisuseError(error instanceof Error ? error.message : String(error));
  }
}

function workbookIn(files: FilesByPath): Uint8Array | undefined {
  return [...files].find(([path]) => /\.xlsx$/i.test(path))?.[1];
}

/** The mends for percentages of 1 and less, by what the officer says that they mean. */
function chosenFractions(
  word: string | undefined,
  issues: readonly Issue[],
  tables: FilesByPath,
): readonly Mend[] {
  if (word === undefined) return [];
  const { hundred, asWritten } = fractionMends(issues, tables);
  if (word === 'hundred') return hundred;
  if (word === 'as-written') return asWritten;
  throw new MisuseError(
    `--fractions ${word} is not known. Expected hundred (0.261 is 26.1%) or as-written (0.261 is 0.261%).`,
  );
}

function mendLine({ file, cell, column, before: textBefore, after: textAfter }: Mend): string {
  return `${file} ${cell} ${column}: ${textBefore === '' ? '(empty)' : textBefore} → ${textAfter}`;
}
