import { writeFile } from 'node:fs/promises';
import { NoWorkbookError, savedWorkbook } from '@/officerFiles/savedWorkbook';
import { tablesOf } from '@/officerFiles/tablesOf';
import { withoutExamples } from '@/officerFiles/withoutExamples';
import { checkEmpty, checkFree, writeFiles } from './emptyPlace';
import { planFilesAt } from './planFilesAt';
import { onePath, readArguments, type Terminal, UsageError } from './terminal';

/** `scorecard convert PLAN --out DIR|FILE.xlsx`: a plan folder as one workbook, or the plan in a workbook as a folder. */
export async function convert(args: readonly string[], { message }: Terminal): Promise<0 | 1> {
  const { values, positionals } = readArguments(args, {
    out: { type: 'string' },
    'without-examples': { type: 'boolean' },
  });
  const path = onePath(positionals, 'Expected one plan folder, or one workbook that holds a plan.');
  const { out } = values;
  if (out === undefined)
    throw new UsageError('Expected --out and a folder, or a workbook that ends in .xlsx.');
  const tables = await tablesOf(await planFilesAt(path));
  const files = values['without-examples'] === true ? withoutExamples(tables) : tables;
  if (!/\.xlsx$/i.test(out)) {
    await checkEmpty(out);
    await writeFiles(out, files);
    message(`Written: ${out}, ${files.size} files.`);
    return 0;
  }
  await checkFree(out);
  try {
    await writeFile(out, await savedWorkbook(files, new Date().toISOString().slice(0, 10)));
  } catch (error) {
    if (!(error instanceof NoWorkbookError)) throw error;
    message(`${path}: ${error.message} Nothing was written.`);
    return 1;
  }
  const beside = [...files.keys()].filter((name) => name.startsWith('feeds/'));
  const published =
    beside.length === 0 ? '' : ` Keep the folder feeds beside it: a workbook holds no published files.`;
  message(`Written: ${out}, which reads back as the same plan.${published}`);
  return 0;
}
