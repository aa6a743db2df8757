import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedPlan, PublishedPlans } from '@/packFormat/publishedPlan';
import type { PackFile } from './indicatorTexts';

/** Draws the scorecard of every authority, for the plans that serve every authority. */
export type AreaDrawing = {
  /** Draws the views. Takes the text of the list of plans. A view is undefined if its scorecard is too long to be drawn. */
  readonly views: (
    plans: string,
  ) => (wanted: {
    readonly plan: string;
    readonly area: string;
    readonly part: string;
  }) => string | undefined;
  /** Called after each view with the number of views drawn so far and the number of all views. */
  readonly onDrawn?: ((count: number, total: number) => void) | undefined;
};

/**
 * One file for each view. It is drawn from the parts in the pack's folder, so that only one part at a time is in memory. `from` is the digest
 * of everything that the view is drawn from: a page does not show a view that was drawn from something else.
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
    if (viewHtml !== undefined)
      yield [`${plan}/${VIEWS_FOLDER}/${area}.html`, viewPage(viewHtml, scriptFolder)];
    onDrawn?.(count + 1, areaPlaces.length);
  }
}

const VIEWS_FOLDER = 'views';

/** The plans whose views are among these files. */
export function plansDrawn(plans: readonly ListedPlan[], files: Iterable<string>): readonly string[] {
  const paths = [...files];
  return plans
    .map(({ id }) => id)
    .filter((id) => paths.some((path) => path.startsWith(`${id}/${VIEWS_FOLDER}/`)));
}

/** Wraps a view as a page that src/begin/begin.ts can read. The robots tag keeps the page out of search engines. */
function viewPage(viewHtml: string, scriptFolder: string): string {
  const headTags =
    '<meta charset="utf-8"><meta name="robots" content="noindex"><title>Part of a scorecard</title>';
  return `<!doctype html>\n<html lang="en" data-drawn-from="${scriptFolder}">${headTags}\n${viewHtml}\n`;
}
