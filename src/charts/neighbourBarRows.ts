import type { AreaCode } from '@/domain/area';
import { areaName, type PlanData } from '@/domain/planData';
import type { ScorecardRow } from '@/domain/scorecard';

/** One bar: whose, how long as a share of the longest, and the figure in words. */
export type NeighbourBar = {
  readonly key: string;
  readonly name: string;
  readonly kind: 'ours' | 'neighbour' | 'average' | 'england';
  readonly value: number | undefined;
  /** 0 to 1 of the longest bar; bars begin at zero. */
  readonly share: number;
};

/** The area among its neighbours, best first by polarity (or most first), with their average and England in their places; those without a figure last. */
export function neighbourBarRows(data: PlanData, row: ScorecardRow, area: AreaCode): readonly NeighbourBar[] {
  const { neighbours, comparators, observation, indicator } = row;
  if (neighbours.length === 0) return [];
  const benchmark = (name: 'neighbours' | 'england') => {
    const found = comparators[name].benchmark;
    return found.kind === 'value' ? found.reading.value : undefined;
  };
  const ours = observation?.reading.kind === 'value' ? observation.reading.value : undefined;
  const bars = [
    { key: area, name: areaName(data, area), kind: 'ours', value: ours },
    ...neighbours.map(
      (one) =>
        ({
          key: one.area,
          name: areaName(data, one.area),
          kind: 'neighbour',
          value: one.reading?.value,
        }) as const,
    ),
    { key: 'average', name: 'Neighbours’ average', kind: 'average', value: benchmark('neighbours') },
    { key: 'england', name: 'England', kind: 'england', value: benchmark('england') },
  ] as const;
  const longest = Math.max(...bars.map(({ value }) => Math.abs(value ?? Number.NaN)).filter(Number.isFinite));
  const sign = indicator.polarity === 'low' ? 1 : -1;
  return bars
    .filter(({ kind, value }) => value !== undefined || kind === 'ours' || kind === 'neighbour')
    .map((bar) => ({
      ...bar,
      share: bar.value === undefined || longest === 0 ? 0 : Math.abs(bar.value) / longest,
    }))
    .toSorted((a, b) => {
      if (a.value === undefined || b.value === undefined)
        return Number(a.value === undefined) - Number(b.value === undefined);
      return sign * (a.value - b.value);
    });
}
