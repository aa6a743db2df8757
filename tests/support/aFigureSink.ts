import type { Area } from '@/domain/figures/area';
import { OBSERVATION_STATUSES } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import { emptyRecord } from '@/pack/feeds/figureStore';
import { shorthandOf, type FigureSink } from '@/sources/publishedFile';

/** A figure in words, as a test reads it: 4.4 or `c`. */
export type Taken = {
  readonly wanted: number;
  readonly area: string;
  readonly period: string;
  readonly figure: number | string | undefined;
  readonly decimals: number;
  readonly status: string | undefined;
  readonly row: number;
  readonly limits: readonly [number, number] | undefined;
};

/** A sink that keeps what it takes in words. */
export function aFigureSink(): FigureSink & { readonly taken: readonly Taken[] } {
  const areas: Area[] = [];
  const periods: Period[] = [];
  const taken: Taken[] = [];
  const figure = emptyRecord();
  const take = (): void => {
    const { wantedIndex, decimals, row, lower, upper, code, value } = figure;
    const period = periods[figure.period];
    taken.push({
      wanted: wantedIndex,
      area: String(areas[figure.area]?.code),
      period: `${period?.timePeriod} ${period?.timeIdentifier}`,
      figure: code === 0 ? value : shorthandOf(code),
      decimals,
      status: OBSERVATION_STATUSES[figure.status],
      row,
      limits: Number.isNaN(lower) ? undefined : [lower, upper],
    });
  };
  return {
    figure,
    taken,
    take,
    areaIndex: (area) => areas.push(area) - 1,
    periodIndex: (period) => periods.push(period) - 1,
  };
}
