import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanFiles } from '@/pack/compile/planFolder';
import { aSamplePlan } from './aSamplePlan';

/** Writes a plan folder under another folder, Sampleton's where no files are given, and returns its path. */
export async function aPlanFolderOnDisk(
  under: string,
  name = 'sampleton',
  files: PlanFiles = aSamplePlan(),
): Promise<string> {
  const folder = join(under, name);
  await mkdir(folder);
  for (const [file, bytes] of files) await writeFile(join(folder, file), bytes);
  return folder;
}
