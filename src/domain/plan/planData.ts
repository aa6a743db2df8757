import { ENGLAND_CODE, type Area, type AreaCode } from '@/domain/figures/area';
import type { DataQuery } from '@/domain/figures/dataQuery';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { PlanEvent } from './event';
import type { Series } from '@/domain/figures/observation';
import type { FrozenReport } from './frozenReport';
import type { Commentary, ExemptNotice, NeighbourSet, Plan, Target } from './plan';
import type { NationalRanking } from '@/domain/ranking/nationalRanking';

/** Everything that a scorecard is worked out from, arranged for looking up. */
export type PlanData = {
  readonly plan: Plan;
  /** The area whose scorecard this is, in a pack that has a part for each authority. */
  readonly area?: AreaCode | undefined;
  /** The neighbour model that the reader chose in place of the plan's own. */
  readonly model?: string | undefined;
  readonly indicators: readonly Indicator[];
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly series: ReadonlyMap<IndicatorId, ReadonlyMap<AreaCode, Series>>;
  /** The national rankings as the pack states them, where it holds the series of only one area and its comparators. */
  readonly rankings?: ReadonlyMap<IndicatorId, NationalRanking> | undefined;
  readonly neighbours: readonly NeighbourSet[];
  readonly targets: readonly Target[];
  readonly commentary: readonly Commentary[];
  readonly exempt: readonly ExemptNotice[];
  readonly queries: readonly DataQuery[];
  readonly events: readonly PlanEvent[];
  /** The indicators that have figures by sex, age and the like. Those figures are in files of their own. */
  readonly brokenDown: readonly IndicatorId[];
  /** The scorecards of earlier reports, where `scorecard freeze` has kept them. */
  readonly frozen?: readonly FrozenReport[] | undefined;
};

export function indicatorOf(data: PlanData, id: string): Indicator | undefined {
  return data.indicators.find((indicator) => indicator.id === id);
}

/** The area's neighbours by the model that the reader chose, or else by the plan's model, or else by the newest. */
export function neighbourSetOf(data: PlanData, area: AreaCode): NeighbourSet | undefined {
  const sets = data.neighbours.filter((set) => set.area === area);
  const chosenModel = data.model ?? data.plan.neighbours.model;
  return sets.find((set) => set.model === chosenModel) ?? sets[0];
}

/** The models by which an area has neighbours, in the order of the plan's files. */
export function modelsOf(data: PlanData, area: AreaCode): readonly string[] {
  return data.neighbours.flatMap((set) => (set.area === area ? (set.model ?? []) : []));
}

/** The same plan with neighbours by another model. Returns the plan unchanged if it has no such model, or uses that model already. */
export function withModel(data: PlanData, model: string | undefined): PlanData {
  const area = mainArea(data);
  const isOtherModel = model !== undefined && model !== neighbourSetOf(data, area)?.model;
  return isOtherModel && modelsOf(data, area).includes(model) ? { ...data, model } : data;
}

export function areaName(data: PlanData, code: AreaCode): string {
  return data.areas.get(code)?.name ?? code;
}

/** The region that an authority is in, as the plan's areas give it. */
export function regionOf(data: PlanData, area: AreaCode): Area | undefined {
  return regionsOf(data, area)[0];
}

/**
 * An authority's region and the region that contains it: Inner London, then London, whose figure is used where Inner London has none
 * (docs/methods.md#neighbours).
 */
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

/** The area that the plan is about. For a plan that serves every authority this is the first one that it holds. */
export function mainArea(data: PlanData): AreaCode {
  const { authority } = data.plan;
  if (data.area !== undefined) return data.area;
  if (authority !== 'any') return authority;
  const firstAuthority = [...data.areas.values()].find(({ kind }) => kind === 'authority');
  return firstAuthority?.code ?? ENGLAND_CODE;
}

/** The years that the scorecard can be shown as at the end of, newest first. The newest year is the same as the latest view. */
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

/** The indicators of one priority; without a priority, those that belong to none. */
export function indicatorsOf(data: PlanData, priority: string | undefined): readonly Indicator[] {
  return data.indicators.filter((indicator) => indicator.priority === priority);
}

/** The data queries on an indicator that concern one area, or every area. */
export function queriesAbout(data: PlanData, indicator: IndicatorId, area: AreaCode): readonly DataQuery[] {
  return data.queries.filter(
    (query) => query.indicator === indicator && (query.area === undefined || query.area === area),
  );
}
