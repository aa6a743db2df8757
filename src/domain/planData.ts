import { ENGLAND, type Area, type AreaCode } from './area';
import type { DataQuery } from './dataQuery';
import type { Indicator, IndicatorId } from './indicator';
import type { Series } from './observation';
import type { Commentary, NeighbourSet, Plan, Target } from './plan';

/** Everything a scorecard is worked out from, ready to look up. */
export type PlanData = {
  readonly plan: Plan;
  readonly indicators: readonly Indicator[];
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly series: ReadonlyMap<IndicatorId, ReadonlyMap<AreaCode, Series>>;
  readonly neighbours: readonly NeighbourSet[];
  readonly targets: readonly Target[];
  readonly commentary: readonly Commentary[];
  readonly queries: readonly DataQuery[];
};

export function indicatorOf(data: PlanData, id: string): Indicator | undefined {
  return data.indicators.find((indicator) => indicator.id === id);
}

/** The neighbours by the plan's model, or by the only one there is. */
export function neighbourSetOf(data: PlanData, area: AreaCode): NeighbourSet | undefined {
  const sets = data.neighbours.filter((set) => set.area === area);
  return sets.find((set) => set.model === data.plan.neighbours.model) ?? sets[0];
}

export function areaName(data: PlanData, code: AreaCode): string {
  return data.areas.get(code)?.name ?? code;
}

/** The region that an authority lies in, where the plan's areas say it. */
export function regionOf(data: PlanData, area: AreaCode): Area | undefined {
  const parent = data.areas.get(area)?.parent;
  const found = parent === undefined ? undefined : data.areas.get(parent);
  return found?.kind === 'region' ? found : undefined;
}

/** The area that the plan is about; for a plan that serves every authority, the first it holds. */
export function mainArea(data: PlanData): AreaCode {
  const { authority } = data.plan;
  if (authority !== 'any') return authority;
  const first = [...data.areas.values()].find(({ kind }) => kind === 'authority');
  return first?.code ?? ENGLAND;
}

/** The years to whose end the scorecard can be shown as it stood, newest first; the newest is the latest view itself. */
export function yearsHeld(data: PlanData): readonly string[] {
  const years = new Set<string>();
  for (const areas of data.series.values())
    for (const { observations } of areas.values())
      for (const { period, reading } of observations)
        if (reading.kind === 'value') years.add(period.end.slice(0, 4));
  return [...years].toSorted().toReversed();
}

/** Indicators of one priority; without one, those that have none. */
export function indicatorsOf(data: PlanData, priority: string | undefined): readonly Indicator[] {
  return data.indicators.filter((indicator) => indicator.priority === priority);
}

/** The doubts about an indicator that concern an area, or every area. */
export function queriesAbout(data: PlanData, indicator: IndicatorId, area: AreaCode): readonly DataQuery[] {
  return data.queries.filter(
    (query) => query.indicator === indicator && (query.area === undefined || query.area === area),
  );
}
