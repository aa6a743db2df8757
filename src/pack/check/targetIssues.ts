import type { AreaCode } from '@/domain/figures/area';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { Series } from '@/domain/figures/observation';
import { comparePeriods, isSamePeriod, isWithinYear, type Period } from '@/domain/figures/period';
import { yearOf } from '@/domain/figures/yearOf';
import type { Issue } from '@/domain/plan/issue';
import type { Target } from '@/domain/plan/plan';
import { lastTargetBefore, targetFor } from '@/domain/plan/targetFor';
import { TARGETS, type TargetRow } from '@/sources/plan/targetsTable';

/** Finds indicators whose newest figure has no target, though earlier ones had: their ratings would stop without notice. */
export function targetIssues(
  rows: readonly TargetRow[],
  {
    indicators,
    targets,
    series,
  }: {
    readonly indicators: readonly Indicator[];
    readonly targets: readonly Target[];
    readonly series: ReadonlyMap<IndicatorId, ReadonlyMap<AreaCode, Series>>;
  },
): readonly Issue[] {
  return indicators.flatMap((indicator): readonly Issue[] => {
    const latest = newestFigure(series.get(indicator.id));
    if (latest === undefined || indicator.polarity === 'neutral') return [];
    if (targetFor(targets, indicator, latest) !== undefined) return [];
    const lastTarget = lastTargetBefore(targets, indicator, latest);
    if (lastTarget === undefined) return [];
    const row = rows.find(
      (targetRow) =>
        targetRow.indicator === indicator.id && isSamePeriod(targetRow.period, lastTarget.period),
    );
    return [
      {
        severity: 'warning',
        code: 'no-target',
        file: TARGETS.file,
        row: row?.row,
        column: 'time_period',
        message: `The last target for ${indicator.id} is this one, and its figures go on to ${textOf(latest)}, which has no target. ${cellsToWrite(indicator, latest)}`,
      },
    ];
  });
}

function newestFigure(areas: ReadonlyMap<AreaCode, Series> | undefined): Period | undefined {
  return [...(areas?.values() ?? [])]
    .flatMap(({ observations }) => observations)
    .filter(({ reading }) => reading.kind === 'value')
    .map(({ period }) => period)
    .toSorted(comparePeriods)
    .at(-1);
}

/** The cells of the missing row, ready to copy into targets.csv. If the latest figure is for part of a year, the cells are those of a target for the whole year. */
function cellsToWrite(indicator: Indicator, latest: Period): string {
  const cells = (period: Period) =>
    `${indicator.id} | ${period.timePeriod} | ${period.timeIdentifier} | the target`;
  const year = isWithinYear(latest) ? yearOf(latest, indicator) : undefined;
  const isAddedUp = indicator.inYear === 'sum' || indicator.inYear === 'cumulative';
  const yearAdvice = year === undefined || isAddedUp ? '' : `, or for the whole year: ${cells(year)}`;
  return `Add a row: ${cells(latest)}${yearAdvice}.`;
}

function textOf({ timePeriod, timeIdentifier }: Period): string {
  return `${timeIdentifier} ${timePeriod}`;
}
