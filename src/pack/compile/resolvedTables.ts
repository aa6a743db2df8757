import type { Audience } from '@/domain/figures/access';
import type { Area } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import type { NeighbourSet } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import type { Registers } from '@/domain/registers/register';
import { fedCounts } from '@/pack/disclosure/fedCounts';
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
  readonly resolved: ResolvedObservations;
  readonly registers: Registers;
  /** The officer's areas, each in its parent. */
  readonly areas: readonly (Area & { readonly row: number })[];
  readonly issues: readonly Issue[];
};

/** Joins the tables of a plan for an audience. `also` has the places that are withheld beside what disclosure control withholds. */
export function resolvedTables(
  read: ReadTables,
  { plan, indicators, fed, source, queries, issues: feedIssues }: PlanWithFeeds,
  { audience, also }: { readonly audience: Audience; readonly also: ObservationContext['also'] },
): TablesInPlan {
  const { isKnown, observations } = read;
  const issues: Issue[] = [];
  const serves = authorityOf(plan, read.areas, issues);
  const placed = placedAreas(read.areas, { authority: serves.area, neighbours: read.neighbours });
  issues.push(...placed.issues);
  const areas = areaResolver(serves.area, placed.rows, issues);
  for (const area of source?.store.areas ?? []) areas.keep(area);
  issues.push(...indicatorIssues(read.indicators, { plan, indicators }));
  const targets = resolveTargets(read.targets.filter(isKnown), indicators, issues);
  let neighbourSets: readonly NeighbourSet[] = [];
  const resolved = resolveObservations(
    (observations?.rows ?? []).filter(isKnown),
    {
      indicators,
      unread: (observations?.unread ?? []).filter(isKnown),
      areas,
      sources: plan.sources,
      asAt: plan.asAt,
      smallest: plan.smallestCount,
      audience,
      also,
      targets,
      neighbours: () => {
        neighbourSets = [
          ...resolveNeighbours(read.neighbours, { file: NEIGHBOURS.file, areas, issues }),
          ...resolveNeighbours(source?.neighbours ?? [], { file: FEEDS_FILE, areas, issues }),
        ];
        return neighbourSets;
      },
    },
    {
      told: read.groups,
      frozen: read.frozen,
      fed: (named) => (fed === undefined ? [] : fedCounts(fed, indicators, named)),
    },
  );
  const told = resolveCommentary(read.commentary.filter(isKnown), { plan, indicators, audience, issues });
  const registers = resolveRegisters(read.registers.rows, { plan, indicators, audience, issues });
  issues.push(...modelIssues(plan, neighbourSets));
  const data: PlanData = {
    plan: { ...plan, authority: serves.code },
    indicators,
    neighbours: neighbourSets,
    areas: areas.met,
    series: resolved.series,
    targets,
    commentary: told.commentary,
    exempt: told.exempt,
    queries: [...resolved.queries, ...told.queries, ...queries],
    events: resolveEvents(read.events.filter(isKnown), { indicators, areas, issues }),
    brokenDown: indicators
      .map(({ id }) => id)
      .filter((id) => resolved.breakdowns.has(id) || hasGroups(fed, id)),
  };
  const all = [issues, resolved.issues, feedIssues].flat();
  return { data, resolved, registers, areas: placed.rows, issues: all };
}
