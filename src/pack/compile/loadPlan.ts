import type { Audience } from '@/domain/figures/access';
import type { WithheldToo } from '@/pack/rows/withheldToo';
import { feedFolder } from '@/pack/feeds/feedFolder';
import { compileFolder } from './compileFolder';
import type { Compiled, Purpose } from './compilePlan';
import { folderOnDisk } from './folderOnDisk';

/** Compiles a plan folder on the disk. `feeds` is the folder of its published files, if they are outside the plan. */
export async function loadPlan(
  folder: string,
  feeds?: string,
  audience: Audience = 'public',
  withheldToo?: WithheldToo,
  purpose?: Purpose,
): Promise<Compiled> {
  return await compileFolder(await folderOnDisk(folder), feedFolder(folder, feeds), {
    audience,
    withheldToo,
    purpose,
  });
}
