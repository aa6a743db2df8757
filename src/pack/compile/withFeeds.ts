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

/** plan.json and the indicators of a plan, with what published files add to them. */
export type PlanWithFeeds = {
  readonly plan: PlanFile;
  readonly indicators: readonly Indicator[];
  /** The figures of published files. Undefined if the plan has no feeds. */
  readonly fed: FedPlan | undefined;
  readonly source: Fed | undefined;
  readonly abouts: ReadonlyMap<IndicatorId, IndicatorAbout>;
  readonly queries: readonly DataQuery[];
  /** Issues of the feeds: of their lines, of what they add to the plan, and of their doubtful figures. */
  readonly issues: readonly Issue[];
};

/** Adds what published files bring to the officer's own indicators and priorities. */
export function withFeeds(
  rowsRead: ReadTables & { readonly planFile: PlanFile },
  feedFigures: Fed | undefined,
): PlanWithFeeds {
  const { planFile: plan, observations, faultyIds } = rowsRead;
  const ownIndicators = rowsRead.indicators.map(({ indicator }) => indicator);
  if (feedFigures === undefined) {
    const indicators = ownIndicators.map((indicator) => withNotCompared(indicator, undefined));
    return {
      plan,
      indicators,
      fed: feedFigures,
      source: feedFigures,
      abouts: new Map(),
      queries: [],
      issues: [],
    };
  }
  const observedIndicators = new Set(observations?.rows.map(({ indicator }) => indicator));
  const joinedPlan = joinFeeds(feedFigures, ownIndicators, { plan, observed: observedIndicators, faultyIds });
  const warnings = feedWarnings(joinedPlan.fed, joinedPlan.indicators);
  const byTopic = joinedPlan.byTopic ? true : undefined;
  return {
    plan: { ...plan, priorities: joinedPlan.priorities, byTopic },
    indicators: joinedPlan.indicators.map((indicator) => withNotCompared(indicator, warnings.notCompared)),
    fed: joinedPlan.fed,
    source: feedFigures,
    abouts: joinedPlan.abouts,
    queries: warnings.queries,
    issues: [...feedFigures.issues, ...joinedPlan.issues, ...warnings.issues],
  };
}
