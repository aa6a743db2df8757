import type { RawFigure } from '@/pack/rows/rawFigure';

/** A total and its parts as keys of counts. */
export type KeyedLine = {
  readonly total: string;
  readonly parts: readonly string[];
  /**
   * `whole`: the parts are all there is. `listed`: they are all that is listed, and may not be all there is. `some`: others are missing for
   * certain. `increase`: the last part is what the total has more than the first.
   */
  readonly parting: 'whole' | 'listed' | 'some' | 'increase';
};

export type Kind = 'count' | 'out of';

/** Where a count stands in its table: `count|E08000018|Calendar year|2014|sex=Female`. */
export type Spot = Pick<RawFigure, 'area' | 'period'> & { readonly sides: readonly string[] };

export function spotKey(kind: Kind | 'added', { area, period, sides }: Spot): string {
  return [kind, area, period.family, period.step, ...sides].join('|');
}

/** A side of a breakdown that is no part but the whole is no side: `sex=Total` is the headline. */
export function spotOf({ area, period, breakdown }: RawFigure): Spot {
  const sides = breakdown
    .split(';')
    .filter((side) => side !== '' && !/=\s*(total|all( \w+)?|persons)$/i.test(side));
  return { area, period, sides: sides.map((side) => side.replace(/\s*=\s*/, '=')).toSorted() };
}
