import type { Area, AreaCode } from '@/domain/figures/area';
import {
  ENGLAND_CODE,
  PUBLISHED_BEST_NEIGHBOUR,
  PUBLISHED_NEIGHBOURS,
  PUBLISHED_TOP_QUARTILE,
} from '@/domain/figures/area';
import type { Period } from '@/domain/figures/period';
import { regionsOf, type PlanData } from '@/domain/plan/planData';
import type { PublishedPeriod } from '@/packFormat/publishedPlan';

/** The lists of a plan to which all its parts refer by index. */
export type PartLayout = {
  readonly areas: readonly Area[];
  readonly areaIndexes: ReadonlyMap<AreaCode, number>;
  readonly periods: PublishedPeriod[];
  /** Whether an area has a part of its own, and whether any part holds the area. */
  readonly hasPart: (area: AreaCode) => boolean;
  readonly isShown: (area: AreaCode) => boolean;
  /** The index of a period in `periods`. A period that is not there is added. */
  readonly periodIndex: (period: PublishedPeriod) => number;
};

export function partLayout(data: PlanData): PartLayout {
  const { authority } = data.plan;
  const areas = [...data.areas.values()].map(publishedArea);
  const periods: PublishedPeriod[] = [];
  const periodIndexes = new Map<string, number>();
  return {
    areas,
    areaIndexes: new Map(areas.map(({ code }, index) => [code, index])),
    hasPart: (area) => authority === 'any' || area === authority,
    isShown: isShownIn(data),
    periods,
    periodIndex: (period) => {
      const key = period.join('|');
      const periodIndex = periodIndexes.get(key) ?? periods.push(period) - 1;
      periodIndexes.set(key, periodIndex);
      return periodIndex;
    },
  };
}

function isShownIn(data: PlanData): PartLayout['isShown'] {
  const { authority } = data.plan;
  if (authority === 'any') return () => true;
  const shownAreas = areasShownWith(data, authority);
  return (area) => shownAreas.has(area);
}

/** Keeps the facts about an area that a page needs. The row that an officer's own area has in the officer's file is not published. */
function publishedArea({ code, name, kind, parent, sort, former }: Area): Area {
  return { code, name, kind, parent, sort, former };
}

export function publishedPeriod({ timePeriod, timeIdentifier }: Period): PublishedPeriod {
  return [timePeriod, timeIdentifier];
}

/**
 * The areas that the pages of one area show: the area itself, its neighbours by every model, its regions, England, and figures that a source
 * prints without an area.
 */
export function areasShownWith(data: PlanData, area: AreaCode): ReadonlySet<AreaCode> {
  const sets = data.neighbours.filter((set) => set.area === area);
  return new Set([
    area,
    ...sets.flatMap(({ members }) => members.map((member) => member.area)),
    ...regionsOf(data, area).map(({ code }) => code),
    ENGLAND_CODE,
    PUBLISHED_NEIGHBOURS,
    PUBLISHED_BEST_NEIGHBOUR,
    PUBLISHED_TOP_QUARTILE,
  ]);
}
