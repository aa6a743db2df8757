import type { Audience } from '@/domain/figures/access';
import type { Indicator } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import type { Plan, Target } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import { groupIssues } from '@/pack/check/groupIssues';
import { overwrittenIssues } from '@/pack/check/overwrittenIssues';
import { pairIssues } from '@/pack/check/pairIssues';
import { ownTableIssues } from '@/pack/check/ownTableIssues';
import { countsFrom, namedIn, proseIssues, revisedFrom, sectionIssues } from '@/pack/check/proseIssues';
import { fedFigures } from '@/pack/feeds/fedFigure';
import { withFedSeries } from '@/pack/feeds/fedSeries';
import type { FedPlan } from '@/pack/feeds/fedPlan';
import { textsBesideWithheld } from '@/pack/texts/textsBesideWithheld';
import type { PlanFile } from '@/sources/plan/planJson';
import type { resolveObservations } from './observations';
import type { PlanFiles } from './planFolder';
import type { ReadTables } from './readTables';

/** The resolved tables of a plan, before the plan is put together. */
export type ResolvedTables = {
  /** plan.json as the officer wrote it. */
  readonly planFile: PlanFile;
  /** The same with the priorities that published files brought. */
  readonly plan: PlanFile;
  readonly files: PlanFiles;
  readonly authority: Plan['authority'];
  readonly audience: Audience;
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly resolved: ReturnType<typeof resolveObservations>;
  readonly fed: FedPlan | undefined;
  /** The plan as it will be published, without the figures of published files. */
  readonly data: PlanData;
};

/**
 * Everything that is checked across tables and changes nothing in the plan: texts, doubtful figures, figures that differ from
 * those of a report, prose, pairs.
 */
export function planChecks(read: ReadTables, tables: ResolvedTables): readonly Issue[] {
  const { planFile, plan, files, authority, audience, indicators, targets, resolved, fed, data } = tables;
  const rows = read.observations?.rows ?? [];
  const { sections } = read.registers.rows;
  const written = new Set<string>([
    ...read.commentary.flatMap(({ indicator }) => indicator ?? []),
    ...namedIn(read.commentary, sections, indicators),
  ]);
  const held = {
    asAt: plan.asAt,
    data: withFedSeries(data, fed, written),
    area: authority === 'any' ? undefined : authority,
    revised: revisedFrom(resolved.origins),
    counts: countsFrom(resolved.origins, authority),
  };
  return [
    ...textsBesideWithheld({
      plan: planFile,
      files,
      figures: { ...resolved, rows, fed, authority },
      indicators,
      audience,
      marks: read.lookedAt,
      published: data,
    }),
    ...ownTableIssues(
      {
        indicators: read.indicators,
        observations: rows,
        targets: read.targets.filter(read.isKnown),
        surveys: read.registers.rows.surveys,
      },
      { ...plan, indicators, targets, series: resolved.series, areas: read.areas },
    ),
    ...groupIssues(read.groups, rows),
    ...overwrittenIssues(read.frozen, {
      ...resolved,
      indicators,
      reports: plan.reports,
      targets,
      fed: fed && { isFed: (id) => fed.columnsOf.has(id), figureAt: fedFigures(fed) },
      commentary: read.commentary,
    }),
    ...proseIssues(read.commentary, held),
    ...sectionIssues(sections, held),
    ...pairIssues(read.indicators, read.commentary, data),
  ];
}
