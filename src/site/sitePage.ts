import { BUILD_META, FIRST_META, MANIFEST_FILE, VIEWS_META } from '@/packFormat/packManifest';
import type { ListedPlan, PublishedPlans } from '@/packFormat/publishedPlan';
import { SEALED_META } from '@/packFormat/sealedPack';
import { styleOf, type InlineParts } from './inlineParts';
import { plainMarkup } from './plainMarkup';
import { policyMeta } from './siteHeaders';

/** The plans whose scorecards are drawn at build time in files of their own, and the release that they are drawn from. */
export type DrawnViews = { readonly from: string; readonly plans: readonly string[] };

/**
 * The app's page. Its policy comes first. Style and first program are in it, so that the first paint waits for no other file; a host's own
 * policy may refuse them, and then refused.js loads both as files (src/begin/refused.ts). Hints to fetch the app and the data follow.
 * The first views come before the app's own element. `held` has files of the pack by path.
 */
export function sitePage(
  html: string,
  {
    held,
    firstViews,
    build,
    views,
    inline,
  }: {
    readonly held: ReadonlyMap<string, string>;
    readonly firstViews: string;
    readonly build: string;
    readonly views?: DrawnViews | undefined;
    readonly inline: InlineParts;
  },
): string {
  const { plans } = JSON.parse(held.get('plans.json') ?? '{"plans":[]}') as PublishedPlans;
  const first = firstPart(plans[0]);
  const hints = [MANIFEST_FILE, 'plans.json', ...(held.has(first) ? [first] : [])].map(
    (path) => `    <link rel="preload" href="./pack/${path}?build=${build}" as="fetch" crossorigin />\n`,
  );
  const metas = [
    policyMeta(inline.digests),
    `<meta name="${BUILD_META}" content="${build}" />`,
    firstMeta(placesOf(firstViews), plans[0]),
    ...(views === undefined ? [] : [viewsMeta(views)]),
  ];
  const style = styleOf(html);
  const page = html
    .replace(style?.link ?? '', '')
    .replace('<head>', () => `<head>\n    ${metas.join('\n    ')}`)
    .replace(APP_SCRIPT, `${INLINE}\n    <link rel="modulepreload" crossorigin href="$1" data-app />`)
    .replace('  </head>', () => `${hints.join('')}  </head>`)
    .replace('<div id="root">', () => `${firstViews}<div id="root">`);
  return plainMarkup(page).replace(INLINE, () => inlineElements(inline, { style: style?.path, build }));
}

const APP_SCRIPT = /<script type="module" crossorigin src="([^"]+)"><\/script>/;

/** Stands for the style and the script, whose texts stay as they are, until the page's own markup is written. */
const INLINE = '<!--inline-->';

/** In this order, and before what fetches anything: then the browser lays the view out once, with its style. */
function inlineElements(
  { style, script }: InlineParts,
  files: { readonly style: string | undefined; readonly build: string },
): string {
  const asFiles = files.style === undefined ? '' : ` data-style="./${files.style}"`;
  return [
    `<style>${style}</style>`,
    `<script>${script}</script>`,
    `<script type="module" async src="./refused.js?build=${files.build}"${asFiles}></script>`,
  ].join('\n    ');
}

/** The same page for a sealed pack: nothing of any plan is in it, and it is not found by a search. */
export function sealedPage(html: string): string {
  const metas = [`<meta name="${SEALED_META}" />`, '<meta name="robots" content="noindex" />'];
  return plainMarkup(
    html.replace('<head>', () => `<head>\n    ${[policyMeta(undefined), ...metas].join('\n    ')}`),
  );
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
