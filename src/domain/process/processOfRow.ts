import { causeRuns, type CauseRun } from './causeRuns';
import { eventsOf } from '@/domain/plan/event';
import type { Period } from '@/domain/figures/period';
import type { PlanData } from '@/domain/plan/planData';
import { processChart, type ProcessChart } from './processChart';
import { isInYear } from './processKind';
import { isRunningTotal } from '@/domain/figures/runningTotal';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { seriesUntil } from '@/domain/figures/series';
import { RUN_POINTS } from './specialCause';
import { assuranceOf, variationOf, type Assurance, type Variation } from './variation';

/** The process chart of one row up to its period, with the plan's events that rebase it. */
export function processOf(data: PlanData, { indicator, series, period }: ScorecardRow): ProcessChart {
  const subject = { indicator: indicator.id, area: series.area };
  return processChart(period === undefined ? series : seriesUntil(series, period.end), {
    rebases: eventsOf(data.events, subject).filter(({ rebase }) => rebase),
    isRunningTotal: isRunningTotal(indicator),
    isSeasonal: indicator.seasonal && isInYear({ period }),
    periodsWithFigures: weeksWithFigures(data, series),
  });
}

/** What the process chart says of a row: the variation of the latest point, and whether the process can be relied on to meet the target. */
export type ProcessResult =
  | {
      readonly kind: 'judged';
      readonly variation: Variation;
      /** Undefined without a target. `not stable` where one of the last seven points is more than chance, because the limits then say nothing of what comes next. */
      readonly assurance: Assurance | 'not stable' | undefined;
      /** The special causes with a point among the last seven. */
      readonly recentRuns: readonly CauseRun[];
      readonly isTrial: boolean;
    }
  /** There are too few points for limits; `points` is the number since the last gap, break or rebase. */
  | { readonly kind: 'few'; readonly points: number };

/** Summarises the process chart of a row. Returns undefined if the row has no figure, or its series is of a kind that has no process chart. */
export function processResult(data: PlanData, row: ScorecardRow): ProcessResult | undefined {
  const { indicator, target, observation } = row;
  if (observation?.reading.kind !== 'value') return undefined;
  const chart = processOf(data, row);
  if (chart.kind === 'few') return { kind: 'few', points: chart.points };
  if (chart.kind !== 'chart') return undefined;
  const lastSegment = chart.segments.at(-1);
  const newestPoint = lastSegment?.points.at(-1);
  if (lastSegment?.limits === undefined || newestPoint === undefined)
    return { kind: 'few', points: lastSegment?.points.length ?? 0 };
  const firstRecent = lastSegment.points.at(-RUN_POINTS) ?? newestPoint;
  const recentRuns = causeRuns(lastSegment).filter(({ to }) => to.end >= firstRecent.period.end);
  const assurance = target && assuranceOf(lastSegment.limits, target.value, indicator.polarity);
  return {
    kind: 'judged',
    variation: variationOf(newestPoint.causes, indicator.polarity),
    assurance: assurance !== undefined && recentRuns.length > 0 ? 'not stable' : assurance,
    recentRuns,
    isTrial: lastSegment.isTrial,
  };
}

/** The weeks for which any area has a figure. For other kinds of period the calendar alone shows what is a gap. */
function weeksWithFigures(
  data: PlanData,
  { indicator, observations }: ScorecardRow['series'],
): readonly Period[] {
  if (observations.at(-1)?.period.family !== 'Week') return [];
  const rankedPeriods = data.rankings?.get(indicator)?.periods;
  if (rankedPeriods !== undefined) return rankedPeriods;
  return [...(data.series.get(indicator)?.values() ?? [])].flatMap((series) =>
    series.observations.flatMap(({ period, reading }) => (reading.kind === 'value' ? [period] : [])),
  );
}
