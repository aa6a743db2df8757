import type { Area, AreaCode } from '@/domain/figures/area';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { Series } from '@/domain/figures/observation';
import type { Issue } from '@/domain/plan/issue';
import type { Target } from '@/domain/plan/plan';
import type { IndicatorRow } from '@/sources/plan/indicatorsTable';
import type { ObservationRow } from '@/sources/plan/observationsTable';
import type { SurveyRow } from '@/sources/plan/registers/surveysTable';
import type { TargetRow } from '@/sources/plan/targetsTable';
import { unlikelyRows } from './unlikelyRows';
import { fractionIssues } from './fractionIssues';
import { outlierIssues } from './outlierIssues';
import { pooledIssues } from './pooledIssues';
import { surveyIssues } from './surveyIssues';
import { targetIssues } from './targetIssues';

/** Issues of the officer's own tables: rows that could be read but are probably mistakes, and survey answers that may not be published. */
export function ownTableIssues(
  rows: {
    readonly indicators: readonly IndicatorRow[];
    readonly observations: readonly ObservationRow[];
    readonly targets: readonly TargetRow[];
    readonly surveys: readonly SurveyRow[];
  },
  plan: {
    readonly indicators: readonly Indicator[];
    readonly sources: readonly { readonly id: string }[];
    readonly targets: readonly Target[];
    readonly areas: readonly Area[];
    readonly smallestCount: number;
    readonly series: ReadonlyMap<IndicatorId, ReadonlyMap<AreaCode, Series>>;
  },
): readonly Issue[] {
  return [
    ...unlikelyRows(rows.observations, plan),
    ...fractionIssues(rows, plan.indicators),
    ...outlierIssues(rows.observations, plan.indicators),
    ...pooledIssues(rows.indicators, rows.observations),
    ...targetIssues(rows.targets, plan),
    ...surveyIssues(rows, { areas: plan.areas, smallest: plan.smallestCount }),
  ];
}
