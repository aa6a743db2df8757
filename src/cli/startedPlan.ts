import { copyFile, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { emptyFolder } from '@/newPlan/emptyFolder';
import type { Offer } from '@/officerFiles/feedOffers';
import { withOffers } from '@/officerFiles/withOffers';
import { authorityNamed } from './authorityNamed';
import { checkEmpty, writeFiles } from './emptyPlace';
import { shippedFiles } from './newPlan';
import { MisuseError } from './terminal';

/**
 * Writes a plan for an authority with every indicator that a published file offers. If the file does not say which way is better, the
 * indicator is neutral until the officer changes it.
 */
export async function startedPlan(
  outputFolder: string,
  {
    path,
    dictionary,
    area,
    offers,
  }: {
    /** The name of the published file. */
    readonly path: string;
    /** The name of the file's dictionary in the same folder, or the path of the dictionary. */
    readonly dictionary: string | undefined;
    /** The heading as the officer wrote it. */
    readonly area: string | undefined;
    readonly offers: readonly Offer[];
  },
): Promise<{ readonly takenCount: number; readonly neutralCount: number }> {
  if (area === undefined)
    throw new MisuseError('--out starts a plan for an authority. Say which with --area.');
  await checkEmpty(outputFolder);
  const day = new Date().toISOString().slice(0, 10);
  const offersWithFigures = offers.filter(({ latest }) => latest !== undefined);
  const takenOffers = offersWithFigures.map(({ feed, groups, row }) => ({
    feed,
    groups,
    row: { ...row, polarity: row.polarity || 'neutral' },
  }));
  const begun = emptyFolder(authorityNamed(area), { day, shipped: await shippedFiles() });
  await writeFiles(outputFolder, withOffers(begun, takenOffers, 'P1'));
  await mkdir(join(outputFolder, 'feeds'), { recursive: true });
  await copyFile(path, join(outputFolder, 'feeds', basename(path)));
  if (dictionary !== undefined) {
    const dictionaryPath = basename(dictionary) === dictionary ? join(dirname(path), dictionary) : dictionary;
    await copyFile(dictionaryPath, join(outputFolder, 'feeds', basename(dictionary)));
  }
  return {
    takenCount: takenOffers.length,
    neutralCount: offersWithFigures.filter(({ row }) => row.polarity === '').length,
  };
}
