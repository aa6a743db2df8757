import type { Area, AreaCode } from '@/domain/figures/area';
import type { Naming } from './breakdownSums';
import { placeSort } from './placeSort';
import { plainSpelling } from './plainSpelling';
import { groupsBySeries, type SeriesGroup } from './seriesGroups';
import type { Cell, Equation } from './unknowns';

type Places = {
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly areaKeyOf: (code: AreaCode) => string;
};

/**
 * Treats a group as an area if the group has the area's name: the group `ward=North` of the borough is the ward North of areas.csv. The
 * dimension must be named after a sort of area, or two of its groups must be areas. Shown figures must not contradict it.
 */
export function areasAsGroups(
  cells: readonly Cell[],
  valueOf: (cell: Cell) => number | undefined,
  { nameOf, termOf, ...places }: Naming & Places,
): readonly Equation[] {
  const pairs = pairsIn(cells, places);
  const contradicted = new Set(
    pairs.flatMap(({ groupCell, areaCell, dimension }) => {
      const [groupValue, areaValue] = [valueOf(groupCell), valueOf(areaCell)];
      const areShown = groupValue !== undefined && areaValue !== undefined;
      return areShown && groupValue !== areaValue ? [dimension] : [];
    }),
  );
  return pairs
    .filter(({ dimension }) => !contradicted.has(dimension))
    .map(({ groupCell, areaCell }) => ({
      terms: [termOf(groupCell), [termOf(areaCell)[0], -1]],
      lowerLimit: 0,
      upperLimit: 0,
      explain: () => `${nameOf(groupCell)} is the area of that name: ${nameOf(areaCell)}`,
      assumedLimits: { lowerLimit: Number.NEGATIVE_INFINITY, upperLimit: Number.POSITIVE_INFINITY },
    }));
}

/** The cell of a group, and the cell of the area that the group is. */
type Pair = { readonly groupCell: Cell; readonly areaCell: Cell; readonly dimension: string };

function pairsIn(cells: readonly Cell[], { areas, areaKeyOf }: Places): readonly Pair[] {
  const areasOfSeries = areasBySeries(cells, areas);
  if (areasOfSeries.size === 0) return [];
  const cellsOfAreas = cells.filter(({ series }) => areasOfSeries.has(series));
  const placeOf = ({ series, period }: Cell, areaKey: string, groups: readonly string[]) =>
    `${series}|${areaKey}|${period.family}|${period.step}|${groups.join('|')}`;
  const cellsByPlace = new Map(cellsOfAreas.map((cell) => [placeOf(cell, cell.areaKey, cell.groups), cell]));
  return cellsOfAreas.flatMap((groupCell) =>
    groupCell.groups.flatMap((group): readonly Pair[] => {
      const area = areasOfSeries.get(groupCell.series)?.get(group);
      if (area === undefined || !isIn(area, groupCell.area, areas)) return [];
      const otherGroups = groupCell.groups.filter((otherGroup) => otherGroup !== group);
      const areaCell = cellsByPlace.get(placeOf(groupCell, areaKeyOf(area.code), otherGroups));
      const dimension = `${groupCell.series}|${group.slice(0, group.indexOf('='))}`;
      return areaCell === undefined ? [] : [{ groupCell, areaCell, dimension }];
    }),
  );
}

/** Returns, for each series, the areas that its groups are. Leaves out series without such groups. */
function areasBySeries(
  cells: readonly Cell[],
  areas: Places['areas'],
): ReadonlyMap<string, ReadonlyMap<string, Area>> {
  const areasByName = namedAreas(areas);
  if (areasByName.size === 0) return new Map();
  return new Map(
    [...groupsBySeries(cells)].flatMap(([series, groups]): readonly [string, ReadonlyMap<string, Area>][] => {
      const found = groups.flatMap((group): readonly (readonly [SeriesGroup, Area])[] => {
        const area = areaNamed(group, areasByName);
        return area === undefined ? [] : [[group, area]];
      });
      const areasOfGroups = found.filter(
        ([group, area]) =>
          isOfSort(group, area) || found.some(([other]) => other !== group && other.name === group.name),
      );
      return areasOfGroups.length === 0
        ? []
        : [[series, new Map(areasOfGroups.map(([{ text }, area]) => [text, area]))]];
    }),
  );
}

/** The officer's own areas by name. Each is listed with and without its sort: "North ward" is also "North". */
function namedAreas(areas: Places['areas']): ReadonlyMap<string, readonly Area[]> {
  const areasByName = new Map<string, readonly Area[]>();
  for (const area of areas.values()) {
    if (area.kind !== 'local' || area.former === true) continue;
    const names = new Set([plainSpelling(area.name), withoutSort(area.name), plainSpelling(area.code)]);
    for (const name of names) areasByName.set(name, [...(areasByName.get(name) ?? []), area]);
  }
  return areasByName;
}

/**
 * Finds the area that has a group's name. If two areas share the name, chooses the one of the sort that the dimension names. Returns undefined
 * if no area fits, or more than one.
 */
function areaNamed(group: SeriesGroup, areasByName: ReadonlyMap<string, readonly Area[]>): Area | undefined {
  const found =
    areasByName.get(plainSpelling(group.value)) ?? areasByName.get(withoutSort(group.value)) ?? [];
  const ofSort = found.length < 2 ? found : found.filter((area) => isOfSort(group, area));
  return ofSort.length === 1 ? ofSort[0] : undefined;
}

const SORTS = /\b(?:wards?|localit(?:y|ies)|districts?|areas?|neighbourhoods?|clusters?|schools?)\b/gi;

function withoutSort(name: string): string {
  return plainSpelling(name.replaceAll(SORTS, '')) || plainSpelling(name);
}

/** Whether a dimension is named after an area's sort. */
function isOfSort({ name }: SeriesGroup, area: Area): boolean {
  const plainName = plainSpelling(name);
  return [area.sort ?? 'local', placeSort(area), 'area', 'place'].some((sort) =>
    plainName.includes(plainSpelling(sort)),
  );
}

function isIn(area: Area, code: AreaCode, areas: Places['areas']): boolean {
  const passedAreas = new Set<AreaCode>();
  let parent = area.parent;
  while (parent !== undefined && !passedAreas.has(parent)) {
    if (parent === code) return true;
    passedAreas.add(parent);
    parent = areas.get(parent)?.parent;
  }
  return false;
}
