import { FEEDS_FILE, parseFeeds } from '@/sources/plan/feedsJson';
import { withLeftOutSheets } from '@/officerFiles/leftSheets';
import { addedToOpenPlan } from '@/officerFiles/addedToOpenPlan';
import { tablesOf } from '@/officerFiles/tablesOf';
import { withShippedFigures } from './builtApp';
import { readDropped, unpackZips, type Dropped } from './dropped';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { sheetsBesidePlan } from './sheetsBesidePlan';

/**
 * Recognises what was dropped, on its own or on an open plan. A plan gets those published figures that it names and that Scorecard ships with.
 * Published files that the open plan names go into that plan, and so do tables without a plan.json.
 */
export async function recognisedFiles(
  files: HeldFiles,
  openPlan: { readonly name: string; readonly files: HeldFiles } | undefined,
): Promise<Dropped> {
  const planAndSheets = await sheetsBesidePlan(unpackZips(files));
  if (planAndSheets !== undefined) {
    const sheet = await readDropped(planAndSheets.sheets);
    if (sheet.kind === 'wide') return { ...sheet, openPlan: await withShippedFigures(planAndSheets.plan) };
  }
  const dropped = await readDropped(files);
  if (dropped.kind === 'plan') {
    const mergedPlan = openPlan && (await addedToOpenPlan(openPlan.files, dropped.files));
    const wholePlan =
      openPlan === undefined ? dropped.files : await withLeftOutSheets(openPlan.files, dropped.files);
    return { ...dropped, ...mergedPlan, files: await withShippedFigures(mergedPlan?.files ?? wholePlan) };
  }
  if (
    dropped.kind !== 'published' ||
    openPlan === undefined ||
    !(await namesAll(openPlan.files, dropped.files))
  )
    return dropped;
  return {
    kind: 'plan',
    name: openPlan.name,
    files: new Map([...openPlan.files, ...feedFiles(dropped.files)]),
  };
}

/** The published files, under the paths at which a plan holds them. */
export function feedFiles(files: HeldFiles): HeldFiles {
  return new Map([...files].map(([path, bytes]) => [`feeds/${path.replace(/^.*\//, '')}`, bytes]));
}

async function namesAll(plan: HeldFiles, published: HeldFiles): Promise<boolean> {
  const bytes = (await tablesOf(plan)).get(FEEDS_FILE);
  if (bytes === undefined) return false;
  const namedFiles = new Set(
    parseFeeds(bytes).feeds.flatMap(({ file, dictionary, neighbours }) =>
      [file, dictionary ?? [], neighbours].flat().map((path) => path.replace(/^feeds\//, '')),
    ),
  );
  return [...published.keys()].every((path) => namedFiles.has(path) || /\.meta\.csv$/i.test(path));
}
