import type { QueryClient } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { parsePlan, parsePlans } from '@/data/parsePack';
import { planQuery, plansQuery } from '@/data/packQueries';
import type { ListedPlan, PublishedPlan } from '@/domain/publishedPlan';
import { placeOf, type PageName } from '@/ui/address';
import { App } from './App';
import { packClient } from './packClient';

/**
 * The pages of the first plan that most readers open first, drawn at build time, so that they are painted before the program
 * has come. Each stands in an element whose id is its address, and CSS shows the one that the address names (`:target`).
 * A plan that serves every authority has one such page, the choice of an authority, unless it opens with one.
 */
export function firstViews(pack: ReadonlyMap<string, string>): string {
  const json = (path: string): unknown => JSON.parse(pack.get(path) ?? 'null');
  const plans = parsePlans(json('plans.json'));
  const first = plans.plans[0];
  if (first === undefined) return '';
  const client = packClient();
  client.setQueryData(plansQuery().queryKey, plans);
  const pages = pagesOf(first, client, json);
  const views = pages.map((page) => {
    const place = placeOf({ plan: first.id, area: first.opens, page });
    const html = renderToString(<App client={client} firstPlace={place} />);
    return `<div class="sc-first-view" id="${place}">${html}</div>`;
  });
  client.clear();
  return `<div id="first-views">${views.join('')}</div>`;
}

/** More rows than this would make the page itself longer than the data that it is drawn from. */
const MOST_ROWS = 500;

/** Which pages of a plan are drawn; gives the client the data that they need. */
function pagesOf(
  plan: ListedPlan,
  client: QueryClient,
  json: (path: string) => unknown,
): readonly PageName[] {
  const { id, areas, opens } = plan;
  if (areas !== undefined && opens === undefined) return ['overview'];
  const part = json(opens === undefined ? `${id}/scorecard.json` : `${id}/areas/${opens}.json`);
  if ((part as PublishedPlan).indicators.length > MOST_ROWS) return [];
  client.setQueryData(planQuery({ plan: id, area: opens }).queryKey, parsePlan(part));
  return ['overview', 'scorecard'];
}
