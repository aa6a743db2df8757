import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { DataQuery } from '@/domain/figures/dataQuery';
import type { Issue } from '@/domain/plan/issue';
import { joinFeeds, type FedPlan } from '@/pack/feeds/fedPlan';
import { feedWarnings } from '@/pack/feeds/feedWarnings';
import type { Fed } from '@/pack/feeds/readFeeds';
import type { IndicatorAbout } from '@/packFormat/publishedPlan';
import type { PlanFile } from '@/sources/plan/planJson';
import type { ReadTables } from './readTables';
import { withNotCompared } from './withNotCompared';

/** plan.json and the indicators of a plan, with what published files bring. */
export type PlanWithFeeds = {
  readonly plan: PlanFile;
  readonly indicators: readonly Indicator[];
  /** The figures of published files. Undefined where the plan has no feeds. */
  readonly fed: FedPlan | undefined;
  readonly source: Fed | undefined;
  readonly abouts: ReadonlyMap<IndicatorId, IndicatorAbout>;
  readonly queries: readonly DataQuery[];
  /** Issues with the feeds, with what they bring together, and with their doubtful figures. */
  readonly issues: readonly Issue[];
};

/** Joins what published files bring to the officer's own indicators and priorities. */
export function withFeeds(
  read: ReadTables & { readonly planFile: PlanFile },
  fed: Fed | undefined,
): PlanWithFeeds {
  const { planFile: plan, observations, faulty } = read;
  const own = read.indicators.map(({ indicator }) => indicator);
  if (fed === undefined) {
    const indicators = own.map((indicator) => withNotCompared(indicator, undefined));
    return { plan, indicators, fed, source: fed, abouts: new Map(), queries: [], issues: [] };
  }
  const observed = new Set(observations?.rows.map(({ indicator }) => indicator));
  const joined = joinFeeds(fed, own, { plan, observed, faulty });
  const warnings = feedWarnings(joined.fed, joined.indicators);
  const byTopic = joined.byTopic ? true : undefined;
  return {
    plan: { ...plan, priorities: joined.priorities, byTopic },
    indicators: joined.indicators.map((indicator) => withNotCompared(indicator, warnings.notCompared)),
    fed: joined.fed,
    source: fed,
    abouts: joined.abouts,
    queries: warnings.queries,
    issues: [...fed.issues, ...joined.issues, ...warnings.issues],
  };
}
