import { describe, expect, it } from 'vitest';
import { withheldFigures } from '@/pack/disclosure/withheldFigures';
import { aCountTable } from '#mocks/aCountTable';

/** The figures of a table as readers see them, every total among them. */
function shown(sizes: readonly number[], cells: readonly number[]): string {
  const table = aCountTable(sizes, cells);
  const { primaryFigures, secondaryFigures, exposedCounts } = withheldFigures(table, 6);
  expect(exposedCounts).toEqual([]);
  return table.counts
    .map(({ value }, place) =>
      primaryFigures.has(place) || secondaryFigures.has(place) ? 'c' : String(value),
    )
    .join(' ');
}

/** All tables with cells up to a number. */
function* tables(cells: number, most: number): Generator<readonly number[]> {
  if (cells === 0) {
    yield [];
    return;
  }
  for (const rest of tables(cells - 1, most))
    for (let value = 0; value <= most; value += 1) yield [...rest, value];
}

/** What a reader who knows the rule sees, and every figure that is withheld in it with the values that it has in the tables that look so. */
function looks(sizes: readonly number[], most: number): ReadonlyMap<string, readonly Set<number>[]> {
  const found = new Map<string, Set<number>[]>();
  const many = sizes.reduce((so, size) => so * size, 1);
  for (const cells of tables(many, most)) {
    const { counts } = aCountTable(sizes, cells);
    const key = shown(sizes, cells);
    const values = found.get(key) ?? counts.map(() => new Set<number>());
    counts.forEach(({ value }, place) => values[place]?.add(value ?? Number.NaN));
    found.set(key, values);
  }
  return found;
}

/**
 * Looks in which something withheld has fewer than three values. Where a figure that is shown is near the most that was tried, larger cells may
 * look the same: these looks are left out.
 */
function narrowLooks(sizes: readonly number[], most: number): readonly string[] {
  return [...looks(sizes, most)].flatMap(([key, values]) => {
    const texts = key.split(' ');
    const isWhole = texts.every((text) => text === 'c' || Number(text) < most);
    const isNarrow = texts.some((text, place) => text === 'c' && (values[place]?.size ?? 0) < 3);
    return isNarrow && isWhole ? [key] : [];
  });
}

describe('a reader who knows the rules', () => {
  it.each([
    [[2], 30],
    [[3], 16],
    [[4], 10],
    [[5], 7],
    [[2, 2], 9],
  ])(
    'finds three values or more for whatever is withheld in a table of %j with small totals',
    (sizes, most) => {
      expect(narrowLooks(sizes, most)).toEqual([]);
    },
    120_000,
  );
});
