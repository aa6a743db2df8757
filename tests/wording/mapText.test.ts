import { describe, expect, it } from 'vitest';
import { mapText, type RegionBands } from '@/wording/mapText';

const bands = (region: string, A: number, D: number, authorityCount: number): RegionBands => ({
  region,
  counts: { A, B: authorityCount - A - D, C: 0, D },
  authorityCount,
});

describe('where bands are most common', () => {
  it('goes by the share of a region, not by the number', () => {
    expect(
      mapText([bands('London', 16, 2, 33), bands('North East', 7, 4, 12), bands('South West', 0, 3, 15)]),
    ).toBe('Band A is most common in the North East (7 of 12); band D in the North East (4 of 12).');
  });

  it('names every region with the largest share', () => {
    expect(mapText([bands('London', 3, 1, 6), bands('Yorkshire and The Humber', 2, 0, 4)])).toBe(
      'Band A is most common in London (3 of 6) and Yorkshire and The Humber (2 of 4); band D in London (1 of 6).',
    );
  });

  it('says nothing where there are no bands', () => {
    expect(mapText([bands('London', 0, 0, 0)])).toBeUndefined();
  });
});
