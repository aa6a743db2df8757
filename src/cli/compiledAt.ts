import { basename } from 'node:path';
import type { Audience } from '@/domain/figures/access';
import { heldFeeds, heldFolder } from '@/officerFiles/heldFolder';
import { compileFolder } from '@/pack/compile/compileFolder';
import type { Compiled, Purpose } from '@/pack/compile/compilePlan';
import { loadPlan } from '@/pack/compile/loadPlan';
import { feedFolder } from '@/pack/feeds/feedFolder';
import type { WithheldToo } from '@/pack/rows/withheldToo';
import { isZipAt, zipAt } from './zipAt';

/** Compiles the plan in a folder, a workbook, or a zip of either; `feeds` is where its published files lie, if not in the plan. */
export async function compiledAt(
  path: string,
  feeds?: string,
  audience: Audience = 'public',
  withheldToo?: WithheldToo,
  purpose?: Purpose,
): Promise<Compiled> {
  if (!(await isZipAt(path))) return await loadPlan(path, feeds, audience, withheldToo, purpose);
  const files = await zipAt(path);
  const [feedsInPlan, feedsInFolder] = [heldFeeds(files), feedFolder(path, feeds)];
  return await compileFolder(
    heldFolder(basename(path), files),
    {
      openFile: (file) => feedsInPlan.openFile(file) ?? feedsInFolder.openFile(file),
      names: () => [...feedsInPlan.names(), ...feedsInFolder.names()],
    },
    { audience, withheldToo, purpose },
  );
}
