import type { Area } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import type { RegisterRows } from '@/pack/rows/registerRows';
import { AREAS, parseAreas } from '@/sources/plan/areasTable';
import { COMMENTARY, parseCommentary, type CommentaryRow } from '@/sources/plan/commentaryTable';
import { EVENTS, parseEvents, type EventRow } from '@/sources/plan/eventsTable';
import { frozenReportOf, parseFrozen, type FrozenTable } from '@/sources/plan/frozenTable';
import { GROUPS, parseGroups } from '@/sources/plan/groupsTable';
import { INDICATORS, parseIndicators, type IndicatorRow } from '@/sources/plan/indicatorsTable';
import { LOOKED_AT, parseLookedAt } from '@/sources/plan/lookedAtTable';
import { NEIGHBOURS, parseNeighbours, type NeighbourRow } from '@/sources/plan/neighboursTable';
import { OBSERVATIONS, parseObservations } from '@/sources/plan/observationsTable';
import { PLAN_FILE, parsePlanJson, type PlanFile } from '@/sources/plan/planJson';
import { parseTargets, TARGETS, type TargetRow } from '@/sources/plan/targetsTable';
import type { PlanFiles } from './planFolder';
import { readRegisters } from './readRegisters';

/** The rows of every table of a plan folder as the officer wrote them, with their issues. A table that is not there has no rows. */
export type ReadTables = {
  /** The content of plan.json. Undefined if the file is missing or cannot be read. */
  readonly planFile: PlanFile | undefined;
  readonly indicators: readonly IndicatorRow[];
  /** The ids of indicators whose row in indicators.csv has an error. */
  readonly faultyIds: ReadonlySet<string>;
  /** The rows of observations.csv. Undefined if the plan has no such file. */
  readonly observations: ReturnType<typeof parseObservations> | undefined;
  readonly targets: readonly TargetRow[];
  readonly neighbours: readonly NeighbourRow[];
  readonly commentary: readonly CommentaryRow[];
  readonly areas: readonly (Area & { readonly row: number })[];
  readonly events: readonly EventRow[];
  readonly lookedAt: ReturnType<typeof parseLookedAt>['rows'];
  readonly groups: ReturnType<typeof parseGroups>['rows'];
  readonly registers: { readonly rows: RegisterRows };
  /** The figures that frozen reports showed. */
  readonly frozenTables: readonly FrozenTable[];
  /**
   * Whether a row's indicator could be read. An error in the indicator's own row, or in a whole table, is reported there and not again at
   * every row that names the indicator.
   */
  readonly isKnown: (row: { readonly indicator: string | undefined }) => boolean;
  readonly issues: readonly Issue[];
};

export function readTables(files: PlanFiles): ReadTables {
  const planJson = readPart(files, PLAN_FILE, parsePlanJson);
  const indicators = readPart(files, INDICATORS.file, parseIndicators);
  // A row whose indicator is not in indicators.csv gets that issue alone: without the unit, nothing else can be
  // checked.
  const countIndicators = new Set<string>(
    indicators?.rows.flatMap(({ indicator }) => (indicator.unit.kind === 'share' ? [] : [indicator.id])),
  );
  const observations = readPart(files, OBSERVATIONS.file, (bytes) =>
    parseObservations(bytes, (id) => !countIndicators.has(id)),
  );
  const targets = readPart(files, TARGETS.file, parseTargets);
  const neighbours = readPart(files, NEIGHBOURS.file, parseNeighbours);
  const commentary = readPart(files, COMMENTARY.file, parseCommentary);
  const areas = readPart(files, AREAS.file, parseAreas);
  const events = readPart(files, EVENTS.file, parseEvents);
  const registers = readRegisters(files);
  const lookedAt = readPart(files, LOOKED_AT.file, parseLookedAt);
  const groups = readPart(files, GROUPS.file, parseGroups);
  const frozenTables = readFrozen(files);
  const tableParts = [
    planJson,
    indicators,
    observations,
    targets,
    neighbours,
    commentary,
    areas,
    events,
    registers,
    lookedAt,
    groups,
    frozenTables,
  ];
  return {
    planFile: planJson?.plan,
    indicators: indicators?.rows ?? [],
    faultyIds: indicators?.faultyIds ?? new Set(),
    observations,
    targets: targets?.rows ?? [],
    neighbours: neighbours?.rows ?? [],
    commentary: commentary?.rows ?? [],
    areas: areas?.rows ?? [],
    events: events?.rows ?? [],
    lookedAt: lookedAt?.rows ?? [],
    groups: groups?.rows ?? [],
    registers,
    frozenTables: frozenTables.tables,
    isKnown: knownIn(indicators),
    issues: tableParts.flatMap((part) => part?.issues ?? []),
  };
}

function knownIn(table: ReturnType<typeof parseIndicators> | undefined) {
  const isUnread = table?.rows.length === 0 && table.faultyIds.size === 0;
  return ({ indicator }: { readonly indicator: string | undefined }): boolean =>
    indicator === undefined || !(isUnread || table?.faultyIds.has(indicator) === true);
}

function readFrozen(files: PlanFiles): {
  readonly tables: readonly FrozenTable[];
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const tables = [...files].flatMap(([file, bytes]): readonly FrozenTable[] => {
    const report = frozenReportOf(file);
    if (report === undefined) return [];
    const frozenTable = parseFrozen(bytes, file);
    for (const issue of frozenTable.issues) issues.push(issue);
    return [{ report, file, rows: frozenTable.rows }];
  });
  return { tables, issues };
}

/** Reads one file. Returns undefined if the folder has no such file: the reader of the folder has already reported what is missing. */
function readPart<Part>(
  files: PlanFiles,
  name: string,
  parse: (bytes: Uint8Array) => Part,
): Part | undefined {
  const bytes = files.get(name);
  return bytes && parse(bytes);
}
