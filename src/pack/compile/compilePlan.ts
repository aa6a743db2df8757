import type { Audience } from '@/domain/figures/access';
import type { IndicatorId } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import type { NeighbourSet, Plan } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import type { Registers } from '@/domain/registers/register';
import type { DataFile, DataWarning } from '@/packFormat/publishedData';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import type { IndicatorAbout, MembersMark } from '@/packFormat/publishedPlan';
import { FEEDS_FILE } from '@/sources/plan/feedsJson';
import type { FrozenRow, FrozenTable } from '@/sources/plan/frozenTable';
import type { GroupRow } from '@/sources/plan/groupsTable';
import { NEIGHBOURS } from '@/sources/plan/neighboursTable';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import type { PlanFile } from '@/sources/plan/planJson';
import { areaResolver } from '@/pack/rows/areaResolver';
import { resolveCommentary } from '@/pack/rows/commentaryRows';
import { feedWarnings } from '@/pack/feeds/feedWarnings';
import { hasGroups, joinFeeds, type FedPlan } from '@/pack/feeds/fedPlan';
import type { Breakdown } from '@/pack/columns/breakdowns';
import type { WithheldToo } from '@/pack/rows/withheldToo';
import { fedCounts } from '@/pack/disclosure/fedCounts';
import { membersMark } from './membersMark';
import { dataWarningsIn } from '@/pack/check/dataWarnings';
import type { SheetPlace } from '@/sources/workbook/workbookTables';
import { ownTable } from './ownTable';
import { resolveObservations } from './observations';
import type { PlanFiles } from './planFolder';
import { resolveRegisters } from '@/pack/rows/registerRows';
import type { Fed } from '@/pack/feeds/readFeeds';
import {
  indicatorIssues,
  modelIssues,
  resolveEvents,
  resolveNeighbours,
  resolveTargets,
} from '@/pack/rows/planRows';
import { authorityOf } from './authorityOf';
import { inOrder } from './inOrder';
import { placedAreas } from './placedAreas';
import { planChecks } from './planChecks';
import { readTables } from './readTables';
import { withNotCompared } from './withNotCompared';

/** A plan ready to be published, and where each of its figures comes from. */
export type CompiledPlan = {
  readonly data: PlanData;
  /** Where the officer's own rows came from. */
  readonly origins: ReadonlyMap<IndicatorId, readonly FigureOrigin[]>;
  /** Figures of published files, which are not in `data.series`: there may be millions. */
  readonly fed?: FedPlan | undefined;
  readonly abouts: ReadonlyMap<IndicatorId, IndicatorAbout>;
  readonly breakdowns: ReadonlyMap<IndicatorId, readonly Breakdown[]>;
  /** What groups.csv says. Readers of the site may know it too, so that the audit reads it from the pack. */
  readonly groups: readonly GroupRow[];
  /** Those that figures are from. */
  readonly files: readonly DataFile[];
  readonly dataWarnings: readonly DataWarning[];
  /** Actions, recommendations and the plan's other registers. */
  readonly registers: Registers;
  /** The figures that reports showed. Of those that differ from today's, it says which may be published. */
  readonly frozen?:
    | { readonly tables: readonly FrozenTable[]; readonly told: ReadonlySet<FrozenRow> }
    | undefined;
  /** Only of a plan compiled for members. */
  readonly members?: MembersMark | undefined;
  /** Whether the officer's rows hold figures that only members may see, whoever it is compiled for. */
  readonly hasTwoEditions?: boolean | undefined;
};

/** `plan` is there only when no issue is an error. Issues are sorted by file and row, and all are returned at once. */
export type Compiled = {
  readonly plan: CompiledPlan | undefined;
  readonly issues: readonly Issue[];
  /** Where each table is, or belongs, in the workbook that holds the plan. */
  readonly sheets?: ReadonlyMap<string, SheetPlace> | undefined;
};

/** What a plan is compiled for. One that is only audited beside the edition to publish has its texts, reports and doubtful figures checked there. */
export type Purpose = 'publish' | 'audit';

/** Checks the files of a plan folder, and what its published files brought, and works out what may be published from them. */
export function compilePlan(
  files: PlanFiles,
  found: readonly Issue[] = [],
  {
    fed,
    audience = 'public',
    purpose = 'publish',
    sheets,
    also,
  }: {
    readonly fed?: Fed | undefined;
    readonly audience?: Audience | undefined;
    readonly purpose?: Purpose | undefined;
    readonly also?: WithheldToo | undefined;
    /** The tables that are sheets of a workbook, and where they are. */
    readonly sheets?: ReadonlyMap<string, SheetPlace> | undefined;
  } = {},
): Compiled {
  const read = readTables(files);
  const { planFile, isKnown, observations, registers } = read;
  const indicatorRows = read.indicators;
  const ownIndicators = indicatorRows.map(({ indicator }) => indicator);
  const issues: Issue[] = [...found, ...read.issues];
  if (planFile === undefined) return { plan: undefined, issues: inOrder(issues) };

  const joined =
    fed &&
    joinFeeds(fed, ownIndicators, {
      plan: planFile,
      observed: new Set(observations?.rows.map(({ indicator }) => indicator)),
      faulty: read.faulty,
    });
  const doubts = joined && feedWarnings(joined.fed, joined.indicators);
  const indicators = (joined?.indicators ?? ownIndicators).map((indicator) =>
    withNotCompared(indicator, doubts?.notCompared),
  );
  const plan: PlanFile = {
    ...planFile,
    ...(joined && { priorities: joined.priorities, byTopic: joined.byTopic ? true : undefined }),
  };
  const serves = authorityOf(plan, read.areas, issues);
  const placed = placedAreas(read.areas, { authority: serves.area, neighbours: read.neighbours });
  append(issues, placed.issues);
  const areas = areaResolver(serves.area, placed.rows, issues);
  for (const area of fed?.store.areas ?? []) areas.keep(area);
  append(issues, indicatorIssues(indicatorRows, { plan, indicators }));
  const resolvedTargets = resolveTargets(read.targets.filter(isKnown), indicators, issues);
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
      also: also?.get(plan.id),
      targets: resolvedTargets,
      neighbours: () => {
        neighbourSets = [
          ...resolveNeighbours(read.neighbours, { file: NEIGHBOURS.file, areas, issues }),
          ...resolveNeighbours(fed?.neighbours ?? [], { file: FEEDS_FILE, areas, issues }),
        ];
        return neighbourSets;
      },
    },
    {
      told: read.groups,
      frozen: read.frozen,
      fed: (named) => (joined === undefined ? [] : fedCounts(joined.fed, indicators, named)),
    },
  );
  append(issues, resolved.issues);
  const told = resolveCommentary(read.commentary.filter(isKnown), {
    plan,
    indicators,
    audience,
    issues,
  });
  const kept = resolveRegisters(registers.rows, { plan, indicators, audience, issues });
  issues.push(...modelIssues(plan, neighbourSets));
  for (const part of [fed, joined, doubts]) append(issues, part?.issues ?? []);
  const data: PlanData = {
    plan: { ...plan, authority: serves.code } satisfies Plan,
    indicators,
    neighbours: neighbourSets,
    areas: areas.met,
    series: resolved.series,
    targets: resolvedTargets,
    commentary: told.commentary,
    exempt: told.exempt,
    queries: [...resolved.queries, ...told.queries, ...(doubts?.queries ?? [])],
    events: resolveEvents(read.events.filter(isKnown), { indicators, areas, issues }),
    brokenDown: indicators
      .map(({ id }) => id)
      .filter((id) => resolved.breakdowns.has(id) || hasGroups(joined?.fed, id)),
  };
  if (purpose === 'publish') {
    const checked = planChecks(
      { ...read, areas: placed.rows },
      {
        planFile,
        plan,
        files,
        authority: serves.code,
        audience,
        indicators,
        targets: resolvedTargets,
        resolved,
        fed: joined?.fed,
        data,
      },
    );
    append(issues, checked);
  }
  const broken = issues.some(({ severity }) => severity === 'error');
  const compiled: CompiledPlan = {
    data,
    origins: resolved.origins,
    fed: joined?.fed,
    abouts: joined?.abouts ?? new Map(),
    breakdowns: resolved.breakdowns,
    groups: read.groups,
    registers: kept,
    frozen: read.frozen.length === 0 ? undefined : { tables: read.frozen, told: resolved.toldFrozen },
    files: [
      ...(observations === undefined
        ? []
        : [
            ownTable(observations.rows, {
              bytes: sheets?.has(OBSERVATIONS.file) === true ? undefined : files.get(OBSERVATIONS.file),
              sheet: sheets?.get(OBSERVATIONS.file),
              audience,
              hasMore: observations.issues.some(({ code }) => code === 'unknown-column'),
              resolved,
            }),
          ]),
      ...(fed?.files ?? []),
    ],
    dataWarnings: dataWarningsIn([
      ...(fed?.issues ?? []),
      ...(joined?.issues ?? []),
      ...(doubts?.issues ?? []),
    ]),
    members:
      audience === 'members'
        ? membersMark([
            ...(observations?.rows ?? []),
            ...read.commentary,
            ...Object.values(registers.rows).flat(),
          ])
        : undefined,
    hasTwoEditions: observations?.rows.some(({ access }) => access !== 'public') === true,
  };
  return { plan: broken ? undefined : compiled, issues: inOrder(issues) };
}

/** One by one: there may be more than a function takes as arguments. Changes `issues`. */
function append(issues: Issue[], more: readonly Issue[]): void {
  for (const issue of more) issues.push(issue);
}
