import { groupedBy } from '@/pack/rows/groupedBy';
import { spotKey, type KeyedLine, type Kind, type Spot } from './spot';

/**
 * The sums over each name of a breakdown, in as many dimensions as rows have: `sex=Female;age=16` is a part of `age=16` and of
 * `sex=Female`, and these are parts of the headline. A total that has no row counts where two sums share it.
 */
export function linesByBreakdown(kind: Kind, spots: readonly Spot[]): readonly KeyedLine[] {
  const rows = new Set(spots.map((spot) => spotKey(kind, spot)));
  const lines = new Map<string, { readonly total: string; readonly parts: string[] }>();
  for (const spot of spots)
    spot.sides.forEach((side, at) => {
      const total = spotKey(kind, { ...spot, sides: spot.sides.toSpliced(at, 1) });
      const name = side.slice(0, side.indexOf('='));
      const line = lines.get(`${total}/${name}`) ?? { total, parts: [] };
      line.parts.push(spotKey(kind, spot));
      lines.set(`${total}/${name}`, line);
    });
  const shared = groupedBy(lines.values(), ({ total }) => total);
  return [...lines.values()]
    .filter(({ total }) => rows.has(total) || (shared.get(total)?.length ?? 0) > 1)
    .map((line) => ({ ...line, parting: 'listed' }));
}
