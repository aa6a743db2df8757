import type { AreaCode } from '@/domain/figures/area';
import { lastDayOf } from '@/domain/figures/period';
import { aValue } from '@/domain/figures/reading';
import { observationAt } from '@/domain/figures/series';
import type { FrozenReport, KeptFigure } from '@/domain/plan/frozenReport';
import type { Commentary, Plan, Report } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import { targetFor } from '@/domain/plan/targetFor';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { changesSince, type FigureChange, type TodaysFigures } from './changesSince';
import { earlierFrozen } from './earlierFrozen';
import { keptFigures } from './keptFigures';

/** What has changed since a report that was frozen. */
export type SinceReport = {
  readonly report: Report;
  readonly changes: readonly FigureChange[];
  /** How many earlier ratings may not be shown, because they were worked out from figures that are withheld. */
  readonly untoldRatings: number;
  /** The paragraphs that were written since the report. */
  readonly commentary: readonly Commentary[];
};

/** Returns what has changed since the last frozen report with earlier figures, or since the one that `report` follows, or undefined if no such report is frozen. */
export function sinceReport(
  data: PlanData,
  rows: readonly ScorecardRow[],
  { area, report }: { readonly area: AreaCode; readonly report?: Report | undefined },
): SinceReport | undefined {
  const frozenOfArea = (data.frozen ?? []).filter(({ figures }) =>
    figures.some((figure) => figure.area === area),
  );
  const earlierReport = frozenBefore(
    data.plan,
    report === undefined ? earlierFrozen(data.plan, frozenOfArea) : frozenOfArea,
    report,
  );
  if (earlierReport === undefined) return undefined;
  const earlierFigures = earlierReport.frozen.figures.filter((figure) => figure.area === area);
  const figuresToday = keptFigures(rows, area);
  return {
    report: earlierReport.report,
    changes: changesSince(earlierFigures, figuresToday, (figure) => todaysFigureOf(data, figure)),
    untoldRatings: earlierFigures.filter(
      ({ indicator, rating }) =>
        rating === undefined &&
        figuresToday.some((figure) => figure.indicator === indicator && figure.rating !== undefined),
    ).length,
    commentary: paragraphsSince(data.plan, earlierReport.report, data.commentary, report),
  };
}

type FrozenEdition = { readonly report: Report; readonly frozen: FrozenReport };

/**
 * Finds the frozen report before `report`. If `report` names one, it is that one. Otherwise it is the newest frozen report, and an older one than
 * `report` if that has a date.
 */
function frozenBefore(
  plan: Plan,
  frozen: readonly FrozenReport[],
  report: Report | undefined,
): FrozenEdition | undefined {
  const editions = plan.reports.flatMap((planReport): readonly FrozenEdition[] => {
    const frozenReport = frozen.find(({ report: id }) => id === planReport.id);
    return frozenReport === undefined || planReport.id === report?.id
      ? []
      : [{ report: planReport, frozen: frozenReport }];
  });
  if (report?.previous !== undefined)
    return editions.find((edition) => edition.report.id === report.previous);
  const dateOf = ({ report: { date: day = '' } }: FrozenEdition) => day;
  const olderEditions = editions.filter(
    (edition) => report?.date === undefined || dateOf(edition) < report.date,
  );
  return olderEditions.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a)))[0];
}

/** Today's figure for the period that an earlier figure was for. */
export function todaysFigureOf(
  data: PlanData,
  { indicator, area, period }: KeptFigure,
): TodaysFigures | undefined {
  const planIndicator = data.indicators.find(({ id }) => id === indicator);
  const series = planIndicator && data.series.get(planIndicator.id)?.get(area);
  const observation = period && observationAt(series, period);
  if (planIndicator === undefined || period === undefined || observation === undefined) return undefined;
  const target = targetFor(data.targets, planIndicator, period);
  return {
    reading: observation.reading,
    isMarked: observation.status === 'revised',
    target: target && aValue(target.value, target.decimals),
  };
}

/**
 * Paragraphs of a later day or a later report than the one that was frozen; for a report, not those that are later than it. A paragraph without either is
 * new where its period ended after the figures of the frozen report did. One without a period too is not called new: nobody can tell.
 */
export function paragraphsSince(
  plan: Plan,
  fromReport: Pick<Report, 'id' | 'date' | 'asAt'>,
  commentary: readonly Commentary[],
  untilReport?: Pick<Report, 'date' | 'asAt'>,
): readonly Commentary[] {
  if (fromReport.date === undefined) return [];
  return commentary.filter(({ date, report, period }) => {
    const day = plan.reports.find(({ id }) => id === report)?.date ?? date;
    if (day !== undefined) return isBetween(day, fromReport.date, untilReport?.date);
    return (
      period !== undefined &&
      isBetween(period.end, lastDayShown(fromReport), untilReport && lastDayShown(untilReport))
    );
  });
}

/** The last day of the figures that a report shows. */
export function lastDayShown({ asAt, date }: Pick<Report, 'date' | 'asAt'>): string | undefined {
  return (asAt === undefined ? undefined : lastDayOf(asAt)) ?? date;
}

/** Whether a day lies between two others (ISO dates). An unknown end sets no limit, and an unknown beginning lets no day through. */
function isBetween(day: string, afterDay: string | undefined, untilDay: string | undefined): boolean {
  return afterDay !== undefined && day > afterDay && (untilDay === undefined || day <= untilDay);
}
