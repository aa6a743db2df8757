import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { shippedPack, type ShippedPlan } from './shippedPlan';

/**
 * A built site of plans that ship with Scorecard, of which the command reads the pack alone: written once for the tests of a file, which must not
 * change it. To read a pack takes a fraction of compiling its plan again.
 */
export function theShippedSite(ids?: readonly ShippedPlan[]): () => string {
  let site = '';
  beforeAll(async () => {
    site = await mkdtemp(join(tmpdir(), 'scorecard-shipped-'));
    for (const [path, text] of await shippedPack(ids)) {
      const file = join(site, 'pack', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  });
  afterAll(() => rm(site, { recursive: true, force: true }));
  return () => site;
}
