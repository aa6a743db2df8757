import {
  BUILD_META,
  DATA_META,
  FIRST_META,
  MANIFEST_FILE,
  PROGRAM_META,
  VIEWS_META,
} from '@/packFormat/packManifest';
import type { ListedPlan, PublishedPlans } from '@/packFormat/publishedPlan';
import { SEALED_META } from '@/packFormat/sealedPack';
import { styleOf, type InlineParts } from './inlineParts';
import { narrowMarkup } from './narrowText';
import { plainMarkup } from './plainMarkup';
import { policyMeta } from './siteHeaders';

/** The plans whose scorecards are drawn at build time as files of their own, and the digest of what these are drawn from. */
export type DrawnViews = { readonly drawnFrom: string; readonly plans: readonly string[] };

/**
 * The app's page. Its policy comes first. The style and the first script are inside the page, so that the first paint waits for no other file.
 * If a host's own policy refuses them, refused.js loads both as files. The first views come before the app's own element. `packTexts` has
 * files of the pack by path.
 */
export function sitePage(
  html: string,
  {
    packTexts,
    firstViews,
    build,
    views,
    inline,
  }: {
    readonly packTexts: ReadonlyMap<string, string>;
    readonly firstViews: string;
    readonly build: string;
    readonly views?: DrawnViews | undefined;
    readonly inline: InlineParts;
  },
): string {
  const { plans } = JSON.parse(packTexts.get('plans.json') ?? '{"plans":[]}') as PublishedPlans;
  const firstPartPath = firstPart(plans[0]);
  const firstParts = [MANIFEST_FILE, 'plans.json', ...(packTexts.has(firstPartPath) ? [firstPartPath] : [])];
  const style = styleOf(html);
  const program = programOf(html);
  const metas = [
    meta(BUILD_META, build),
    firstMeta(placesOf(firstViews), plans[0]),
    meta(PROGRAM_META, program.files.join(' ')),
    meta(DATA_META, firstParts.join(' ')),
    ...(views === undefined ? [] : [viewsMeta(views)]),
  ];
  const page = [style?.link ?? '', ...program.elements]
    .reduce((markup, element) => markup.replace(element, ''), html)
    .replaceAll(/^\s+\n/gm, '')
    .replace('<head>', () => `<head>\n    ${policyMeta(inline.digests)}`)
    .replace('</head>', () => `  ${[...metas, INLINE_MARK].join('\n    ')}\n  </head>`)
    .replace('<div id="root">', () => `${firstViews}<div id="root">`)
    .replace('</body>', () => `  ${refusedElement(style?.path, build)}\n  </body>`);
  return narrowMarkup(plainMarkup(page)).replace(
    INLINE_MARK,
    () => `<style>${inline.style}</style>\n    <script>${inline.script}</script>`,
  );
}

/** A placeholder for the style and the script until the rest of the page is written, because their texts must not be changed. */
const INLINE_MARK = '<!--inline-->';

/**
 * The elements with which the built app's page loads the program, and the files that they name, the app's own first. The page of a site has
 * none of these elements: loading files beside the page delays its first paint, so its own script loads them after that.
 */
function programOf(html: string): {
  readonly elements: readonly string[];
  readonly files: readonly string[];
} {
  const loadingElements = [
    ...html.matchAll(/<script type="module" crossorigin src="([^"]+)"><\/script>/g),
    ...html.matchAll(/<link rel="modulepreload" crossorigin href="([^"]+)" ?\/?>/g),
  ];
  return {
    elements: loadingElements.map(([element]) => element),
    files: loadingElements.map(([, file = '']) => file),
  };
}

/** The script that loads the style and the first script as files where a host's own policy refuses them in the page (src/begin/refused.ts). */
function refusedElement(style: string | undefined, build: string): string {
  const styleData = style === undefined ? '' : ` data-style="./${style}"`;
  return `<script type="module" async src="./refused.js?build=${build}"${styleData}></script>`;
}

function meta(name: string, content: string): string {
  return `<meta name="${name}" content="${content}" />`;
}

/** The page for a sealed pack: it says nothing of any plan, and search engines do not list it. */
export function sealedPage(html: string): string {
  const metas = [`<meta name="${SEALED_META}" />`, '<meta name="robots" content="noindex" />'];
  return plainMarkup(
    html.replace('<head>', () => `<head>\n    ${[policyMeta(undefined), ...metas].join('\n    ')}`),
  );
}

/** The places of the drawn views, from the ids of their elements (src/app/prerender.tsx). */
function placesOf(firstViews: string): readonly string[] {
  return [...firstViews.matchAll(/<div class="sc-first-view" id="([^"]+)"/g)].map(([, place = '']) => place);
}

/**
 * The element that lists the places of the views, and says whether the first plan serves every authority. Only then does the page ask the
 * reader's browser which authority it showed last.
 */
function firstMeta(places: readonly string[], firstPlan: ListedPlan | undefined): string {
  const servesAllData = firstPlan?.areas === undefined ? '' : ' data-serves-all';
  return `<meta name="${FIRST_META}" content="${places.join(' ')}"${servesAllData} />`;
}

function viewsMeta({ drawnFrom, plans }: DrawnViews): string {
  return `<meta name="${VIEWS_META}" content="${drawnFrom}" data-plans="${plans.join(' ')}" />`;
}

/** The path of the part that the site's first page is drawn from. */
function firstPart(plan: ListedPlan | undefined): string {
  if (plan === undefined) return '';
  return plan.opens === undefined ? `${plan.id}/scorecard.json` : `${plan.id}/areas/${plan.opens}.json`;
}
