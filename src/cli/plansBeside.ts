import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Issue } from '@/domain/plan/issue';
import { plainIssue } from '@/sources/plainIssue';
import { PLAN_FILE } from '@/sources/plan/planJson';

/** A message names at most this many plan folders. */
const MOST_NAMED = 3;

/**
 * A note that a plan checked alone has other plan folders of the same authority next to it: if one site is to hold several of them, a figure
 * shown by one may give away a figure withheld by another.
 */
export async function plansBeside(path: string): Promise<readonly Issue[]> {
  const folder = resolve(path);
  const authority = await authorityIn(folder);
  if (authority === undefined) return [];
  const otherPlans: string[] = [];
  for (const name of await foldersIn(dirname(folder)))
    if (name !== basename(folder) && (await authorityIn(join(dirname(folder), name))) === authority)
      otherPlans.push(join(dirname(path), name));
  if (otherPlans.length === 0) return [];
  const moreText = otherPlans.length > MOST_NAMED ? ' and more' : '';
  const plansNamed = otherPlans.slice(0, MOST_NAMED);
  const message = `Plans of the same authority lie beside this one: ${plansNamed.join(', ')}${moreText}. A figure of one may give away what another withholds. If they go on one site, check them together: scorecard check ${[path, ...plansNamed].join(' ')}`;
  return [plainIssue({ severity: 'note', code: 'plans-beside', file: PLAN_FILE, message })];
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted();
}

/** The authority of a plan folder. Returns undefined if the folder has no plan.json that can be read. */
async function authorityIn(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, PLAN_FILE), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const plan: unknown = JSON.parse(text);
    if (typeof plan !== 'object' || plan === null || !('authority' in plan)) return undefined;
    return typeof plan.authority === 'string' ? plan.authority : undefined;
  } catch {
    return undefined;
  }
}
