import { ENGLAND, type Area, type AreaCode } from '@/domain/figures/area';
import type { DataQuery } from '@/domain/figures/dataQuery';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { PlanEvent } from './event';
import type { Series } from '@/domain/figures/observation';
import type { FrozenReport } from './frozenReport';
import type { Commentary, ExemptNotice, NeighbourSet, Plan, Target } from './plan';
import type { NationalRanking } from '@/domain/ranking/nationalRanking';

/** Everything a scorecard is worked out from, ready to look up. */
export type PlanData = {
  readonly plan: Plan;
  /** Whose scorecard it is, in a pack that has a part for each authority. */
  readonly area?: AreaCode | undefined;
  /** The neighbour model that the reader chose in place of the plan's own. */
  readonly model?: string | undefined;
  readonly indicators: readonly Indicator[];
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly series: ReadonlyMap<IndicatorId, ReadonlyMap<AreaCode, Series>>;
  /** What a pack says of all areas, where it holds only one area and its comparators. */
  readonly rankings?: ReadonlyMap<IndicatorId, NationalRanking> | undefined;
  readonly neighbours: readonly NeighbourSet[];
  readonly targets: readonly Target[];
  readonly commentary: readonly Commentary[];
  readonly exempt: readonly ExemptNotice[];
  readonly queries: readonly DataQuery[];
  readonly events: readonly PlanEvent[];
  /** The indicators that have figures by sex, age and the like, in a file of their own. */
  readonly brokenDown: readonly IndicatorId[];
  /** What reports showed, of those that `scorecard freeze` has kept. */
  readonly frozen?: readonly FrozenReport[] | undefined;
};

export function indicatorOf(data: PlanData, id: string): Indicator | undefined {
  return data.indicators.find((indicator) => indicator.id === id);
}

/** The neighbours by the model that the reader chose, else by the plan's, else by the newest model. */
export function neighbourSetOf(data: PlanData, area: AreaCode): NeighbourSet | undefined {
  const sets = data.neighbours.filter((set) => set.area === area);
  const chosenModel = data.model ?? data.plan.neighbours.model;
  return sets.find((set) => set.model === chosenModel) ?? sets[0];
}

/** The models by which an area has neighbours, in the order of the plan's files. */
export function modelsOf(data: PlanData, area: AreaCode): readonly string[] {
  return data.neighbours.flatMap((set) => (set.area === area ? (set.model ?? []) : []));
}

/** The same plan with its neighbours by another model. Returns the plan unchanged if there is no such model, or if it is the plan's own. */
export function withModel(data: PlanData, model: string | undefined): PlanData {
  const area = mainArea(data);
  const isOtherModel = model !== undefined && model !== neighbourSetOf(data, area)?.model;
  return isOtherModel && modelsOf(data, area).includes(model) ? { ...data, model } : data;
}

export function areaName(data: PlanData, code: AreaCode): string {
  return data.areas.get(code)?.name ?? code;
}

/** The region that an authority lies in, where the plan's areas say it. */
export function regionOf(data: PlanData, area: AreaCode): Area | undefined {
  return regionsOf(data, area)[0];
}

/** The region and what it is a part of: Inner London, then London, whose figure is used where the part has none (docs/methods.md#neighbours). */
export function regionsOf(data: PlanData, area: AreaCode): readonly Area[] {
  const regions: Area[] = [];
  let nextCode = data.areas.get(area)?.parent;
  while (nextCode !== undefined) {
    const parentArea = data.areas.get(nextCode);
    if (parentArea?.kind !== 'region') break;
    regions.push(parentArea);
    nextCode = parentArea.parent;
  }
  return regions;
}

/** The area that the plan is about; for a plan that serves every authority, the first it holds. */
export function mainArea(data: PlanData): AreaCode {
  const { authority } = data.plan;
  if (data.area !== undefined) return data.area;
  if (authority !== 'any') return authority;
  const firstAuthority = [...data.areas.values()].find(({ kind }) => kind === 'authority');
  return firstAuthority?.code ?? ENGLAND;
}

/** The years to whose end the scorecard can be shown as it stood, newest first; the newest is the latest view itself. */
export function yearsWithFigures(data: PlanData): readonly string[] {
  const years = new Set<string>();
  for (const { periods } of data.rankings?.values() ?? [])
    for (const { end } of periods) years.add(end.slice(0, 4));
  if (data.rankings !== undefined) return [...years].toSorted().toReversed();
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
