import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PLAN_FILE } from '@/sources/plan/planJson';
import { folderAt, MisuseError } from './terminal';

/** Returns the folder `pack` of a built site, given the path of the site or of that folder, or undefined if there is none. */
export async function packFolderIn(path: string): Promise<string | undefined> {
  for (const folder of [join(path, 'pack'), path])
    if (await isFile(join(folder, 'plans.json'))) return folder;
  return undefined;
}

/** The plan folder at a path. A built site is refused, because its files must not be changed or renamed. */
export async function planFolderAt(path: string): Promise<string> {
  if (await isPlanFile(path)) return path;
  const folder = await folderAt(path);
  if ((await isFile(join(folder, PLAN_FILE))) || (await packFolderIn(folder)) === undefined) return folder;
  throw new MisuseError(
    `"${path}" is a published pack, which "scorecard build" has written. Expected the plan folder that it was built from. "scorecard table" and "scorecard audit" read a pack.`,
  );
}

/** The path of a plan folder, of a workbook or zip that holds a plan, or of a pack. */
export async function planOrPackAt(path: string): Promise<string> {
  return (await isPlanFile(path)) ? path : await folderAt(path);
}

/** Whether a path is a file that is a whole plan by itself: a workbook with a sheet "plan", or a zip of a plan folder. */
async function isPlanFile(path: string): Promise<boolean> {
  return /\.(xlsx|zip)$/i.test(path) && (await isFile(path));
}

async function isFile(path: string): Promise<boolean> {
  return await stat(path).then(
    (entryStat) => entryStat.isFile(),
    () => false,
  );
}
