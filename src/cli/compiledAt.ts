import { basename } from 'node:path';
import { heldFeeds, heldFolder } from '@/officerFiles/heldFolder';
import { compileRead, readFolder, type ReadFolder } from '@/pack/compile/compileFolder';
import type { Compiled } from '@/pack/compile/compilePlan';
import { folderOnDisk } from '@/pack/compile/folderOnDisk';
import { feedFolder, type FeedFolder } from '@/pack/feeds/feedFolder';
import { isZipAt, zipAt } from './zipAt';

/** The files of a plan that was read, and the folder of its published files. */
export type PlanAtPath = { readonly read: ReadFolder; readonly feeds: FeedFolder };

/** Reads the plan in a folder, a workbook, or a zip of either. `feeds` is the folder of its published files, if they are outside the plan. */
export async function planAt(path: string, feeds?: string): Promise<PlanAtPath> {
  if (!(await isZipAt(path)))
    return { read: await readFolder(await folderOnDisk(path)), feeds: feedFolder(path, feeds) };
  const files = await zipAt(path);
  const [feedsInPlan, feedsInFolder] = [heldFeeds(files), feedFolder(path, feeds)];
  return {
    read: await readFolder(heldFolder(basename(path), files)),
    feeds: {
      openFile: (file) => feedsInPlan.openFile(file) ?? feedsInFolder.openFile(file),
      names: () => [...feedsInPlan.names(), ...feedsInFolder.names()],
    },
  };
}

/** Reads a plan and compiles it for the public. */
export async function compiledAt(path: string, feeds?: string): Promise<Compiled> {
  const plan = await planAt(path, feeds);
  return await compileRead(plan.read, plan.feeds);
}
