import { renderToString } from 'react-dom/server';
import { parsePlan, parsePlans } from '@/data/parsePack';
import { planQuery, plansQuery } from '@/data/packQueries';
import { placeOf } from '@/ui/address';
import { App } from './App';
import { packClient } from './packClient';

/**
 * The pages of the first plan that most readers open first, drawn at build time, so that they are painted before the program
 * has come. Each stands in an element whose id is its address, and CSS shows the one that the address names (`:target`).
 * A plan that serves every authority has one such page: the choice of an authority.
 */
export function firstViews(pack: ReadonlyMap<string, string>): string {
  const json = (path: string): unknown => JSON.parse(pack.get(path) ?? 'null');
  const plans = parsePlans(json('plans.json'));
  const first = plans.plans[0];
  if (first === undefined) return '';
  const client = packClient();
  client.setQueryData(plansQuery().queryKey, plans);
  const isForAll = first.areas !== undefined;
  if (!isForAll)
    client.setQueryData(
      planQuery({ plan: first.id }).queryKey,
      parsePlan(json(`${first.id}/scorecard.json`)),
    );
  const pages = isForAll ? (['overview'] as const) : (['overview', 'scorecard'] as const);
  const views = pages.map((page) => {
    const place = placeOf({ plan: first.id, page });
    const html = renderToString(<App client={client} firstPlace={place} />);
    return `<div class="sc-first-view" id="${place}">${html}</div>`;
  });
  client.clear();
  return `<div id="first-views">${views.join('')}</div>`;
}
