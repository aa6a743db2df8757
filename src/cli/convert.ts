import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { NoWorkbookError, savedWorkbook } from '@/officerFiles/savedWorkbook';
import { planAsked, withPlanAnswers } from '@/officerFiles/planAnswers';
import type { FilesByPath } from '@/officerFiles/filesByPath';
import { tablesOf } from '@/officerFiles/tablesOf';
import { withoutExamples } from '@/officerFiles/withoutExamples';
import { authorityNamed } from './authorityNamed';
import { checkEmpty, checkFree, writeFiles } from './emptyPlace';
import { planFilesAt } from './planFilesAt';
import { MisuseError, onePath, readArguments, type Terminal, UsageError } from './terminal';

/** `scorecard convert PLAN --out DIR|FILE.xlsx`: writes a plan folder as one workbook, or the plan in a workbook as a folder. */
export async function convert(args: readonly string[], { message }: Terminal): Promise<0 | 1> {
  const { values, positionals } = readArguments(args, {
    out: { type: 'string' },
    'without-examples': { type: 'boolean' },
    authority: { type: 'string' },
    title: { type: 'string' },
    'as-at': { type: 'string' },
  });
  const path = onePath(positionals, 'Expected one plan folder, or one workbook that holds a plan.');
  const { out: outputPath } = values;
  if (outputPath === undefined)
    throw new UsageError('Expected --out and a folder, or a workbook that ends in .xlsx.');
  const tables = await withPlanJson(await tablesOf(await planFilesAt(path)), { path, ...values });
  const files = values['without-examples'] === true ? withoutExamples(tables) : tables;
  if (!/\.xlsx$/i.test(outputPath)) {
    await checkEmpty(outputPath);
    await writeFiles(outputPath, files);
    message(`Written: ${outputPath}, ${files.size} files.`);
    return 0;
  }
  await checkFree(outputPath);
  try {
    await writeFile(outputPath, await savedWorkbook(files, new Date().toISOString().slice(0, 10)));
  } catch (error) {
    if (!(error instanceof NoWorkbookError)) throw error;
    message(`${path}: ${error.message} Nothing was written.`);
    return 1;
  }
  const feedFiles = [...files.keys()].filter((name) => name.startsWith('feeds/'));
  const feedsAdvice =
    feedFiles.length === 0 ? '' : ` Keep the folder feeds beside it: a workbook holds no published files.`;
  message(`Written: ${outputPath}, which reads back as the same plan.${feedsAdvice}`);
  return 0;
}

type ConvertOptions = {
  readonly path: string;
  readonly authority?: string | undefined;
  readonly title?: string | undefined;
  readonly 'as-at'?: string | undefined;
};

/** Adds a plan.json with the authority of `--authority`, if the tables have no plan.json. */
async function withPlanJson(
  tables: FilesByPath,
  { path, authority, title, 'as-at': asAt }: ConvertOptions,
): Promise<FilesByPath> {
  if (authority === undefined) return tables;
  const planQuestions = planAsked(tables);
  if (planQuestions === undefined)
    throw new MisuseError(
      `--authority: "${path}" has its own plan.json, or no figures. Correct the authority there.`,
    );
  const day = asAt ?? planQuestions.asAt;
  if (day === undefined || !/^\d{4}-\d\d-\d\d$/.test(day))
    throw new UsageError('Expected --as-at and a date such as 2017-03-31.');
  return await withPlanAnswers(tables, {
    authority: authorityNamed(authority).code,
    title: title ?? basename(path).replace(/\.[^.]*$/, ''),
    asAt: day,
  });
}
