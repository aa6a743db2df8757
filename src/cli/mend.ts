import { writeFile } from 'node:fs/promises';
import { correctedCopies } from '@/officerFiles/correctedCopies';
import { mended, mendsFor, type Mend } from '@/officerFiles/mends';
import { tablesOf } from '@/officerFiles/tablesOf';
import { checkEmpty, checkFree, writeFiles } from './emptyPlace';
import { planFilesAt } from './planFilesAt';
import { plansAt } from './plansAt';
import { isFileAt, onePath, readArguments, type Terminal, UsageError } from './terminal';

/** `scorecard mend PLAN|FILE.xlsx --out DIR|FILE.xlsx`: a copy in which every cell is mended whose issue names the one text to write. */
export async function mend(args: readonly string[], { message, result }: Terminal): Promise<0> {
  const { values, positionals } = readArguments(args, {
    out: { type: 'string' },
    feeds: { type: 'string' },
  });
  const path = onePath(positionals, 'Expected one plan folder, or one workbook that holds a plan.');
  const { out } = values;
  const isWorkbook = await isFileAt(path);
  if (out === undefined)
    throw new UsageError('Expected --out and a folder; for one workbook, another that ends in .xlsx.');
  if (isWorkbook !== /\.xlsx$/i.test(out))
    throw new UsageError(
      'Expected --out to be a folder for a plan folder, and a workbook (.xlsx) for a workbook.',
    );
  await (isWorkbook ? checkFree(out) : checkEmpty(out));
  const original = await planFilesAt(path);
  const tables = await tablesOf(original);
  const compiled = await plansAt([path], values.feeds)('public', new Map());
  const mends = mendsFor(
    compiled.flatMap(({ issues }) => issues),
    tables,
  );
  const copies = await correctedCopies(original, mended(tables, mends));
  for (const one of mends) result(`${mendLine(one)}\n`);
  if (mends.length === 0) {
    message('Nothing can be mended without asking you. Nothing was written.');
    return 0;
  }
  const [only] = [...copies.values()];
  if (isWorkbook && only !== undefined) await writeFile(out, only);
  else await writeFiles(out, new Map([...original, ...copies]));
  message(
    `Written: ${out}, with ${mends.length === 1 ? 'one cell' : `${mends.length} cells`} mended. "${path}" is as it was.`,
  );
  return 0;
}

function mendLine({ file, cell, column, before, after }: Mend): string {
  return `${file} ${cell} ${column}: ${before === '' ? '(empty)' : before} → ${after}`;
}
