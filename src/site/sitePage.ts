import { BUILD_META, MANIFEST_FILE, VIEWS_META } from '@/packFormat/packManifest';
import type { ListedPlan, PublishedPlans } from '@/packFormat/publishedPlan';
import { SEALED_META } from '@/packFormat/sealedPack';
import { POLICY_META } from './siteHeaders';

/** The scorecards that are drawn at build time in files of their own: what from, and of which plans. */
export type DrawnViews = { readonly from: string; readonly plans: readonly string[] };

/**
 * The app's page with its policy before all else, its first views before the app's own place, hints to fetch the data at once,
 * and the app started after the first paint (public/start.js). `held` are files of the pack by path.
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
    ...(views === undefined ? [] : [viewsMeta(views)]),
  ];
  return html
    .replace('<head>', () => `<head>\n    ${metas.join('\n    ')}`)
    .replace(
      /<script type="module" crossorigin src="([^"]+)"><\/script>/,
      `<link rel="modulepreload" crossorigin href="$1" data-app /><script async src="./start.js?build=${build}"></script>`,
    )
    .replace('  </head>', () => `${hints.join('')}  </head>`)
    .replace('<div id="root">', () => `${firstViews}<div id="root">`);
}

/** The same page for a sealed pack: nothing of any plan is in it, and it is not found by a search. */
export function sealedPage(html: string): string {
  const metas = [`<meta name="${SEALED_META}" />`, '<meta name="robots" content="noindex" />'];
  return html.replace('<head>', () => `<head>\n    ${[POLICY_META, ...metas].join('\n    ')}`);
}

function viewsMeta({ from, plans }: DrawnViews): string {
  return `<meta name="${VIEWS_META}" content="${from}" data-plans="${plans.join(' ')}" />`;
}

/** The part that the site's first page is drawn from. */
function firstPart(plan: ListedPlan | undefined): string {
  if (plan === undefined) return '';
  return plan.opens === undefined ? `${plan.id}/scorecard.json` : `${plan.id}/areas/${plan.opens}.json`;
}
