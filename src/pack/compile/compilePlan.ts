import type { Audience } from '@/domain/figures/access';
import type { Area, AreaCode } from '@/domain/figures/area';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import { SEVERITIES, type Issue } from '@/domain/plan/issue';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import type { NeighbourSet, Plan } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import type { Registers } from '@/domain/registers/register';
import type { DataFile, DataWarning } from '@/packFormat/publishedData';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import type { IndicatorAbout, MembersMark } from '@/packFormat/publishedPlan';
import { registeredArea } from '@/sources/areas/areaRegister';
import { AREAS, parseAreas } from '@/sources/plan/areasTable';
import { COMMENTARY, parseCommentary } from '@/sources/plan/commentaryTable';
import { EVENTS, parseEvents } from '@/sources/plan/eventsTable';
import { FEEDS_FILE } from '@/sources/plan/feedsJson';
import { GROUPS, parseGroups } from '@/sources/plan/groupsTable';
import { INDICATORS, parseIndicators } from '@/sources/plan/indicatorsTable';
import { LOOKED_AT, parseLookedAt } from '@/sources/plan/lookedAtTable';
import { NEIGHBOURS, parseNeighbours } from '@/sources/plan/neighboursTable';
import { OBSERVATIONS, parseObservations } from '@/sources/plan/observationsTable';
import { PLAN_FILE, parsePlanJson, type PlanFile } from '@/sources/plan/planJson';
import { TARGETS, parseTargets } from '@/sources/plan/targetsTable';
import { plainIssue } from '@/sources/plainIssue';
import { areaResolver, namedHint } from '@/pack/rows/areaResolver';
import { resolveCommentary } from '@/pack/rows/commentaryRows';
import { textsBesideWithheld } from '@/pack/texts/textsBesideWithheld';
import { feedWarnings } from '@/pack/feeds/feedWarnings';
import { hasGroups, joinFeeds, type FedPlan } from '@/pack/feeds/fedPlan';
import type { Breakdown } from '@/pack/columns/breakdowns';
import { fedCounts } from '@/pack/disclosure/fedCounts';
import { membersMark } from './membersMark';
import { dataWarningsIn } from '@/pack/check/dataWarnings';
import { ownTable } from './ownTable';
import { resolveObservations } from './observations';
import { pairIssues } from '@/pack/check/pairIssues';
import { planDoubts } from '@/pack/check/planDoubts';
import { proseIssues } from '@/pack/check/proseIssues';
import type { PlanFiles } from './planFolder';
import { readRegisters } from './readRegisters';
import { resolveRegisters } from '@/pack/rows/registerRows';
import type { Fed } from '@/pack/feeds/readFeeds';
import {
  indicatorIssues,
  modelIssues,
  resolveEvents,
  resolveNeighbours,
  resolveTargets,
} from '@/pack/rows/planRows';

/** A plan ready to be published, and where each of its figures comes from. */
export type CompiledPlan = {
  readonly data: PlanData;
  /** Of the officer's own rows. */
  readonly origins: ReadonlyMap<IndicatorId, readonly FigureOrigin[]>;
  /** Figures of published files, which are not in `data.series`: there may be millions. */
  readonly fed?: FedPlan | undefined;
  readonly abouts: ReadonlyMap<IndicatorId, IndicatorAbout>;
  readonly breakdowns: ReadonlyMap<IndicatorId, readonly Breakdown[]>;
  /** Those that figures are from. */
  readonly files: readonly DataFile[];
  readonly dataWarnings: readonly DataWarning[];
  /** Actions, recommendations and the plan's other registers. */
  readonly registers: Registers;
  /** Only of a plan compiled for members. */
  readonly members?: MembersMark | undefined;
  /** Whether the officer's rows hold figures that only members may see, whoever it is compiled for. */
  readonly hasTwoEditions?: boolean | undefined;
};

/** `plan` is there only when no issue is an error. Issues are sorted by file and row, and all are returned at once. */
export type Compiled = { readonly plan: CompiledPlan | undefined; readonly issues: readonly Issue[] };

/** Checks the files of a plan folder, and what its published files brought, and works out what may be published from them. */
export function compilePlan(
  files: PlanFiles,
  found: readonly Issue[] = [],
  {
    fed,
    audience = 'public',
    sheets,
  }: {
    readonly fed?: Fed | undefined;
    readonly audience?: Audience | undefined;
    /** The tables that are sheets of a workbook. */
    readonly sheets?: ReadonlySet<string> | undefined;
  } = {},
): Compiled {
  const planFile = readPart(files, PLAN_FILE, parsePlanJson);
  const indicatorTable = readPart(files, INDICATORS.file, parseIndicators);
  const indicatorRows = indicatorTable?.rows ?? [];
  const ownIndicators = indicatorRows.map(({ indicator }) => indicator);
  const isKnown = knownIn(indicatorTable);
  const percents = new Set<string>(
    ownIndicators.filter(({ unit }) => unit.kind === 'share').map(({ id }) => id),
  );
  const observations = readPart(files, OBSERVATIONS.file, (bytes) =>
    parseObservations(bytes, (id) => percents.has(id)),
  );
  const targets = readPart(files, TARGETS.file, parseTargets);
  const neighbours = readPart(files, NEIGHBOURS.file, parseNeighbours);
  const commentary = readPart(files, COMMENTARY.file, parseCommentary);
  const own = readPart(files, AREAS.file, parseAreas);
  const events = readPart(files, EVENTS.file, parseEvents);
  const registers = readRegisters(files);
  const lookedAt = readPart(files, LOOKED_AT.file, parseLookedAt);
  const groups = readPart(files, GROUPS.file, parseGroups);
  const tables = [
    planFile,
    indicatorTable,
    observations,
    targets,
    neighbours,
    commentary,
    own,
    events,
    registers,
    lookedAt,
    groups,
  ];
  const issues: Issue[] = [...found, ...tables.flatMap((table) => table?.issues ?? [])];
  if (planFile?.plan === undefined) return { plan: undefined, issues: inOrder(issues) };

  const joined =
    fed &&
    joinFeeds(fed, ownIndicators, {
      plan: planFile.plan,
      observed: new Set(observations?.rows.map(({ indicator }) => indicator)),
      faulty: indicatorTable?.faulty ?? new Set(),
    });
  const doubts = joined && feedWarnings(joined.fed, joined.indicators);
  const indicators = (joined?.indicators ?? ownIndicators).map((indicator) =>
    withApart(indicator, doubts?.apart),
  );
  const plan: PlanFile = {
    ...planFile.plan,
    ...(joined && { priorities: joined.priorities, byTopic: joined.byTopic ? true : undefined }),
  };
  const serves = authorityOf(plan, own?.rows ?? [], issues);
  const areas = areaResolver(serves.area, own?.rows ?? [], issues);
  for (const area of fed?.store.areas ?? []) areas.keep(area);
  append(issues, indicatorIssues(indicatorRows, { plan, indicators }));
  const resolvedTargets = resolveTargets((targets?.rows ?? []).filter(isKnown), indicators, issues);
  let neighbourSets: readonly NeighbourSet[] = [];
  const resolved = resolveObservations(
    (observations?.rows ?? []).filter(isKnown),
    {
      indicators,
      areas,
      sources: plan.sources,
      asAt: plan.asAt,
      smallest: plan.smallestCount,
      audience,
      targets: resolvedTargets,
      neighbours: () => {
        neighbourSets = [
          ...resolveNeighbours(neighbours?.rows ?? [], { file: NEIGHBOURS.file, areas, issues }),
          ...resolveNeighbours(fed?.neighbours ?? [], { file: FEEDS_FILE, areas, issues }),
        ];
        return neighbourSets;
      },
    },
    {
      told: groups?.rows ?? [],
      fed: (named) => (joined === undefined ? [] : fedCounts(joined.fed, indicators, named)),
    },
  );
  append(issues, resolved.issues);
  append(
    issues,
    textsBesideWithheld({
      plan: planFile.plan,
      files,
      figures: { ...resolved, rows: observations?.rows ?? [], fed: joined?.fed, authority: serves.code },
      indicators,
      audience,
      marks: lookedAt?.rows ?? [],
    }),
  );
  append(
    issues,
    planDoubts(
      {
        indicators: indicatorRows,
        observations: observations?.rows ?? [],
        targets: (targets?.rows ?? []).filter(isKnown),
      },
      { indicators, sources: plan.sources, targets: resolvedTargets, series: resolved.series },
    ),
  );
  const told = resolveCommentary((commentary?.rows ?? []).filter(isKnown), {
    plan,
    indicators,
    audience,
    issues,
  });
  append(
    issues,
    proseIssues(commentary?.rows ?? [], {
      plan,
      indicators,
      series: resolved.series,
      targets: resolvedTargets,
    }),
  );
  append(
    issues,
    pairIssues(indicatorRows, commentary?.rows ?? [], { indicators, commentary: told.commentary }),
  );
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
    events: resolveEvents((events?.rows ?? []).filter(isKnown), { indicators, areas, issues }),
    brokenDown: indicators
      .map(({ id }) => id)
      .filter((id) => resolved.breakdowns.has(id) || hasGroups(joined?.fed, id)),
  };
  const broken = issues.some(({ severity }) => severity === 'error');
  const compiled: CompiledPlan = {
    data,
    origins: resolved.origins,
    fed: joined?.fed,
    abouts: joined?.abouts ?? new Map(),
    breakdowns: resolved.breakdowns,
    registers: kept,
    files: [
      ...(observations === undefined
        ? []
        : [
            ownTable(observations.rows, {
              bytes: sheets?.has(OBSERVATIONS.file) === true ? undefined : files.get(OBSERVATIONS.file),
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
            ...(commentary?.rows ?? []),
            ...Object.values(registers.rows).flat(),
          ])
        : undefined,
    hasTwoEditions: observations?.rows.some(({ access }) => access !== 'public') === true,
  };
  return { plan: broken ? undefined : compiled, issues: inOrder(issues) };
}

/** The indicator with the comparators that the published files show it must not be compared with. */
function withApart(
  indicator: Indicator,
  apart: ReadonlyMap<IndicatorId, readonly BenchmarkName[]> | undefined,
): Indicator {
  const found = apart?.get(indicator.id);
  return found === undefined ? indicator : { ...indicator, apart: found };
}

/** Leaves out the rows that point to an indicator whose own row is at fault, or to a table that could not be read: the fault is reported once, where it is. */
function knownIn(table: ReturnType<typeof parseIndicators> | undefined) {
  const isUnread = table?.rows.length === 0 && table.faulty.size === 0;
  return ({ indicator }: { readonly indicator: string | undefined }): boolean =>
    indicator === undefined || !(isUnread || table?.faulty.has(indicator) === true);
}

/** Reads one file, or nothing where the folder has none: the folder's reader has said which are missing. */
function readPart<Part>(
  files: PlanFiles,
  name: string,
  parse: (bytes: Uint8Array) => Part,
): Part | undefined {
  const bytes = files.get(name);
  return bytes && parse(bytes);
}

/** Whom the plan is for: one authority, or every one. */
function authorityOf(
  { authority: word }: PlanFile,
  own: readonly Area[],
  issues: Issue[],
): { readonly code: Plan['authority']; readonly area: Area | undefined } {
  if (word === 'any') return { code: 'any', area: undefined };
  const area = registeredArea(word) ?? own.find(({ code }) => code === word);
  if (area !== undefined) return { code: area.code, area };
  const message = `The authority "${word.slice(0, 40)}" is not known. Expected the GSS code or DfE number of an authority, such as E08000018, or "any" for a plan that serves every authority.${namedHint(word)}`;
  issues.push({
    severity: 'error',
    code: 'unknown-authority',
    file: PLAN_FILE,
    column: 'authority',
    message,
  });
  return { code: '' as AreaCode, area: undefined };
}

/** One by one: there may be more than a function takes as arguments. Changes `issues`. */
function append(issues: Issue[], more: readonly Issue[]): void {
  for (const issue of more) issues.push(issue);
}

/** By file, row and then severity, so that an officer can go down the sheet. */
function inOrder(issues: readonly Issue[]): readonly Issue[] {
  const at = ({ row }: Issue) => row ?? -1;
  return issues
    .map(plainIssue)
    .toSorted(
      (a, b) =>
        (a.file === b.file ? 0 : a.file.localeCompare(b.file, 'en')) ||
        at(a) - at(b) ||
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
    );
}
