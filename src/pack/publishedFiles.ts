import type { Area, AreaCode } from '@/domain/area';
import type { Observation, Series } from '@/domain/observation';
import type { PlanData } from '@/domain/planData';
import { areaName } from '@/domain/planData';
import {
  PACK_SCHEMA,
  type PublishedPlan,
  type PublishedPlans,
  type PublishedProvenance,
  type PublishedSeries,
} from '@/domain/publishedPlan';
import { readingText } from '@/domain/reading';
import type { CompiledPlan } from './compilePlan';

/** The files of a pack by path under `pack/`, as text; the same plans give the same bytes. */
export function publishedFiles(plans: readonly CompiledPlan[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>([
    ['plans.json', json(publishedPlans(plans.map(({ data }) => data)))],
  ]);
  for (const { data, origins } of plans) {
    const folder = data.plan.id;
    files.set(`${folder}/scorecard.json`, json(publishedPlan(data)));
    for (const { id } of data.indicators) {
      const provenance: PublishedProvenance = { schema: PACK_SCHEMA, figures: origins.get(id) ?? [] };
      files.set(`${folder}/indicators/${id}.json`, json(provenance));
    }
  }
  return files;
}

function publishedPlans(plans: readonly PlanData[]): PublishedPlans {
  return {
    schema: PACK_SCHEMA,
    plans: plans.map((data) => ({
      id: data.plan.id,
      title: data.plan.title,
      authority: data.plan.authority,
      area: areaName(data, data.plan.authority as AreaCode),
      asAt: data.plan.asAt,
    })),
  };
}

function publishedPlan(data: PlanData): PublishedPlan {
  const areas = [...data.areas.values()];
  const places = new Map(areas.map(({ code }, place) => [code, place]));
  const periods = new Map<string, number>();
  const series = data.indicators.flatMap(({ id }, indicator) =>
    [...(data.series.get(id)?.values() ?? [])].flatMap((one) => {
      const area = places.get(one.area);
      return area === undefined ? [] : [publishedSeries(one, { indicator, area, periods })];
    }),
  );
  return {
    schema: PACK_SCHEMA,
    plan: data.plan,
    areas: areas.map(publishedArea),
    indicators: data.indicators,
    neighbours: data.neighbours,
    targets: data.targets,
    commentary: data.commentary,
    queries: data.queries,
    periods: [...periods.keys()].map((key) => key.split('|') as [string, string]),
    series,
  };
}

/** One series in columns; adds the periods that are new to `at.periods`. */
function publishedSeries(
  { observations }: Series,
  at: { readonly indicator: number; readonly area: number; readonly periods: Map<string, number> },
): PublishedSeries {
  const placeOf = ({ period }: Observation): number => {
    const key = `${period.timePeriod}|${period.timeIdentifier}`;
    const place = at.periods.get(key) ?? at.periods.size;
    at.periods.set(key, place);
    return place;
  };
  const breaks = observations.flatMap((one, place) => (one.break ? [place] : []));
  return {
    indicator: at.indicator,
    area: at.area,
    periods: observations.map(placeOf),
    values: observations.map(({ reading }) => readingText(reading)),
    breaks: breaks.length === 0 ? undefined : breaks,
    statuses: where(observations, ({ status }) => (status === 'final' ? undefined : status)),
    reported: where(observations, ({ reported }) => (reported.length === 0 ? undefined : reported)),
    intervals: where(observations, ({ interval }) => interval),
  };
}

function where<Value>(
  observations: readonly Observation[],
  pick: (observation: Observation) => Value | undefined,
): Readonly<Record<string, Value>> | undefined {
  const found = observations.flatMap((one, place) => {
    const value = pick(one);
    return value === undefined ? [] : [[String(place), value] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

function publishedArea({ code, name, kind, parent }: Area): Area {
  return { code, name, kind, parent };
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
