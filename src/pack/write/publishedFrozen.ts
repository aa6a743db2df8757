import type { Area, AreaCode } from '@/domain/figures/area';
import { indicatorOf } from '@/domain/plan/planData';
import type { Indicator } from '@/domain/figures/indicator';
import { isSamePeriod, type Period } from '@/domain/figures/period';
import { isHidden, plainNumber, readingText, type Reading } from '@/domain/figures/reading';
import type { PublishedFrozen, PublishedKept } from '@/packFormat/publishedPlan';
import { observationsOf } from '@/packFormat/publishedSeries';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import type { FrozenRow } from '@/sources/plan/frozenTable';
import { figuresOf } from './figuresOf';
import { publishedPeriod } from './partLayout';

/**
 * The figures that frozen reports showed of an area, as far as they may be published (docs/methods.md, What is withheld): a figure that is the
 * same today, or a different one that disclosure control allows. If today's figure has no number, only the fact that a figure was published is
 * kept. If there is no row today, or the indicator was removed, nothing is kept.
 */
export function publishedFrozen(
  compiled: CompiledPlan,
  area: Area['code'],
): readonly PublishedFrozen[] | undefined {
  const reportIds = new Set(compiled.data.plan.reports.map(({ id }) => id));
  const tables = (compiled.frozen?.tables ?? []).filter(({ report }) => reportIds.has(report));
  if (tables.length === 0) return undefined;
  return tables.flatMap(({ report, rows }): readonly PublishedFrozen[] => {
    const areaRows = rows.filter((row) => row.area === area);
    return areaRows.length === 0
      ? []
      : [{ report, figures: areaRows.map((row) => publishedKept(compiled, row)) }];
  });
}

function publishedKept(compiled: CompiledPlan, row: FrozenRow): PublishedKept {
  const indicator = indicatorOf(compiled.data, row.indicator);
  if (indicator === undefined) return { indicator: row.indicator, title: row.title };
  const today =
    row.period && todayOf(compiled, indicator, { area: row.area as AreaCode, period: row.period });
  const shownFigure =
    row.period === undefined ? { value: readingText(row.reading) } : shownFigureOf(compiled, row, today);
  return {
    indicator: row.indicator,
    period: row.period && publishedPeriod(row.period),
    ...shownFigure,
    target: row.target && readingText(row.target),
    rating:
      shownFigure.value !== undefined && mayTellRating(compiled, indicator, row) ? row.rating : undefined,
    why: today?.reasonText,
  };
}

type Today = {
  readonly reading: Reading;
  /** Whether the figure is in the officer's own table. */
  readonly isOwnFigure: boolean;
  readonly reasonText: string | undefined;
};

/** Today's figure for the same cell, as it is published. */
function todayOf(
  compiled: CompiledPlan,
  indicator: Indicator,
  { area, period }: { readonly area: AreaCode; readonly period: Period },
): Today | undefined {
  const ownObservations = compiled.data.series.get(indicator.id)?.get(area)?.observations;
  const ownObservation = ownObservations?.find((observation) => isSamePeriod(observation.period, period));
  if (ownObservation !== undefined) {
    const origin = compiled.origins
      .get(indicator.id)
      ?.find(
        ({ area: originArea, period: [timePeriod, timeIdentifier] }) =>
          originArea === area && timePeriod === period.timePeriod && timeIdentifier === period.timeIdentifier,
      );
    return { reading: ownObservation.reading, isOwnFigure: true, reasonText: origin?.note };
  }
  const { areas, periods } = figuresOf(compiled, indicator);
  const figures = areas.get(area);
  const feedObservations = figures && observationsOf(figures, periods, indicator.decimals);
  const reading = feedObservations?.find((observation) => isSamePeriod(observation.period, period))?.reading;
  return reading && { reading, isOwnFigure: false, reasonText: undefined };
}

function shownFigureOf(
  { frozen }: CompiledPlan,
  row: FrozenRow,
  today: Today | undefined,
): Pick<PublishedKept, 'value' | 'untold'> {
  if (today === undefined) return {};
  if (row.reading.kind === 'withheld') return { value: row.reading.shorthand };
  if (today.reading.kind === 'withheld') return { untold: 'withheld now' };
  const isSameFigure = plainNumber(today.reading.value) === plainNumber(row.reading.value);
  if (isSameFigure) return { value: readingText(today.reading) };
  // A figure that a publisher showed in an earlier file stays public, whatever happened to it later.
  const mayTell = !today.isOwnFigure || frozen?.publishableRows.has(row) === true;
  return mayTell ? { value: readingText(row.reading) } : { untold: 'another' };
}

/**
 * A rating against the target follows from the figure itself. A rating against other areas also limits what their figures can be, and one of
 * those may be withheld today.
 */
function mayTellRating({ data }: CompiledPlan, indicator: Indicator, { basis, period }: FrozenRow): boolean {
  if (basis === undefined || basis === 'target' || basis === 'reported' || period === undefined) return true;
  const series = [...(data.series.get(indicator.id)?.values() ?? [])];
  return !series.some(({ observations }) =>
    observations.some(
      (observation) => isSamePeriod(observation.period, period) && isHidden(observation.reading),
    ),
  );
}
