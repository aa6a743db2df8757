import type { Audience } from '@/domain/figures/access';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import type { IndicatorId } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import type { PlanData } from '@/domain/plan/planData';
import type { Registers } from '@/domain/registers/register';
import type { DataFile, DataWarning } from '@/packFormat/publishedData';
import type { IndicatorAbout, MembersMark } from '@/packFormat/publishedPlan';
import { dataWarningsIn } from '@/pack/check/dataWarnings';
import type { Breakdown } from '@/pack/columns/breakdowns';
import type { FedPlan } from '@/pack/feeds/fedPlan';
import type { Fed } from '@/pack/feeds/readFeeds';
import type { WithheldToo } from '@/pack/rows/withheldToo';
import type { FrozenRow, FrozenTable } from '@/sources/plan/frozenTable';
import type { GroupRow } from '@/sources/plan/groupsTable';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import type { SheetPlace } from '@/sources/workbook/workbookTables';
import { sortedIssues } from './sortedIssues';
import { membersMark } from './membersMark';
import type { ResolvedObservations } from './observations';
import { ownTable } from './ownTable';
import { planChecks } from './planChecks';
import type { PlanFiles } from './planFolder';
import { readTables, type ReadTables } from './readTables';
import { resolvedTables } from './resolvedTables';
import { withFeeds } from './withFeeds';

/** A plan ready to be published, and where each of its figures comes from. */
export type CompiledPlan = {
  readonly data: PlanData;
  /** Where the officer's own rows came from. */
  readonly origins: ReadonlyMap<IndicatorId, readonly FigureOrigin[]>;
  /** Figures of published files, which are not in `data.series`: there may be millions. */
  readonly fed?: FedPlan | undefined;
  readonly indicatorDescriptions: ReadonlyMap<IndicatorId, IndicatorAbout>;
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
    | { readonly tables: readonly FrozenTable[]; readonly publishableRows: ReadonlySet<FrozenRow> }
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

type Compiling = {
  readonly feeds?: Fed | undefined;
  readonly audience?: Audience | undefined;
  readonly purpose?: Purpose | undefined;
  readonly withheldToo?: WithheldToo | undefined;
  /** The tables that are sheets of a workbook, and where they are. */
  readonly sheets?: ReadonlyMap<string, SheetPlace> | undefined;
};

/** Checks the files of a plan folder, and what its published files brought, and works out what may be published from them. */
export function compilePlan(
  files: PlanFiles,
  readIssues: readonly Issue[] = [],
  { feeds, audience = 'public', purpose = 'publish', sheets, withheldToo }: Compiling = {},
): Compiled {
  const readRows = readTables(files);
  const { planFile } = readRows;
  const issues: Issue[] = [...readIssues, ...readRows.issues];
  if (planFile === undefined) return { plan: undefined, issues: sortedIssues(issues) };

  const planWithFeeds = withFeeds({ ...readRows, planFile }, feeds);
  const tables = resolvedTables(readRows, planWithFeeds, { audience, also: withheldToo?.get(planFile.id) });
  appendIssues(issues, tables.issues);
  const { data, resolved } = tables;
  if (purpose === 'publish') {
    const checked = planChecks(
      { ...readRows, areas: tables.areas },
      {
        planFile,
        plan: planWithFeeds.plan,
        files,
        authority: data.plan.authority,
        audience,
        indicators: data.indicators,
        targets: data.targets,
        resolved,
        fed: planWithFeeds.fed,
        data,
      },
    );
    appendIssues(issues, checked);
  }
  const compiled: CompiledPlan = {
    data,
    origins: resolved.origins,
    fed: planWithFeeds.fed,
    indicatorDescriptions: planWithFeeds.abouts,
    breakdowns: resolved.breakdowns,
    groups: readRows.groups,
    registers: tables.registers,
    frozen:
      readRows.frozenTables.length === 0
        ? undefined
        : { tables: readRows.frozenTables, publishableRows: resolved.publishableFrozen },
    files: [...ownFiles(readRows, { files, sheets, audience, resolved }), ...(feeds?.files ?? [])],
    dataWarnings: dataWarningsIn(planWithFeeds.issues),
    members: audience === 'members' ? membersMark(rowsWithAccess(readRows)) : undefined,
    hasTwoEditions: readRows.observations?.rows.some(({ access }) => access !== 'public') === true,
  };
  const isBroken = issues.some(({ severity }) => severity === 'error');
  return { plan: isBroken ? undefined : compiled, issues: sortedIssues(issues) };
}

/** The officer's own table of figures, as readers may know of it; none where the plan has no such table. */
function ownFiles(
  { observations }: ReadTables,
  {
    files,
    sheets,
    audience,
    resolved,
  }: Pick<Compiling, 'sheets'> & {
    readonly files: PlanFiles;
    readonly audience: Audience;
    readonly resolved: ResolvedObservations;
  },
): readonly DataFile[] {
  if (observations === undefined) return [];
  const ownRows = ownTable(observations.rows, {
    bytes: sheets?.has(OBSERVATIONS.file) === true ? undefined : files.get(OBSERVATIONS.file),
    sheet: sheets?.get(OBSERVATIONS.file),
    audience,
    hasMore: observations.issues.some(({ code }) => code === 'unknown-column'),
    resolved,
  });
  return [ownRows];
}

/** The rows that say who may see them. */
function rowsWithAccess({ observations, commentary, registers }: ReadTables) {
  return [...(observations?.rows ?? []), ...commentary, ...Object.values(registers.rows).flat()];
}

/** One by one: there may be more than a function takes as arguments. Changes `issues`. */
function appendIssues(issues: Issue[], newIssues: readonly Issue[]): void {
  for (const issue of newIssues) issues.push(issue);
}
