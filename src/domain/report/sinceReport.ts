import type { AreaCode } from '@/domain/figures/area';
import { lastDayOf } from '@/domain/figures/period';
import { aValue } from '@/domain/figures/reading';
import { observationAt } from '@/domain/figures/series';
import type { FrozenReport, KeptFigure } from '@/domain/plan/frozenReport';
import type { Commentary, Plan, Report } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import { targetFor } from '@/domain/plan/targetFor';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { changesSince, type FigureChange, type LaterFigures } from './changesSince';
import { earlierFrozen } from './earlierFrozen';
import { keptFigures } from './keptFigures';

/** What has changed since a report that was frozen. */
export type SinceReport = {
  readonly report: Report;
  readonly changes: readonly FigureChange[];
  /** How many figures had a rating then that may not be shown, as figures are withheld that it was worked out from. */
  readonly untoldRatings: number;
  /** The paragraphs that were written since. */
  readonly commentary: readonly Commentary[];
};

/** What has changed since the last frozen report of earlier figures, or since the one that `report` follows; undefined where none of these is frozen. */
export function sinceReport(
  data: PlanData,
  rows: readonly ScorecardRow[],
  { area, report }: { readonly area: AreaCode; readonly report?: Report | undefined },
): SinceReport | undefined {
  const own = (data.frozen ?? []).filter(({ figures }) => figures.some((figure) => figure.area === area));
  const found = frozenBefore(data.plan, report === undefined ? earlierFrozen(data.plan, own) : own, report);
  if (found === undefined) return undefined;
  const before = found.frozen.figures.filter((figure) => figure.area === area);
  const now = keptFigures(rows, area);
  return {
    report: found.report,
    changes: changesSince(before, now, (was) => laterOf(data, was)),
    untoldRatings: before.filter(
      ({ indicator, rating }) =>
        rating === undefined && now.some((one) => one.indicator === indicator && one.rating !== undefined),
    ).length,
    commentary: writtenSince(data.plan, found.report, data.commentary, report),
  };
}

type Found = { readonly report: Report; readonly frozen: FrozenReport };

/** The report that `report` names as the one before it; else the newest by date that is frozen and, where `report` has a date, older. */
function frozenBefore(
  plan: Plan,
  frozen: readonly FrozenReport[],
  report: Report | undefined,
): Found | undefined {
  const all = plan.reports.flatMap((one): readonly Found[] => {
    const kept = frozen.find(({ report: id }) => id === one.id);
    return kept === undefined || one.id === report?.id ? [] : [{ report: one, frozen: kept }];
  });
  if (report?.previous !== undefined) return all.find((one) => one.report.id === report.previous);
  const date = ({ report: { date: day = '' } }: Found) => day;
  const older = all.filter((one) => report?.date === undefined || date(one) < report.date);
  return older.toSorted((a, b) => date(b).localeCompare(date(a)))[0];
}

/** Today's figure for the period that an earlier figure was for. */
export function laterOf(data: PlanData, { indicator, area, period }: KeptFigure): LaterFigures | undefined {
  const held = data.indicators.find(({ id }) => id === indicator);
  const series = held && data.series.get(held.id)?.get(area);
  const found = period && observationAt(series, period);
  if (held === undefined || period === undefined || found === undefined) return undefined;
  const target = targetFor(data.targets, held, period);
  return {
    reading: found.reading,
    isMarked: found.status === 'revised',
    target: target && aValue(target.value, target.decimals),
  };
}

/**
 * Paragraphs of a later day or a later report than the one that was frozen; for a report, not those that are later than it. A paragraph without either is
 * new where its period ended after the figures of the frozen report did. One without a period too is not called new: nobody can tell.
 */
export function writtenSince(
  plan: Plan,
  since: Pick<Report, 'id' | 'date' | 'asAt'>,
  commentary: readonly Commentary[],
  until?: Pick<Report, 'date' | 'asAt'>,
): readonly Commentary[] {
  if (since.date === undefined) return [];
  return commentary.filter(({ date, report, period }) => {
    const day = plan.reports.find(({ id }) => id === report)?.date ?? date;
    if (day !== undefined) return isBetween(day, since.date, until?.date);
    return period !== undefined && isBetween(period.end, countedTo(since), until && countedTo(until));
  });
}

/** The last day of the figures that a report shows. */
function countedTo({ asAt, date }: Pick<Report, 'date' | 'asAt'>): string | undefined {
  return (asAt === undefined ? undefined : lastDayOf(asAt)) ?? date;
}

/** ISO days; an end that is not known sets no limit, and a beginning that is not known lets nothing through. */
function isBetween(day: string, after: string | undefined, until: string | undefined): boolean {
  return after !== undefined && day > after && (until === undefined || day <= until);
}
