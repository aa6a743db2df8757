import { describe, expect, it } from 'vitest';
import { SMALL_MAP, periodMap } from '@/charts/periodMap';
import { TILES } from '@/charts/tileLayout';

/** A comparison of which only areas and their bands matter. */
function bandsOf(bands: Readonly<Record<string, 'A' | 'B' | 'C' | 'D' | undefined>>) {
  const areas = Object.entries(bands).map(([code, band]) => ({
    area: { code, name: code, kind: 'authority' as const },
    role: 'other' as const,
    reading: undefined,
    nationalRank:
      band === undefined
        ? undefined
        : { rank: { place: 1, tiedCount: 1, of: 2 }, quarter: { band, best: 1, boundary: undefined } },
  }));
  const [ours] = areas;
  if (ours === undefined) throw new Error('The test has an area.');
  return periodMap({ areas, ourArea: ours } as unknown as Parameters<typeof periodMap>[0]);
}

const squares = (path: string) => path.split('M').length - 1;
const [first, second, third] = TILES.map(({ code }) => code);

describe('a small map', () => {
  it('has every authority once, in the path of its band, and those without a band in one of their own', () => {
    const { paths } = bandsOf({ [first ?? '']: 'D', [second ?? '']: 'D', [third ?? '']: 'A' });
    expect(squares(paths.D)).toBe(2);
    expect(squares(paths.A)).toBe(1);
    expect(squares(paths.none)).toBe(TILES.length - 3);
    expect(squares(paths.B) + squares(paths.C)).toBe(0);
  });

  it('keeps within its size, and marks our own tile at its place', () => {
    const { ownTile: ours, paths } = bandsOf({ [first ?? '']: 'B' });
    const [tile] = TILES;
    expect(ours).toEqual({ x: 2 + 9 * (tile?.column ?? 0), y: 2 + 9 * (tile?.row ?? 0) });
    const places = [
      ...Object.values(paths)
        .join('')
        .matchAll(/M(\d+) (\d+)/g),
    ];
    expect(Math.max(...places.map(([, x]) => Number(x) + 9))).toBeLessThanOrEqual(SMALL_MAP.width);
    expect(Math.max(...places.map(([, , y]) => Number(y) + 9))).toBeLessThanOrEqual(SMALL_MAP.height);
  });
});
