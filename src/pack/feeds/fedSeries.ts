import type { AreaCode } from '@/domain/figures/area';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { Observation, Series } from '@/domain/figures/observation';
import { aValue } from '@/domain/figures/reading';
import type { PlanData } from '@/domain/plan/planData';
import { fedCells, numberAt } from './fedCells';
import type { FedPlan } from './fedPlan';

/** The plan's data, with the figures of published files added for the indicators with these ids only, because all of them may be millions. */
export function withFedSeries(
  data: PlanData,
  feedPlan: FedPlan | undefined,
  ids: ReadonlySet<string>,
): PlanData {
  if (feedPlan === undefined) return data;
  const seriesByIndicator = data.indicators.flatMap((indicator): readonly [IndicatorId, SeriesByArea][] => {
    const columns = ids.has(indicator.id) ? feedPlan.columnsOf.get(indicator.id) : undefined;
    return columns === undefined ? [] : [[indicator.id, seriesFrom(feedPlan, columns, indicator)]];
  });
  return { ...data, series: new Map([...data.series, ...seriesByIndicator]) };
}

type SeriesByArea = ReadonlyMap<AreaCode, Series>;

/** Makes the series of each area from the columns of a feed. It has only values, because a withheld cell has no number that a paragraph could quote. */
function seriesFrom(
  { store }: FedPlan,
  columns: readonly number[],
  { id, decimals }: Indicator,
): SeriesByArea {
  const { areas, periods, kinds, values } = fedCells(store, columns);
  return new Map(
    areas.map(({ code }, areaIndex) => [
      code,
      {
        indicator: id,
        area: code,
        observations: periods.flatMap((period, column): readonly Observation[] => {
          const cellIndex = areaIndex * periods.length + column;
          if (numberAt(kinds, cellIndex) !== 1) return [];
          const reading = aValue(numberAt(values, cellIndex), decimals);
          return [{ period, reading, status: 'final', break: false, reported: [] }];
        }),
      },
    ]),
  );
}
