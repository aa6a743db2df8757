import { FEEDS_FILE, parseFeeds } from '@/sources/plan/feedsJson';
import { withLeftOutSheets } from '@/officerFiles/leftSheets';
import { addedToOpenPlan } from '@/officerFiles/addedToOpenPlan';
import { tablesOf } from '@/officerFiles/tablesOf';
import { withShippedFigures } from './builtApp';
import { recognised, unpacked, type Dropped } from './dropped';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { sheetsBesidePlan } from './sheetsBesidePlan';

/** Recognises what was dropped, alone or on a plan that is open. A plan gets the published figures that ship with Scorecard and that it names; published files that the open plan names already go into it, and so do tables without a plan.json. */
export async function recognisedFiles(
  files: HeldFiles,
  onto: { readonly name: string; readonly files: HeldFiles } | undefined,
): Promise<Dropped> {
  const both = await sheetsBesidePlan(unpacked(files));
  if (both !== undefined) {
    const sheet = await recognised(both.sheets);
    if (sheet.kind === 'wide') return { ...sheet, onto: await withShippedFigures(both.plan) };
  }
  const found = await recognised(files);
  if (found.kind === 'plan') {
    const both = onto && (await addedToOpenPlan(onto.files, found.files));
    const whole = onto === undefined ? found.files : await withLeftOutSheets(onto.files, found.files);
    return { ...found, ...both, files: await withShippedFigures(both?.files ?? whole) };
  }
  if (found.kind !== 'published' || onto === undefined || !(await namesAll(onto.files, found.files)))
    return found;
  return { kind: 'plan', name: onto.name, files: new Map([...onto.files, ...feedFiles(found.files)]) };
}

/** Published files where a plan has them. */
export function feedFiles(files: HeldFiles): HeldFiles {
  return new Map([...files].map(([path, bytes]) => [`feeds/${path.replace(/^.*\//, '')}`, bytes]));
}

async function namesAll(plan: HeldFiles, published: HeldFiles): Promise<boolean> {
  const bytes = (await tablesOf(plan)).get(FEEDS_FILE);
  if (bytes === undefined) return false;
  const named = new Set(
    parseFeeds(bytes).feeds.flatMap(({ file, dictionary, neighbours }) =>
      [file, dictionary ?? [], neighbours].flat().map((path) => path.replace(/^feeds\//, '')),
    ),
  );
  return [...published.keys()].every((path) => named.has(path) || /\.meta\.csv$/i.test(path));
}
