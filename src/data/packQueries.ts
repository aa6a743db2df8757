import { queryOptions } from '@tanstack/react-query';
import type { Indicator } from '@/domain/figures/indicator';
import type { PlanData } from '@/domain/plan/planData';
import { NO_REGISTERS, type Registers } from '@/domain/registers/register';
import { fetchPart } from './fetchPart';
import { parseInYear } from './parseInYear';
import { parseData } from './parseData';
import { parseBreakdowns, parseHistory, parseLatest } from './parseHistory';
import { parsePlanInSteps, parsePlans } from './parsePack';
import { parseRegisters } from './parseRegisters';

/** The plans that the site holds. */
export function plansQuery() {
  return queryOptions({
    queryKey: ['plans'],
    queryFn: async (queryContext) => parsePlans(await fetchPart('plans.json', queryContext)),
  });
}

/** Fetches a plan with everything that one area's scorecard is worked out from. Give `area` for a plan that serves every authority. */
export function planQuery({ plan, area }: { readonly plan: string; readonly area?: string | undefined }) {
  const path = area === undefined ? `${plan}/scorecard.json` : `${plan}/areas/${area}.json`;
  return queryOptions({
    queryKey: ['plan', plan, area ?? ''],
    queryFn: async (queryContext) => parsePlanInSteps(await fetchPart(path, queryContext)),
    structuralSharing: false,
  });
}

/** The figures of one indicator for all areas, with their origin. */
export function historyQuery({ plan, areas }: PlanData, indicator: Indicator) {
  return queryOptions({
    queryKey: ['history', plan.id, indicator.id],
    queryFn: async (queryContext) =>
      parseHistory(
        await fetchPart(`${plan.id}/indicators/${indicator.id}.json`, queryContext),
        indicator,
        areas,
      ),
    structuralSharing: false,
  });
}

/** The breakdowns of one indicator, by sex, age and the like. Only indicators that `brokenDown` names have any. */
export function breakdownsQuery({ plan, areas }: PlanData, indicator: Indicator) {
  return queryOptions({
    queryKey: ['breakdowns', plan.id, indicator.id],
    queryFn: async (queryContext) =>
      parseBreakdowns(
        await fetchPart(`${plan.id}/breakdowns/${indicator.id}.json`, queryContext),
        indicator,
        areas,
      ),
    structuralSharing: false,
  });
}

/** What the pack holds: its sources, and the newest period of each. */
export function publishedDataQuery({ plan }: Pick<PlanData, 'plan'>) {
  return queryOptions({
    queryKey: ['data', plan.id],
    queryFn: async (queryContext) => parseData(await fetchPart(`${plan.id}/data.json`, queryContext)),
    structuralSharing: false,
  });
}

/** The latest figure of every indicator for every area. */
export function latestQuery({ plan, indicators, areas }: PlanData) {
  return queryOptions({
    queryKey: ['latest', plan.id],
    queryFn: async (queryContext) =>
      parseLatest(await fetchPart(`${plan.id}/latest.json`, queryContext), indicators, areas),
    structuralSharing: false,
  });
}

/** The figures that the year to date of each in-year indicator is worked out from, apart from the series. */
export function inYearQuery({ plan }: Pick<PlanData, 'plan'>) {
  return queryOptions({
    queryKey: ['in-year', plan.id],
    queryFn: async (queryContext) => parseInYear(await fetchPart(`${plan.id}/in-year.json`, queryContext)),
    structuralSharing: false,
  });
}

/** The registers of a plan. If the list of plans says that a plan has none, no file is loaded. */
export function registersQuery({ plan }: Pick<PlanData, 'plan'>) {
  return queryOptions({
    queryKey: ['registers', plan.id],
    queryFn: async (queryContext): Promise<Registers> => {
      const { plans } = await queryContext.client.ensureQueryData(plansQuery());
      const keepsSome = plans.some(({ id, registers }) => id === plan.id && registers === true);
      return keepsSome
        ? parseRegisters(await fetchPart(`${plan.id}/registers.json`, queryContext))
        : NO_REGISTERS;
    },
    structuralSharing: false,
  });
}
