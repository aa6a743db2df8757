import type { Area, AreaCode } from '@/domain/figures/area';
import type { Series } from '@/domain/figures/observation';
import { DEFAULT_RATING, type RatingPolicy } from '@/domain/figures/ratingPolicy';
import type { NeighbourSet, Plan, Target } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import { MADE_UP_AREAS, SAMPLETON } from './anArea';
import { READINESS, anIndicator, type IndicatorOverrides } from './anIndicator';
import { aSeries, type Cell } from './anObservation';
import { aPeriod } from './aPeriod';

/** Sampleton's plan, with every rule as it is where a plan says nothing. */
function aPlan(overrides: Partial<Plan> = {}): Plan {
  return {
    id: 'sampleton',
    title: 'Children’s plan of Sampleton (made up)',
    authority: SAMPLETON,
    asAt: '2015-01-14',
    priorities: [{ id: 'P1', title: 'Every child a good start (made up)' }],
    frameworks: [],
    reports: [],
    sources: [],
    rating: DEFAULT_RATING,
    neighbours: { average: 'mean' },
    smallestCount: 6,
    ...overrides,
  };
}

export function aPolicy(overrides: Partial<RatingPolicy> = {}): RatingPolicy {
  return { ...DEFAULT_RATING, ...overrides };
}

/** A target for 2014: `aTarget('85')`, or `aTarget('85', { amber: 80 })`. */
export function aTarget(text: string, overrides: Partial<Target> = {}): Target {
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return { indicator: READINESS, period: aPeriod(), value: Number(text), decimals, ...overrides };
}

/** Sampleton's neighbours, closest first. */
export function aNeighbourSet(...members: readonly AreaCode[]): NeighbourSet {
  return { area: SAMPLETON, members: members.map((area) => ({ area })) };
}

/** Figures by area and year, all of one indicator. */
export type Figures = Readonly<Record<AreaCode, Readonly<Record<string, Cell>>>>;

type PlanParts = Partial<Omit<PlanData, 'plan' | 'areas' | 'series'>> & {
  readonly plan?: Partial<Plan>;
  readonly areas?: readonly Area[];
  readonly indicator?: IndicatorOverrides;
  readonly figures?: Figures;
};

/** A plan with one indicator and the figures given, ready to make a scorecard of. */
export function aPlanData({
  plan,
  areas = MADE_UP_AREAS,
  indicator,
  figures = {},
  ...rest
}: PlanParts = {}): PlanData {
  const only = anIndicator(indicator);
  const series = Object.entries<Figures[AreaCode]>(figures).map(([code, cells]): [AreaCode, Series] => {
    const area = code as AreaCode;
    return [area, { ...aSeries(cells), indicator: only.id, area }];
  });
  return {
    plan: aPlan(plan),
    indicators: [only],
    areas: new Map(areas.map((area) => [area.code, area])),
    series: new Map([[only.id, new Map(series)]]),
    neighbours: [],
    targets: [],
    commentary: [],
    exempt: [],
    queries: [],
    events: [],
    brokenDown: [],
    ...rest,
  };
}
