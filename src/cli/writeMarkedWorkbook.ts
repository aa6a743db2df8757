import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Issue } from '@/domain/plan/issue';
import { markedWorkbook } from '@/officerFiles/markedWorkbook';
import { checkFree } from './emptyPlace';
import { planFilesAt } from './planFilesAt';
import { isFileAt, type Terminal, UsageError } from './terminal';

/** Handles `--marked FILE.xlsx`: writes the issues as a workbook in which the faulty cells, of the plan or of the one file, are coloured and have notes. */
export async function writeMarkedWorkbook(
  paths: readonly string[],
  issues: readonly Issue[],
  { out: outputPath, terminal }: { readonly out: string; readonly terminal: Terminal },
): Promise<void> {
  const [path = '', ...morePaths] = paths;
  if (!/\.xlsx$/i.test(outputPath) || morePaths.length > 0)
    throw new UsageError('Expected --marked and a workbook that ends in .xlsx, for one plan or one file.');
  await checkFree(outputPath);
  const isLone = (await isFileAt(path)) && !/\.(xlsx|zip)$/i.test(path);
  const files = isLone
    ? new Map([[basename(path), new Uint8Array(await readFile(path))]])
    : await planFilesAt(path);
  await writeFile(outputPath, await markedWorkbook(files, issues));
  terminal.message(`Written: ${outputPath}, in which the cells are marked.`);
}
