import { BUILD_META, FIRST_META, MANIFEST_FILE, VIEWS_META } from '@/packFormat/packManifest';
import type { ListedPlan, PublishedPlans } from '@/packFormat/publishedPlan';
import { SEALED_META } from '@/packFormat/sealedPack';
import { plainMarkup } from './plainMarkup';
import { POLICY_META } from './siteHeaders';

/** The plans whose scorecards are drawn at build time in files of their own, and the release that they are drawn from. */
export type DrawnViews = { readonly from: string; readonly plans: readonly string[] };

/**
 * The app's page. Its policy comes first. Then come the two files that the first paint waits for: the style sheet, and the program
 * that picks the drawn view for the address and starts the app afterwards (src/begin/begin.ts). In this order: a script waits for the
 * style sheet before it, and so does all that follows, or else the browser would lay the view out twice, first without its style.
 * Hints to fetch the app and the data follow. The first views come before the app's own element. `held` has files of the pack by path.
 */
export function sitePage(
  html: string,
  {
    held,
    firstViews,
    build,
    views,
  }: {
    readonly held: ReadonlyMap<string, string>;
    readonly firstViews: string;
    readonly build: string;
    readonly views?: DrawnViews | undefined;
  },
): string {
  const { plans } = JSON.parse(held.get('plans.json') ?? '{"plans":[]}') as PublishedPlans;
  const first = firstPart(plans[0]);
  const hints = [MANIFEST_FILE, 'plans.json', ...(held.has(first) ? [first] : [])].map(
    (path) => `    <link rel="preload" href="./pack/${path}?build=${build}" as="fetch" crossorigin />\n`,
  );
  const metas = [
    POLICY_META,
    `<meta name="${BUILD_META}" content="${build}" />`,
    firstMeta(placesOf(firstViews), plans[0]),
    ...(views === undefined ? [] : [viewsMeta(views)]),
  ];
  const style = /<link rel="stylesheet"[^>]*>/.exec(html)?.[0] ?? '';
  const begins = [...(style === '' ? [] : [style]), `<script src="./start.js?build=${build}"></script>`];
  const page = html
    .replace(style, '')
    .replace('<head>', () => `<head>\n    ${[...metas, ...begins].join('\n    ')}`)
    .replace(
      /<script type="module" crossorigin src="([^"]+)"><\/script>/,
      '<link rel="modulepreload" crossorigin href="$1" data-app />',
    )
    .replace('  </head>', () => `${hints.join('')}  </head>`)
    .replace('<div id="root">', () => `${firstViews}<div id="root">`);
  return plainMarkup(page);
}

/** The same page for a sealed pack: nothing of any plan is in it, and it is not found by a search. */
export function sealedPage(html: string): string {
  const metas = [`<meta name="${SEALED_META}" />`, '<meta name="robots" content="noindex" />'];
  return plainMarkup(html.replace('<head>', () => `<head>\n    ${[POLICY_META, ...metas].join('\n    ')}`));
}

/** The places of the drawn views, as their elements name them (src/app/prerender.tsx). */
function placesOf(firstViews: string): readonly string[] {
  return [...firstViews.matchAll(/<div class="sc-first-view" id="([^"]+)"/g)].map(([, place = '']) => place);
}

/** The places of the views, and whether the first plan serves every authority: only then the reader's browser is asked which it showed last. */
function firstMeta(places: readonly string[], first: ListedPlan | undefined): string {
  const serves = first?.areas === undefined ? '' : ' data-serves-all';
  return `<meta name="${FIRST_META}" content="${places.join(' ')}"${serves} />`;
}

function viewsMeta({ from, plans }: DrawnViews): string {
  return `<meta name="${VIEWS_META}" content="${from}" data-plans="${plans.join(' ')}" />`;
}

/** The part that the site's first page is drawn from. */
function firstPart(plan: ListedPlan | undefined): string {
  if (plan === undefined) return '';
  return plan.opens === undefined ? `${plan.id}/scorecard.json` : `${plan.id}/areas/${plan.opens}.json`;
}
