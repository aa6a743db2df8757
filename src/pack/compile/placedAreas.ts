import type { Area } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { AREAS } from '@/sources/plan/areasTable';
import type { NeighbourRow } from '@/sources/plan/neighboursTable';
import { quoted } from '@/sources/quoted';

type AreaRow = Area & { readonly row: number };

/**
 * Puts every local area without a parent in the plan's authority, except its statistical neighbours. A reader takes "North"
 * for a part of the authority and subtracts it, so an area left out of every sum could give a small count away.
 */
export function placedAreas(
  rows: readonly AreaRow[],
  {
    authority,
    neighbours,
  }: { readonly authority: Area | undefined; readonly neighbours: readonly NeighbourRow[] },
): { readonly rows: readonly AreaRow[]; readonly issues: readonly Issue[] } {
  const beside = new Set(neighbours.flatMap(({ area, neighbour }) => [area, neighbour]));
  const isPlaced = ({ kind, parent, code }: AreaRow) =>
    kind !== 'local' || parent !== undefined || code === authority?.code || beside.has(code);
  if (authority === undefined || rows.every(isPlaced)) return { rows, issues: [] };
  return {
    rows: rows.map((area) => (isPlaced(area) ? area : { ...area, parent: authority.code })),
    issues: rows
      .filter((area) => !isPlaced(area))
      .map(({ row, name }) => ({
        severity: 'note',
        code: 'no-parent',
        file: AREAS.file,
        row,
        column: 'parent',
        message: `"${quoted(name)}" has no parent, and is taken for a part of ${authority.name}. If it lies in another area, write that area's id. If not, write ${authority.code}.`,
      })),
  };
}
