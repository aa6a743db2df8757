import type { Indicator } from '@/domain/figures/indicator';
import { fedCells, numberAt } from '@/pack/feeds/fedCells';
import type { FedPlan } from '@/pack/feeds/fedPlan';
import type { FedCount } from './peopledFigure';

/** The counts that published files show of the indicators that have rows of the officer's own, and of the populations that these name. */
export function fedCounts(
  { store, columnsOf }: FedPlan,
  indicators: readonly Indicator[],
  named: ReadonlySet<string>,
): readonly FedCount[] {
  const populations = new Set(
    indicators
      .filter(({ id }) => named.has(id))
      .flatMap(({ denominator }) => denominator?.trim().toLowerCase() ?? []),
  );
  return indicators.flatMap((indicator): readonly FedCount[] => {
    const isPopulation = populations.has(indicator.title.toLowerCase()) || populations.has(indicator.id);
    if (!isPopulation && !named.has(indicator.id)) return [];
    const columns = columnsOf.get(indicator.id);
    if (columns === undefined || !['count', 'unknown'].includes(indicator.unit.kind)) return [];
    const cells = fedCells(store, columns);
    return cells.areas.flatMap((area, index) =>
      cells.periods.flatMap((period, column): readonly FedCount[] => {
        const at = index * cells.periods.length + column;
        if (numberAt(cells.kinds, at) !== 1) return [];
        return [{ indicator, area: area.code, period, value: numberAt(cells.values, at) }];
      }),
    );
  });
}
