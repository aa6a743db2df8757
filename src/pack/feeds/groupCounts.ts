import type { FedGroup } from './fedGroups';
import { numberAt } from './fedCells';
import type { HeldFigures } from './figureStore';

/** The counts behind the figures of one group, by `area|family|step` of the period. */
export type GroupCounts = ReadonlyMap<string, Counts>;

type Counts = { readonly numerator?: number; readonly denominator?: number };

/** The numerators and denominators in published files. A count that is withheld is left out; a later file replaces an earlier one. */
export function groupCounts(store: HeldFigures, group: FedGroup): GroupCounts {
  const counts = new Map<string, Counts>();
  for (const part of ['numerator', 'denominator'] as const)
    for (const column of group[part]) {
      const figures = store.columns[column];
      if (figures === undefined) continue;
      for (let figureIndex = 0; figureIndex < figures.length; figureIndex += 1) {
        const area = store.areas[numberAt(figures.area, figureIndex)];
        const period = store.periods[numberAt(figures.period, figureIndex)];
        if (area === undefined || period === undefined) continue;
        const key = `${area.code}|${period.family}|${period.step}`;
        const { [part]: _, ...otherCount } = counts.get(key) ?? {};
        const isValue = numberAt(figures.code, figureIndex) === 0;
        counts.set(
          key,
          isValue ? { ...otherCount, [part]: numberAt(figures.value, figureIndex) } : otherCount,
        );
      }
    }
  return counts;
}
