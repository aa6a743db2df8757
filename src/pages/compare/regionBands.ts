import { TILES } from '@/charts/tileLayout';
import type { Comparison } from '@/domain/compare/comparedAreas';
import type { RegionBands } from '@/wording/mapText';

/** How many authorities of each region are in each band; the regions in the order of the map. */
export function regionBands({ areas }: Comparison): readonly RegionBands[] {
  const bands = new Map(areas.map((area) => [area.area.code, area.nationalRank?.quarter?.band]));
  return [...new Set(TILES.map(({ region }) => region))].map((region) => {
    const regionBandList = TILES.flatMap((tile) =>
      tile.region === region ? (bands.get(tile.code) ?? []) : [],
    );
    const count = (band: string) => regionBandList.filter((areaBand) => areaBand === band).length;
    return {
      region,
      counts: { A: count('A'), B: count('B'), C: count('C'), D: count('D') },
      authorityCount: regionBandList.length,
    };
  });
}
