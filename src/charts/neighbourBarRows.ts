import type { AreaCode } from '@/domain/figures/area';
import { intervalOf } from '@/domain/figures/counts';
import type { Interval } from '@/domain/figures/observation';
import { areaName, type PlanData } from '@/domain/plan/planData';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { observationAt } from '@/domain/figures/series';

/** One bar: the area, the bar's length as a share of the longest, and the figure in words. */
export type NeighbourBar = {
  readonly key: string;
  readonly name: string;
  readonly kind: 'ours' | 'neighbour' | 'average' | 'england';
  readonly value: number | undefined;
  /** The length as a share (0 to 1) of the longest bar; bars begin at zero. */
  readonly share: number;
  /** The 95% limits, and their places as shares of the longest bar. */
  readonly range: BarRange | undefined;
};

export type BarRange = {
  readonly interval: Interval;
  readonly from: number;
  readonly to: number;
};

/**
 * The bars of the area and its neighbours, best first by polarity (for a neutral indicator most first), with their average and England in
 * their places. Areas without a figure come last.
 */
export function neighbourBarRows(data: PlanData, row: ScorecardRow, area: AreaCode): readonly NeighbourBar[] {
  const { neighbours, comparators, observation, indicator, period } = row;
  if (neighbours.length === 0) return [];
  const benchmark = (name: 'neighbours' | 'england') => {
    const benchmarkFigure = comparators[name].benchmark;
    return benchmarkFigure.kind === 'value' ? benchmarkFigure.reading.value : undefined;
  };
  const ownValue = observation?.reading.kind === 'value' ? observation.reading.value : undefined;
  const rangeOf = (code: AreaCode) =>
    period && intervalOf(observationAt(data.series.get(indicator.id)?.get(code), period), indicator);
  const bars = [
    {
      key: area,
      name: areaName(data, area),
      kind: 'ours',
      value: ownValue,
      interval: intervalOf(observation, indicator),
    },
    ...neighbours.map(
      (neighbour) =>
        ({
          key: neighbour.area,
          name: areaName(data, neighbour.area),
          kind: 'neighbour',
          value: neighbour.reading?.value,
          interval: rangeOf(neighbour.area),
        }) as const,
    ),
    {
      key: 'average',
      name: 'Neighbours’ average',
      kind: 'average',
      value: benchmark('neighbours'),
      interval: undefined,
    },
    { key: 'england', name: 'England', kind: 'england', value: benchmark('england'), interval: undefined },
  ] as const;
  const sizes = bars.flatMap(({ value, interval }) => [value, interval?.upper, interval?.lower]);
  const longestBar = Math.max(...sizes.map((size) => Math.abs(size ?? Number.NaN)).filter(Number.isFinite));
  const shareOf = (size: number) => (longestBar === 0 ? 0 : Math.abs(size) / longestBar);
  const sortSign = indicator.polarity === 'low' ? 1 : -1;
  return bars
    .filter(({ kind, value }) => value !== undefined || kind === 'ours' || kind === 'neighbour')
    .map(({ interval, ...bar }) => ({
      ...bar,
      share: bar.value === undefined ? 0 : shareOf(bar.value),
      range:
        interval === undefined || interval.lower < 0
          ? undefined
          : { interval, from: shareOf(interval.lower), to: shareOf(interval.upper) },
    }))
    .toSorted((a, b) => {
      if (a.value === undefined || b.value === undefined)
        return Number(a.value === undefined) - Number(b.value === undefined);
      return sortSign * (a.value - b.value);
    });
}
