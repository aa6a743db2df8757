import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { TILES } from '@/charts/tileLayout';

type Row = {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: string;
  readonly until: string;
};

const register = Papa.parse<Row>(readFileSync('src/sources/areas/englishAreas.csv', 'utf8').trim(), {
  header: true,
}).data;
const today = register.filter(({ kind, until }) => kind === 'authority' && until === '');
const regionOf = (code: string): string => {
  const { parent = '' } = register.find((row) => row.code === code) ?? {};
  const region = register.find((row) => row.code === parent);
  // Inner and Outer London are parts of London.
  return region?.parent === 'E12000007' ? 'London' : (region?.name ?? '');
};

describe('the map of tiles', () => {
  it('has each of the 153 authorities of today once', () => {
    expect(today).toHaveLength(153);
    expect(TILES.map(({ code }) => String(code)).toSorted()).toEqual(
      today.map(({ code }) => code).toSorted(),
    );
  });

  it('has each authority in its own region', () => {
    const wrong = TILES.filter(({ code, region }) => regionOf(code) !== region);
    expect(wrong).toEqual([]);
  });

  it('has no two tiles in one place, and no two with the same letters', () => {
    expect(new Set(TILES.map(({ column, row }) => `${column},${row}`)).size).toBe(153);
    expect(new Set(TILES.map(({ shortName: short }) => short)).size).toBe(153);
    for (const { shortName: short } of TILES) expect(short.length).toBeLessThanOrEqual(4);
  });

  it.each([...new Set(TILES.map(({ region }) => region))])('has the tiles of %s together', (region) => {
    const tiles = TILES.filter((tile) => tile.region === region);
    const reached = new Set(tiles.slice(0, 1));
    for (const from of reached)
      for (const to of tiles)
        if (Math.abs(from.column - to.column) + Math.abs(from.row - to.row) === 1) reached.add(to);
    expect(tiles.filter((tile) => !reached.has(tile)).map(({ shortName: short }) => short)).toEqual([]);
  });

  it('begins the letters of a tile as the name begins, but for a few that would be taken for another', () => {
    const other = TILES.filter(({ code, shortName: short }) => {
      const name = today.find((row) => row.code === code)?.name ?? '';
      return name[0]?.toLowerCase() !== short[0]?.toLowerCase();
    });
    // County Durham and Kingston upon Hull are known as Durham and Hull.
    expect(other.map(({ shortName: short }) => short).toSorted()).toEqual(['Durh', 'Hull']);
  });
});
