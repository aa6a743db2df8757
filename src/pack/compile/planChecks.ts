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

/** What the checks read: the resolved tables of a plan, before the plan is put together. */
export type ResolvedTables = {
  /** plan.json as the officer wrote it. */
  readonly planFile: PlanFile;
  /** plan.json with the priorities that published files add. */
  readonly plan: PlanFile;
  readonly files: PlanFiles;
  readonly authority: Plan['authority'];
  readonly audience: Audience;
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly resolvedObservations: ReturnType<typeof resolveObservations>;
  readonly fed: FedPlan | undefined;
  /** The plan as it will be published, without the figures of published files. */
  readonly data: PlanData;
};

/** The checks that look at several tables and change nothing in the plan: texts, doubtful figures, figures that differ from a report's, prose, pairs. */
export function planChecks(rowsRead: ReadTables, tables: ResolvedTables): readonly Issue[] {
  const { planFile, plan, files, authority, audience, indicators, targets, resolvedObservations, fed, data } =
    tables;
  const rows = rowsRead.observations?.rows ?? [];
  const { sections } = rowsRead.registers.rows;
  const namedInTexts = new Set<string>([
    ...rowsRead.commentary.flatMap(({ indicator }) => indicator ?? []),
    ...namedIn(rowsRead.commentary, sections, indicators),
  ]);
  const heldFigures = {
    asAt: plan.asAt,
    data: withFedSeries(data, fed, namedInTexts),
    area: authority === 'any' ? undefined : authority,
    revised: revisedFrom(resolvedObservations.origins),
    counts: countsFrom(resolvedObservations.origins, authority),
  };
  return [
    ...textsBesideWithheld({
      plan: planFile,
      files,
      figures: { ...resolvedObservations, rows, fed, authority },
      indicators,
      audience,
      marks: rowsRead.lookedAt,
      published: data,
    }),
    ...ownTableIssues(
      {
        indicators: rowsRead.indicators,
        observations: rows,
        targets: rowsRead.targets.filter(rowsRead.isKnown),
        surveys: rowsRead.registers.rows.surveys,
      },
      { ...plan, indicators, targets, series: resolvedObservations.series, areas: rowsRead.areas },
    ),
    ...groupIssues(rowsRead.groups, rows),
    ...overwrittenIssues(rowsRead.frozenTables, {
      ...resolvedObservations,
      indicators,
      reports: plan.reports,
      targets,
      publishedFigures: fed && { isFed: (id) => fed.columnsOf.has(id), figureAt: fedFigures(fed) },
      commentary: rowsRead.commentary,
    }),
    ...proseIssues(rowsRead.commentary, heldFigures),
    ...sectionIssues(sections, heldFigures),
    ...pairIssues(rowsRead.indicators, rowsRead.commentary, data),
  ];
}
