import type { Count, CountTable, SumLine } from '@/pack/disclosure/countTable';

/** A table of counts of people with every total, from its inner cells in the order of their places (the last dimension turns fastest). */
export type WholeTable = CountTable & {
  /** The sizes without the total, which has the last place in its dimension. */
  readonly sizes: readonly number[];
};

/** A table of any number of dimensions with all its totals: each is the sum along one dimension, and is published as a figure too. */
export function aCountTable(sizes: readonly number[], cells: readonly number[]): WholeTable {
  const widths = sizes.map((size) => size + 1);
  const many = widths.reduce((product, width) => product * width, 1);
  const places = Array.from({ length: many }, (_, index) => coordinatesOf(index, widths));
  const values = places.map((coordinates) =>
    cells.reduce((sum, value, cell) => {
      const at = coordinatesOf(cell, sizes);
      const isWithin = coordinates.every(
        (one, dimension) => one === sizes[dimension] || one === at[dimension],
      );
      return isWithin ? sum + value : sum;
    }, 0),
  );
  const placeOf = (coordinates: readonly number[]) =>
    coordinates.reduce((place, one, dimension) => place * (widths[dimension] ?? 1) + one, 0);
  const lines = places.flatMap((coordinates, total): readonly SumLine[] =>
    sizes.flatMap((size, dimension): readonly SumLine[] => {
      if (coordinates[dimension] !== size) return [];
      const parts = Array.from({ length: size }, (_, at) => placeOf(coordinates.with(dimension, at)));
      return [{ total, parts }];
    }),
  );
  return {
    sizes,
    counts: values.map((value, figure) => aCount(value, figure)),
    lines,
    withheldAnyway: new Set(),
  };
}

/** A count that a figure shows. */
export function aCount(value: number | undefined, figureIndex: number | undefined): Count {
  return {
    value,
    figureIndex,
    least: figureIndex === undefined ? 0 : 1,
    hideWhen: figureIndex === undefined ? 'small' : 'always',
  };
}

function coordinatesOf(place: number, widths: readonly number[]): readonly number[] {
  const found: number[] = [];
  let left = place;
  for (const width of widths.toReversed()) {
    found.unshift(left % width);
    left = Math.floor(left / width);
  }
  return found;
}
