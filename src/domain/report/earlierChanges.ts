import type { AreaCode } from '@/domain/figures/area';
import type { Observation } from '@/domain/figures/observation';
import { isSamePeriod } from '@/domain/figures/period';
import { plainNumber } from '@/domain/figures/reading';
import type { KeptFigure } from '@/domain/plan/frozenReport';
import type { PlanData } from '@/domain/plan/planData';
import { scorecardSeries } from '@/domain/scorecard/scorecardSeries';
import type { FigureChange } from './changesSince';
import { todaysFigureOf } from './sinceReport';

/**
 * Finds figures that differ between two editions of a plan, apart from the periods that the scorecard showed (`shownFigures`): for example a month that was
 * overwritten when a later one came. It leaves out figures that no longer have a row,
 * and a printed year to date, which is another figure every month.
 */
export function earlierChanges(
  earlierData: PlanData,
  latestData: PlanData,
  { area, shownFigures }: { readonly area: AreaCode; readonly shownFigures: readonly KeptFigure[] },
): readonly FigureChange[] {
  return earlierData.indicators.flatMap((indicator) => {
    const shownPeriod = shownFigures.find(
      (figure) => figure.indicator === indicator.id && figure.area === area,
    )?.period;
    const observations = scorecardSeries(earlierData, indicator, undefined).get(area)?.observations ?? [];
    return observations
      .filter(({ period }) => shownPeriod === undefined || !isSamePeriod(period, shownPeriod))
      .flatMap((observation) =>
        changeOf({ ...indicator, indicator: indicator.id, area }, observation, latestData),
      );
  });
}

type Subject = Pick<KeptFigure, 'indicator' | 'title' | 'area' | 'unit' | 'decimals'>;

function changeOf(
  { indicator, title, area, unit, decimals }: Subject,
  { period, reading }: Observation,
  data: PlanData,
): readonly FigureChange[] {
  if (reading.kind !== 'value') return [];
  const subject = { indicator, title, area, unit, decimals, period, target: undefined, rating: undefined };
  const earlierFigure: KeptFigure = { ...subject, figure: { kind: 'told', reading } };
  const today = todaysFigureOf(data, earlierFigure);
  if (today === undefined) return [];
  const latest: KeptFigure = { ...subject, figure: { kind: 'told', reading: today.reading } };
  if (today.reading.kind !== 'value')
    return [
      {
        kind: 'withheld now',
        was: { ...earlierFigure, figure: { kind: 'withheld now' } },
        now: latest,
        readingToday: today.reading,
      },
    ];
  const isSame = plainNumber(today.reading.value) === plainNumber(reading.value);
  return isSame
    ? []
    : [
        {
          kind: 'revised',
          was: earlierFigure,
          now: latest,
          readingToday: today.reading,
          isMarked: today.isMarked,
        },
      ];
}
