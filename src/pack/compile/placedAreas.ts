import type { Area } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { registeredArea } from '@/sources/areas/areaRegister';
import { AREAS } from '@/sources/plan/areasTable';
import type { NeighbourRow } from '@/sources/plan/neighboursTable';
import { quoted } from '@/sources/quoted';

type AreaRow = Area & { readonly row: number };

/**
 * Gives every local area without a parent the plan's authority as its parent, except statistical neighbours. A reader takes "North" for a part
 * of the authority and subtracts it, so an area that is in no sum could give a small count away. The same holds for a ward that areas.csv puts
 * directly in the region, which is an error.
 */
export function placedAreas(
  rows: readonly AreaRow[],
  {
    authority,
    neighbours,
  }: { readonly authority: Area | undefined; readonly neighbours: readonly NeighbourRow[] },
): { readonly rows: readonly AreaRow[]; readonly issues: readonly Issue[] } {
  if (authority === undefined) return { rows, issues: [] };
  const neighbourCodes = new Set(neighbours.flatMap(({ area, neighbour }) => [area, neighbour]));
  const local = rows.filter(
    ({ kind, code }) => kind === 'local' && code !== authority.code && !neighbourCodes.has(code),
  );
  const areasWithoutParent = new Set(local.filter(({ parent }) => parent === undefined));
  const areasByCode = new Map(rows.map((area) => [area.code, area]));
  const areasInAuthority =
    authority.kind === 'authority' ? local.filter((area) => liesInLarge(area, areasByCode)) : [];
  return {
    rows:
      areasWithoutParent.size === 0
        ? rows
        : rows.map((area) => (areasWithoutParent.has(area) ? { ...area, parent: authority.code } : area)),
    issues: [
      ...[...areasWithoutParent].map(({ row, name }): Issue => {
        const message = `"${quoted(name)}" has no parent, and is taken for a part of ${authority.name}. If it lies in another area, write that area's id. If not, write ${authority.code}.`;
        return { severity: 'note', code: 'no-parent', file: AREAS.file, row, column: 'parent', message };
      }),
      ...areasInAuthority.map((area): Issue => tooLargeIssue(area, authority)),
    ],
  };
}

const LARGE_AREA_KINDS: readonly Area['kind'][] = ['region', 'country'];

function liesInLarge({ parent }: AreaRow, areasByCode: ReadonlyMap<string, Area>): boolean {
  if (parent === undefined) return false;
  const kind = areasByCode.get(parent)?.kind ?? registeredArea(parent)?.kind;
  return kind !== undefined && LARGE_AREA_KINDS.includes(kind);
}

function tooLargeIssue({ row, name, parent }: AreaRow, authority: Area): Issue {
  return {
    severity: 'error',
    code: 'unknown-parent',
    file: AREAS.file,
    row,
    column: 'parent',
    message: `Found "${quoted(parent ?? '')}", which is a region or a country, as the parent of "${quoted(name)}". Write the id of the area of ${authority.name} in which it lies, or ${authority.code}. If it is no part of ${authority.name}, write authority or region as its kind.`,
  };
}
