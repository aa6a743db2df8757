import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedPlan, PublishedPlans } from '@/packFormat/publishedPlan';
import type { PackFile } from './indicatorTexts';

/** Draws the scorecard of every authority of the plans that serve all. */
export type AreaDrawing = {
  /** Draws the views, from the text of the list of plans. A view is undefined if its scorecard is too long to be drawn. */
  readonly views: (
    plans: string,
  ) => (wanted: {
    readonly plan: string;
    readonly area: string;
    readonly part: string;
  }) => string | undefined;
  /** Called after each view with how many are drawn, and of how many. */
  readonly onDrawn?: ((count: number, total: number) => void) | undefined;
};

/**
 * One file a view, drawn from the parts as they lie in the folder of the pack, so that only one of each is in memory. `from` is the
 * digest of all that they are drawn from: a page shows no view that was drawn from something else.
 */
export function* areaViewFiles(
  folder: string,
  { plans: text, from: scriptFolder }: { readonly plans: string; readonly from: string },
  { views, onDrawn }: AreaDrawing,
): Generator<PackFile> {
  const { plans } = JSON.parse(text) as PublishedPlans;
  const draw = views(text);
  const areaPlaces = plans.flatMap(({ id, areas = [] }) =>
    areas.map(({ code }) => ({ plan: id, area: code })),
  );
  for (const [count, { plan, area }] of areaPlaces.entries()) {
    const partText = readFileSync(join(folder, plan, 'areas', `${area}.json`), 'utf8');
    const viewHtml = draw({ plan, area, part: partText });
    if (viewHtml !== undefined) yield [`${plan}/${FOLDER}/${area}.html`, viewPage(viewHtml, scriptFolder)];
    onDrawn?.(count + 1, areaPlaces.length);
  }
}

const FOLDER = 'views';

/** Which of the plans have their views among these files. */
export function plansDrawn(plans: readonly ListedPlan[], files: Iterable<string>): readonly string[] {
  const paths = [...files];
  return plans.map(({ id }) => id).filter((id) => paths.some((path) => path.startsWith(`${id}/${FOLDER}/`)));
}

/** Wraps a view as a page, for src/begin/begin.ts to read. Its robots tag keeps it out of search engines. */
function viewPage(viewHtml: string, scriptFolder: string): string {
  const headTags =
    '<meta charset="utf-8"><meta name="robots" content="noindex"><title>Part of a scorecard</title>';
  return `<!doctype html>\n<html lang="en" data-drawn-from="${scriptFolder}">${headTags}\n${viewHtml}\n`;
}
