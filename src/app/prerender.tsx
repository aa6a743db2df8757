import type { QueryClient } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { parsePlan, parsePlans } from '@/data/parsePack';
import { planQuery, plansQuery } from '@/data/packQueries';
import { mainArea, withModel } from '@/domain/plan/planData';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import type { ListedPlan, PublishedPlan } from '@/packFormat/publishedPlan';
import { ChooseAreaPage } from '@/pages/choose/ChooseAreaPage';
import { OverviewPage } from '@/pages/overview/OverviewPage';
import { ScorecardPage } from '@/pages/scorecard/ScorecardPage';
import { groupedRows, sortRanks, type SortRanks } from '@/pages/scorecard/selection';
import { parsePlace, pageAddressOf, type PageName } from '@/ui/address';
import { App } from './App';
import { chooseArea, overview, scorecard } from './drawnPages';
import { withFarPartsMarked } from './farParts';
import { packClient } from './packClient';

// Pages are loaded before they are drawn, because a view is drawn in one go and cannot wait for code.
chooseArea.holdPage(ChooseAreaPage);
overview.holdPage(OverviewPage);
scorecard.holdPage(ScorecardPage);

/**
 * The pages of the first plan that most readers open first, drawn at build time so that they are painted before the program
 * has loaded. Each is in an element whose id is its address. The first is the one that the site's plain address opens, and is
 * shown at once; the others are `hidden`, so that the browser does not lay them out (src/begin/begin.ts, _firstViews.scss).
 * A plan that serves every authority has one such page, the choice of an authority, unless it opens with one. Where every
 * scorecard is drawn in a file of its own, the page holds none of them, because it would make the page longer for all other readers.
 */
export function firstViews(pack: ReadonlyMap<string, string>, drawsAll = false): string {
  const json = (path: string): unknown => JSON.parse(pack.get(path) ?? 'null');
  const plans = parsePlans(json('plans.json'));
  const firstPlan = plans.plans[0];
  if (firstPlan === undefined) return '';
  const client = packClient();
  client.setQueryData(plansQuery().queryKey, plans);
  const pages = pagesOf(firstPlan, client, json);
  const pagesToDraw =
    drawsAll && firstPlan.areas !== undefined ? pages.filter((page) => page !== 'scorecard') : pages;
  const views = pagesToDraw.map((page, pageIndex) =>
    viewAt(pageAddressOf({ plan: firstPlan.id, area: firstPlan.opens, page }), client, {
      isHidden: pageIndex > 0,
    }),
  );
  client.clear();
  return `<div id="first-views">${views.join('')}</div>`;
}

/**
 * The scorecard of any one authority of a plan for every authority, drawn from its part; the site has one such view a file. Returns undefined
 * if it has too many rows. `plans` is the pack's list of plans.
 */
export function areaViews(plans: string): (drawnArea: DrawnArea) => string | undefined {
  const listedPlans = parsePlans(JSON.parse(plans));
  return ({ plan, area, part }) => {
    const publishedPart: unknown = JSON.parse(part);
    if (isTooLong(publishedPart)) return undefined;
    const client = packClient();
    client.setQueryData(plansQuery().queryKey, listedPlans);
    client.setQueryData(planQuery({ plan, area }).queryKey, parsePlan(publishedPart));
    const view = viewAt(pageAddressOf({ plan, area, page: 'scorecard' }), client);
    client.clear();
    return view;
  };
}

/** Whose scorecard to draw, and the text of the part of the pack that holds its figures. */
type DrawnArea = { readonly plan: string; readonly area: string; readonly part: string };

function viewAt(place: string, client: QueryClient, { isHidden = false } = {}): string {
  const html = withFarPartsMarked(renderToString(<App client={client} firstPlace={place} />));
  const ranks = ranksAt(place, client);
  const sorts = ranks === undefined ? '' : ` data-ranks='${JSON.stringify(ranks)}'`;
  return `<div class="sc-first-view" id="${place}"${isHidden ? ' hidden' : ''}${sorts}>${html}</div>`;
}

/**
 * The ranks by which a scorecard's rows are sorted, in the order in which the rows are drawn, so that rows can be sorted before the app has
 * loaded (src/begin/begin.ts).
 */
function ranksAt(place: string, client: QueryClient): SortRanks | undefined {
  const { plan, area, page } = parsePlace(place);
  const planData = page === 'scorecard' ? client.getQueryData(planQuery({ plan, area }).queryKey) : undefined;
  if (planData === undefined) return undefined;
  const data = withModel(planData, undefined);
  const groups = groupedRows(scorecardOf(data, mainArea(data)), data.plan.priorities, false);
  return sortRanks(
    data,
    groups.flatMap(({ rows }) => rows),
  );
}

/** A scorecard with more rows than this is not drawn: the drawn page would be longer than its data. */
const MOST_ROWS = 500;

/** Which pages of a plan are drawn; the client is given the data that they need. */
function pagesOf(
  plan: ListedPlan,
  client: QueryClient,
  json: (path: string) => unknown,
): readonly PageName[] {
  const { id, areas, opens } = plan;
  if (areas !== undefined && opens === undefined) return ['overview'];
  const part = json(opens === undefined ? `${id}/scorecard.json` : `${id}/areas/${opens}.json`);
  if (isTooLong(part)) return [];
  client.setQueryData(planQuery({ plan: id, area: opens }).queryKey, parsePlan(part));
  return ['overview', 'scorecard'];
}

function isTooLong(part: unknown): boolean {
  return (part as PublishedPlan).indicators.length > MOST_ROWS;
}
