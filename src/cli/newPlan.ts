import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { neighboursOf, newFolder, type NewPlan, type Shipped } from '@/newPlan/newPlan';
import { newWorkbook } from '@/newPlan/newWorkbook';
import { authorityNamed } from './authorityNamed';
import { checkEmpty, checkFree } from './emptyPlace';
import { MisuseError, readArguments, type Terminal, UsageError } from './terminal';

/** The plans that ship with Scorecard, beside the built command. */
const PLANS = fileURLToPath(new URL('../../plans/', import.meta.url));

/** `scorecard new DIR|FILE.xlsx`: an empty plan to begin with, which checks clean. */
export async function newPlan(args: readonly string[], { message }: Terminal): Promise<0> {
  const { values, positionals } = readArguments(args, { authority: { type: 'string' } });
  const [out, ...more] = positionals;
  if (out === undefined || more.length > 0)
    throw new UsageError('Expected one folder, or one workbook that ends in .xlsx, to write.');
  const area = values.authority === undefined ? undefined : authorityNamed(values.authority);
  const shipped = await shippedFiles();
  const plan: NewPlan = {
    authority: area,
    day: new Date().toISOString().slice(0, 10),
    neighbours: area === undefined ? [] : neighboursOf(area.code, shipped.neighbours),
  };
  if (/\.xlsx$/i.test(out)) {
    await checkFree(out);
    await writeFile(out, await newWorkbook(plan));
    message(`Written: ${out}. Fill in the sheet plan, then indicators, then observations.`);
    return 0;
  }
  await checkEmpty(out);
  const files = newFolder(plan, shipped);
  for (const [path, text] of files) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), text);
  }
  message(
    `Written: ${out}, ${files.size} files.${area === undefined ? ' Name your authority in plan.json.' : ` 47 published indicators of ${area.name} are in it; delete the rows of indicators.csv that you do not want.`}`,
  );
  return 0;
}

async function shippedFiles(): Promise<Shipped> {
  const text = async (path: string) =>
    await readFile(join(PLANS, path), 'utf8').catch(() => {
      throw new MisuseError(`The file plans/${path} of Scorecard is not there. Install Scorecard again.`);
    });
  const [neighbours, indicators, plan, figures] = await Promise.all([
    text('figures/statistical-neighbours-2025.csv'),
    text('england-now/indicators.csv'),
    text('england-now/plan.json'),
    text('figures/lait-2026-04.csv'),
  ]);
  return { neighbours, indicators, plan, figures };
}
