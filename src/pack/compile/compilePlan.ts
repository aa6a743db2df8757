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

/** A plan ready to be published, with the origin of each of its figures. */
export type CompiledPlan = {
  readonly data: PlanData;
  /** The file and row of each figure that comes from the officer's own tables. */
  readonly origins: ReadonlyMap<IndicatorId, readonly FigureOrigin[]>;
  /** The figures of published files. They are not in `data.series`, because there may be millions. */
  readonly fed?: FedPlan | undefined;
  readonly indicatorDescriptions: ReadonlyMap<IndicatorId, IndicatorAbout>;
  readonly breakdowns: ReadonlyMap<IndicatorId, readonly Breakdown[]>;
  /** The rows of groups.csv. Readers of the site may know them, so the audit reads them from the pack. */
  readonly groups: readonly GroupRow[];
  /** The files that the figures come from. */
  readonly files: readonly DataFile[];
  readonly dataWarnings: readonly DataWarning[];
  /** Actions, recommendations and the plan's other registers. */
  readonly registers: Registers;
  /** The figures that frozen reports showed. `publishableRows` holds those that differ from today's figures and may be published. */
  readonly frozen?:
    | { readonly tables: readonly FrozenTable[]; readonly publishableRows: ReadonlySet<FrozenRow> }
    | undefined;
  /** What the pack holds that is only for members. Undefined in a public edition. */
  readonly members?: MembersMark | undefined;
  /** Whether the officer's rows hold figures that only members may see, whichever audience the plan is compiled for. */
  readonly hasTwoEditions?: boolean | undefined;
};

/** The result of compiling. `plan` is undefined if any issue is an error. `issues` holds all issues, sorted by file and row. */
export type Compiled = {
  readonly plan: CompiledPlan | undefined;
  readonly issues: readonly Issue[];
  /** The place in the plan's workbook where each table is, or should be added. */
  readonly sheets?: ReadonlyMap<string, SheetPlace> | undefined;
};

/**
 * What a plan is compiled for. A plan compiled for the audit alone skips the checks of texts, reports and doubtful figures: they are made on
 * the edition that is published.
 */
export type Purpose = 'publish' | 'audit';

type Compiling = {
  readonly feeds?: Fed | undefined;
  readonly audience?: Audience | undefined;
  readonly purpose?: Purpose | undefined;
  readonly withheldToo?: WithheldToo | undefined;
  /** The tables that are sheets of a workbook, with their places in it. */
  readonly sheets?: ReadonlyMap<string, SheetPlace> | undefined;
  /** The rows of the plan's tables, if they were read before. */
  readonly tables?: ReadTables | undefined;
};

/** Checks the files of a plan folder, and what its published files brought, and works out what may be published from them. */
export function compilePlan(
  files: PlanFiles,
  readIssues: readonly Issue[] = [],
  {
    feeds,
    audience = 'public',
    purpose = 'publish',
    sheets,
    withheldToo,
    tables: readRows = readTables(files),
  }: Compiling = {},
): Compiled {
  const { planFile } = readRows;
  const issues: Issue[] = [...readIssues, ...readRows.issues];
  if (planFile === undefined) return { plan: undefined, issues: sortedIssues(issues) };

  const planWithFeeds = withFeeds({ ...readRows, planFile }, feeds);
  const tables = resolvedTables(readRows, planWithFeeds, { audience, also: withheldToo?.get(planFile.id) });
  appendIssues(issues, tables.issues);
  const { data, resolvedObservations } = tables;
  if (purpose === 'publish') {
    const checkIssues = planChecks(
      { ...readRows, areas: tables.areas },
      {
        planFile,
        plan: planWithFeeds.plan,
        files,
        authority: data.plan.authority,
        audience,
        indicators: data.indicators,
        targets: data.targets,
        resolvedObservations,
        fed: planWithFeeds.fed,
        data,
      },
    );
    appendIssues(issues, checkIssues);
  }
  const compiled: CompiledPlan = {
    data,
    origins: resolvedObservations.origins,
    fed: planWithFeeds.fed,
    indicatorDescriptions: planWithFeeds.abouts,
    breakdowns: resolvedObservations.breakdowns,
    groups: readRows.groups,
    registers: tables.registers,
    frozen:
      readRows.frozenTables.length === 0
        ? undefined
        : { tables: readRows.frozenTables, publishableRows: resolvedObservations.publishableFrozen },
    files: [
      ...ownFiles(readRows, { files, sheets, audience, resolvedObservations }),
      ...(feeds?.files ?? []),
    ],
    dataWarnings: dataWarningsIn(planWithFeeds.issues),
    members: audience === 'members' ? membersMark(rowsWithAccess(readRows)) : undefined,
    hasTwoEditions: readRows.observations?.rows.some(({ access }) => access !== 'public') === true,
  };
  const isBroken = issues.some(({ severity }) => severity === 'error');
  return { plan: isBroken ? undefined : compiled, issues: sortedIssues(issues) };
}

/** Returns what readers may know of the officer's own table of figures, or undefined if the plan has no such table. */
function ownFiles(
  { observations }: ReadTables,
  {
    files,
    sheets,
    audience,
    resolvedObservations,
  }: Pick<Compiling, 'sheets'> & {
    readonly files: PlanFiles;
    readonly audience: Audience;
    readonly resolvedObservations: ResolvedObservations;
  },
): readonly DataFile[] {
  if (observations === undefined) return [];
  const ownRows = ownTable(observations.rows, {
    bytes: sheets?.has(OBSERVATIONS.file) === true ? undefined : files.get(OBSERVATIONS.file),
    sheet: sheets?.get(OBSERVATIONS.file),
    audience,
    hasMore: observations.issues.some(({ code }) => code === 'unknown-column'),
    resolvedObservations,
  });
  return [ownRows];
}

/** The rows that say who may see them. */
function rowsWithAccess({ observations, commentary, registers }: ReadTables) {
  return [...(observations?.rows ?? []), ...commentary, ...Object.values(registers.rows).flat()];
}

/** The issues are added one by one, because there may be more than a function call takes as arguments. Changes `issues`. */
function appendIssues(issues: Issue[], newIssues: readonly Issue[]): void {
  for (const issue of newIssues) issues.push(issue);
}
