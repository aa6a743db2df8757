import type { Audience } from '@/domain/figures/access';
import type { Area } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import type { NeighbourSet } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import type { Registers } from '@/domain/registers/register';
import { feedCounts } from '@/pack/disclosure/feedCounts';
import { hasGroups } from '@/pack/feeds/fedPlan';
import { areaResolver } from '@/pack/rows/areaResolver';
import { resolveCommentary } from '@/pack/rows/commentaryRows';
import {
  indicatorIssues,
  modelIssues,
  resolveEvents,
  resolveNeighbours,
  resolveTargets,
} from '@/pack/rows/planRows';
import { resolveRegisters } from '@/pack/rows/registerRows';
import { FEEDS_FILE } from '@/sources/plan/feedsJson';
import { NEIGHBOURS } from '@/sources/plan/neighboursTable';
import { authorityOf } from './authorityOf';
import type { ObservationContext } from '@/pack/rows/observationCells';
import { resolveObservations, type ResolvedObservations } from './observations';
import { placedAreas } from './placedAreas';
import type { ReadTables } from './readTables';
import type { PlanWithFeeds } from './withFeeds';

/** The rows of a plan joined to its indicators and areas, with disclosure control applied. */
export type TablesInPlan = {
  /** The plan as it will be published, without the figures of published files. */
  readonly data: PlanData;
  readonly resolvedObservations: ResolvedObservations;
  readonly registers: Registers;
  /** The officer's areas, each with its parent. */
  readonly areas: readonly (Area & { readonly row: number })[];
  readonly issues: readonly Issue[];
};

/** Joins the tables of a plan for one audience. `also` names the cells to withhold in addition to those that disclosure control withholds. */
export function resolvedTables(
  rowsRead: ReadTables,
  { plan, indicators, fed, source, queries, issues: feedIssues }: PlanWithFeeds,
  {
    audience,
    also: withheldToo,
  }: { readonly audience: Audience; readonly also: ObservationContext['withheldCells'] },
): TablesInPlan {
  const { isKnown, observations } = rowsRead;
  const issues: Issue[] = [];
  const serves = authorityOf(plan, rowsRead.areas, issues);
  const areasPlaced = placedAreas(rowsRead.areas, {
    authority: serves.area,
    neighbours: rowsRead.neighbours,
  });
  issues.push(...areasPlaced.issues);
  const areas = areaResolver(serves.area, areasPlaced.rows, issues);
  for (const area of source?.store.areas ?? []) areas.keep(area);
  issues.push(...indicatorIssues(rowsRead.indicators, { plan, indicators }));
  const targets = resolveTargets(rowsRead.targets.filter(isKnown), indicators, issues);
  let neighbourSets: readonly NeighbourSet[] = [];
  const resolvedObservations = resolveObservations(
    (observations?.rows ?? []).filter(isKnown),
    {
      indicators,
      unreadRows: (observations?.unreadRows ?? []).filter(isKnown),
      areas,
      sources: plan.sources,
      asAt: plan.asAt,
      smallest: plan.smallestCount,
      audience,
      withheldCells: withheldToo,
      targets,
      neighbours: () => {
        neighbourSets = [
          ...resolveNeighbours(rowsRead.neighbours, { file: NEIGHBOURS.file, areas, issues }),
          ...resolveNeighbours(source?.neighbours ?? [], { file: FEEDS_FILE, areas, issues }),
        ];
        return neighbourSets;
      },
    },
    {
      statedGroups: rowsRead.groups,
      frozen: rowsRead.frozenTables,
      feedCounts: (indicatorIds) => (fed === undefined ? [] : feedCounts(fed, indicators, indicatorIds)),
    },
  );
  const resolvedCommentary = resolveCommentary(rowsRead.commentary.filter(isKnown), {
    plan,
    indicators,
    audience,
    issues,
  });
  const registers = resolveRegisters(rowsRead.registers.rows, { plan, indicators, audience, issues });
  issues.push(...modelIssues(plan, neighbourSets));
  const data: PlanData = {
    plan: { ...plan, authority: serves.code },
    indicators,
    neighbours: neighbourSets,
    areas: areas.met,
    series: resolvedObservations.series,
    targets,
    commentary: resolvedCommentary.commentary,
    exempt: resolvedCommentary.exemptNotices,
    queries: [...resolvedObservations.queries, ...resolvedCommentary.queries, ...queries],
    events: resolveEvents(rowsRead.events.filter(isKnown), { indicators, areas, issues }),
    brokenDown: indicators
      .map(({ id }) => id)
      .filter((id) => resolvedObservations.breakdowns.has(id) || hasGroups(fed, id)),
  };
  const allIssues = [issues, resolvedObservations.issues, feedIssues].flat();
  return { data, resolvedObservations, registers, areas: areasPlaced.rows, issues: allIssues };
}
