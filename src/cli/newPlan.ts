import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { offeredIndicators } from '@/newPlan/chosenIndicators';
import { FIGURES_FILE, neighboursOf, newFolder, type NewPlan, type Shipped } from '@/newPlan/newPlan';
import { newWorkbook } from '@/newPlan/newWorkbook';
import { nearest } from '@/sources/nearest';
import { authorityNamed } from './authorityNamed';
import { checkEmpty, checkFree, writeFiles } from './emptyPlace';
import { MisuseError, readArguments, type Terminal, UsageError } from './terminal';

/** The folder of the plans that ship with Scorecard, next to the built command. */
const PLANS_FOLDER = fileURLToPath(new URL('../../plans/', import.meta.url));

/** `scorecard new DIR|FILE.xlsx`: writes an empty plan to start from, which passes `scorecard check`. */
export async function newPlan(args: readonly string[], { message }: Terminal): Promise<0> {
  const { values, positionals } = readArguments(args, {
    authority: { type: 'string' },
    indicators: { type: 'string' },
    examples: { type: 'boolean' },
  });
  const [outputPath, ...morePaths] = positionals;
  if (outputPath === undefined || morePaths.length > 0)
    throw new UsageError('Expected one folder, or one workbook that ends in .xlsx, to write.');
  const area = values.authority === undefined ? undefined : authorityNamed(values.authority);
  const shipped = await shippedFiles();
  const plan: NewPlan = {
    authority: area,
    day: new Date().toISOString().slice(0, 10),
    neighbours: area === undefined ? [] : neighboursOf(area.code, shipped.neighbours),
    indicators: chosenFrom(values.indicators, { outputPath, area, shipped }),
    hasExamples: values.examples === true,
  };
  if (plan.hasExamples && !/\.xlsx$/i.test(outputPath))
    throw new MisuseError('--examples is for a workbook.');
  if (/\.xlsx$/i.test(outputPath)) {
    await checkFree(outputPath);
    await writeFile(outputPath, await newWorkbook(plan, shipped));
    const figures = join(dirname(outputPath), 'figures', FIGURES_FILE);
    if (plan.indicators.size > 0)
      await writeFiles(dirname(outputPath), new Map([[`figures/${FIGURES_FILE}`, encoded(shipped.figures)]]));
    message(
      plan.indicators.size === 0
        ? `Written: ${outputPath}. Fill in the sheet plan, then indicators, then observations.`
        : `Written: ${outputPath}, with ${countText(plan.indicators.size)}, and their figures in ${figures}. Keep the folder figures beside it.`,
    );
    return 0;
  }
  await checkEmpty(outputPath);
  const files = newFolder(plan, shipped);
  await writeFiles(outputPath, new Map([...files].map(([path, text]) => [path, encoded(text)])));
  message(
    `Written: ${outputPath}, ${files.size} files.${area === undefined ? ' Name your authority in plan.json.' : ` ${countText(plan.indicators.size)} of ${area.name} in it.`}`,
  );
  return 0;
}

/** The indicators of a new plan. Unless the officer names some, a folder gets all of them and a workbook none. */
function chosenFrom(
  words: string | undefined,
  {
    outputPath,
    area,
    shipped,
  }: { readonly outputPath: string; readonly area: object | undefined; readonly shipped: Shipped },
): ReadonlySet<string> {
  const offered = offeredIndicators(shipped.indicators, shipped.plan).map(({ id }) => id);
  if (words === undefined) return new Set(area === undefined || /\.xlsx$/i.test(outputPath) ? [] : offered);
  if (area === undefined)
    throw new MisuseError(
      '--indicators is for the published figures of an authority. Say which with --authority.',
    );
  if (words === 'all') return new Set(offered);
  const chosenIds = words === 'none' ? [] : words.split(',').map((word) => word.trim());
  const unknownId = chosenIds.find((id) => !offered.includes(id));
  if (unknownId !== undefined)
    throw new MisuseError(
      `There is no published indicator "${unknownId}".${nearest(unknownId, offered)} Expected all, none, or some of ${offered.join(', ')}.`,
    );
  return new Set(chosenIds);
}

function countText(count: number): string {
  return count === 1 ? '1 published indicator' : `${count} published indicators`;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The published figures that ship with Scorecard. */
export async function shippedFiles(): Promise<Shipped> {
  const text = async (path: string) =>
    await readFile(join(PLANS_FOLDER, path), 'utf8').catch(() => {
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
