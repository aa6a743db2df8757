import type { Indicator } from '@/domain/figures/indicator';
import { fedCells, numberAt } from '@/pack/feeds/fedCells';
import type { FedPlan } from '@/pack/feeds/fedPlan';
import type { FeedCount } from './peopledFigure';

/** The counts that published files show: of indicators that also have rows of the officer's own, and of the populations that those rows name. */
export function feedCounts(
  { store, columnsOf }: FedPlan,
  indicators: readonly Indicator[],
  namedIndicators: ReadonlySet<string>,
): readonly FeedCount[] {
  const populations = new Set(
    indicators
      .filter(({ id }) => namedIndicators.has(id))
      .flatMap(({ denominator }) => denominator?.trim().toLowerCase() ?? []),
  );
  return indicators.flatMap((indicator): readonly FeedCount[] => {
    const isPopulation = populations.has(indicator.title.toLowerCase()) || populations.has(indicator.id);
    if (!isPopulation && !namedIndicators.has(indicator.id)) return [];
    const columns = columnsOf.get(indicator.id);
    if (columns === undefined || !['count', 'unknown'].includes(indicator.unit.kind)) return [];
    const cells = fedCells(store, columns);
    return cells.areas.flatMap((area, areaIndex) =>
      cells.periods.flatMap((period, periodIndex): readonly FeedCount[] => {
        const cellIndex = areaIndex * cells.periods.length + periodIndex;
        if (numberAt(cells.kinds, cellIndex) !== 1) return [];
        return [{ indicator, area: area.code, period, value: numberAt(cells.values, cellIndex) }];
      }),
    );
  });
}
