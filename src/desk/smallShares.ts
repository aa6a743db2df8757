import type { Issue } from '@/domain/plan/issue';
import { mainArea } from '@/domain/plan/planData';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { formatPeriodShort } from '@/ui/formatPeriod';
import type { AverageRow } from './withheldSummary';

/** An indicator whose shares may be of a few people, with its rows that do not say of how many they are. */
export type SmallShares = { readonly title: string; readonly rows: readonly AverageRow[] };

/** The shares that the check doubts, for the officer to say of how many people each is. */
export function smallShares(
  { data, origins }: CompiledPlan,
  issues: readonly Issue[],
): readonly SmallShares[] {
  const doubted = new Set(issues.flatMap(({ code, row }) => (code === 'share-of-few' ? [row] : [])));
  if (doubted.size === 0) return [];
  const area = mainArea(data);
  return data.indicators.flatMap(({ id, title }): readonly SmallShares[] => {
    const own = (origins.get(id) ?? []).filter((origin) => origin.area === area);
    if (!own.some(({ row }) => doubted.has(row))) return [];
    const observations = data.series.get(id)?.get(area)?.observations ?? [];
    const rows = observations.flatMap(({ period, reading }): readonly AverageRow[] => {
      const origin = own.find(
        (one) => one.period[0] === period.timePeriod && one.period[1] === period.timeIdentifier,
      );
      const isOpen = reading.kind === 'value' && reading.value !== 0 && origin?.denominator === undefined;
      return origin === undefined || !isOpen ? [] : [{ row: origin.row, period: formatPeriodShort(period) }];
    });
    return rows.length === 0 ? [] : [{ title, rows }];
  });
}
