import { copyFile, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { emptyFolder } from '@/newPlan/emptyFolder';
import type { Offer } from '@/officerFiles/feedOffers';
import { withOffers } from '@/officerFiles/withOffers';
import { authorityNamed } from './authorityNamed';
import { checkEmpty, writeFiles } from './emptyPlace';
import { shippedFiles } from './newPlan';
import { MisuseError } from './terminal';

/** Writes a plan for an authority with all that a published file offers it. Where the file does not say which way is better, an indicator is neutral until the officer says it. */
export async function startedPlan(
  out: string,
  {
    path,
    dictionary,
    area,
    offers,
  }: {
    /** The name of the published file. */
    readonly path: string;
    /** The name of its dictionary, which lies beside it, or its path. */
    readonly dictionary: string | undefined;
    /** The heading as the officer wrote it. */
    readonly area: string | undefined;
    readonly offers: readonly Offer[];
  },
): Promise<{ readonly taken: number; readonly neutral: number }> {
  if (area === undefined)
    throw new MisuseError('--out starts a plan for an authority. Say which with --area.');
  await checkEmpty(out);
  const day = new Date().toISOString().slice(0, 10);
  const held = offers.filter(({ latest }) => latest !== undefined);
  const taken = held.map(({ feed, groups, row }) => ({
    feed,
    groups,
    row: { ...row, polarity: row.polarity || 'neutral' },
  }));
  const begun = emptyFolder(authorityNamed(area), { day, shipped: await shippedFiles() });
  await writeFiles(out, withOffers(begun, taken, 'P1'));
  await mkdir(join(out, 'feeds'), { recursive: true });
  await copyFile(path, join(out, 'feeds', basename(path)));
  if (dictionary !== undefined) {
    const from = basename(dictionary) === dictionary ? join(dirname(path), dictionary) : dictionary;
    await copyFile(from, join(out, 'feeds', basename(dictionary)));
  }
  return { taken: taken.length, neutral: held.filter(({ row }) => row.polarity === '').length };
}
