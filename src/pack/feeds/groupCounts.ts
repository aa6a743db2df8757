import type { FedGroup } from './fedGroups';
import { numberAt } from './fedCells';
import type { HeldFigures } from './figureStore';

/** The counts behind the figures of one group, by `area|family|step` of the period. */
export type GroupCounts = ReadonlyMap<string, Counts>;

type Counts = { readonly numerator?: number; readonly denominator?: number };

/** What published files say of numerator and denominator; a count that is withheld is left out. A later file wins. */
export function groupCounts(store: HeldFigures, group: FedGroup): GroupCounts {
  const counts = new Map<string, Counts>();
  for (const part of ['numerator', 'denominator'] as const)
    for (const column of group[part]) {
      const figures = store.columns[column];
      if (figures === undefined) continue;
      for (let at = 0; at < figures.length; at += 1) {
        const area = store.areas[numberAt(figures.area, at)];
        const period = store.periods[numberAt(figures.period, at)];
        if (area === undefined || period === undefined) continue;
        const key = `${area.code}|${period.family}|${period.step}`;
        const { [part]: _, ...other } = counts.get(key) ?? {};
        const isValue = numberAt(figures.code, at) === 0;
        counts.set(key, isValue ? { ...other, [part]: numberAt(figures.value, at) } : other);
      }
    }
  return counts;
}
