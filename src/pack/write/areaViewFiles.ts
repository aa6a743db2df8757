import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedPlan, PublishedPlans } from '@/packFormat/publishedPlan';
import type { PackFile } from './indicatorTexts';

/** Draws the scorecard of every authority of the plans that serve all. */
export type AreaDrawing = {
  /** Draws the views, from the text of the list of plans. A view is undefined if its scorecard is too long to be drawn. */
  readonly views: (
    plans: string,
  ) => (of: { readonly plan: string; readonly area: string; readonly part: string }) => string | undefined;
  /** Called after each view with how many are drawn, and of how many. */
  readonly drew?: ((count: number, of: number) => void) | undefined;
};

/**
 * One file a view, drawn from the parts as they lie in the folder of the pack, so that only one of each is in memory. `from` is the
 * digest of all that they are drawn from: a page shows no view that was drawn from something else.
 */
export function* areaViewFiles(
  folder: string,
  { plans: text, from }: { readonly plans: string; readonly from: string },
  { views, drew }: AreaDrawing,
): Generator<PackFile> {
  const { plans } = JSON.parse(text) as PublishedPlans;
  const draw = views(text);
  const places = plans.flatMap(({ id, areas = [] }) => areas.map(({ code }) => ({ plan: id, area: code })));
  for (const [count, { plan, area }] of places.entries()) {
    const part = readFileSync(join(folder, plan, 'areas', `${area}.json`), 'utf8');
    const view = draw({ plan, area, part });
    if (view !== undefined) yield [`${plan}/${FOLDER}/${area}.html`, viewPage(view, from)];
    drew?.(count + 1, places.length);
  }
}

const FOLDER = 'views';

/** Which of the plans have their views among these files. */
export function plansDrawn(plans: readonly ListedPlan[], files: Iterable<string>): readonly string[] {
  const paths = [...files];
  return plans.map(({ id }) => id).filter((id) => paths.some((path) => path.startsWith(`${id}/${FOLDER}/`)));
}

/** Wraps a view as a page, for src/begin/begin.ts to read. Its robots tag keeps it out of search engines. */
function viewPage(view: string, from: string): string {
  const head =
    '<meta charset="utf-8"><meta name="robots" content="noindex"><title>Part of a scorecard</title>';
  return `<!doctype html>\n<html lang="en" data-drawn-from="${from}">${head}\n${view}\n`;
}
