import { queryOptions } from '@tanstack/react-query';
import { parsePlan, parsePlans, parseProvenance } from './parsePack';
import { fetchPart } from './fetchPart';

/** The plans that the site holds. */
export function plansQuery() {
  return queryOptions({
    queryKey: ['plans'],
    queryFn: async ({ signal }) => parsePlans(await fetchPart('plans.json', signal)),
  });
}

/** One plan with all its series. */
export function planQuery(plan: string) {
  return queryOptions({
    queryKey: ['plan', plan],
    queryFn: async ({ signal }) => parsePlan(await fetchPart(`${plan}/scorecard.json`, signal)),
    structuralSharing: false,
  });
}

/** Where the figures of one indicator come from. */
export function provenanceQuery(plan: string, indicator: string) {
  return queryOptions({
    queryKey: ['provenance', plan, indicator],
    queryFn: async ({ signal }) =>
      parseProvenance(await fetchPart(`${plan}/indicators/${indicator}.json`, signal)),
  });
}
