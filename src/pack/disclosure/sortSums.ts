import type { Area, AreaCode } from '@/domain/figures/area';
import { areaSort } from './areaSort';
import { areaValueSums } from './areaValueSums';
import type { StatedPart } from './sumsThatHold';
import { rememberedValues } from './rememberedValues';
import type { CountsByPart, GroupSum } from './sumsThatHold';

/**
 * Works out which small areas make up which large ones where both have the same parent and nobody says. The figures decide if they settle it for
 * every area; otherwise it stays open, unless the officer says that a sort makes up nothing. It also stays open for shares and means if only other
 * indicators' figures settle it, because the counts behind them are not known. `sorts` begin with the largest areas.
 */
export function sortSums(
  sorts: readonly (readonly string[])[],
  {
    knownCounts,
    allKnownCounts,
    statedParts,
    areas,
    isCount,
    parent,
  }: {
    readonly knownCounts: readonly CountsByPart[];
    readonly statedParts: readonly StatedPart[];
    readonly allKnownCounts: readonly CountsByPart[];
    readonly areas: ReadonlyMap<AreaCode, Area>;
    readonly isCount: boolean;
    readonly parent: AreaCode;
  },
): { readonly sums: readonly GroupSum[]; readonly openSorts: readonly (readonly string[])[] } {
  const localSorts = sorts
    .filter(([firstArea]) => areas.get(firstArea as AreaCode)?.kind === 'local')
    .filter(
      ([firstArea]) =>
        !statedParts.some(
          (statedPart) => statedPart.group === sortOf(firstArea, areas) && statedPart.partOf === 'none',
        ),
    );
  const sums: GroupSum[] = [];
  const openSorts = new Set<readonly string[]>();
  localSorts.forEach((largerAreas, position) => {
    for (const smallerAreas of localSorts.slice(position + 1)) {
      // A locality without a row is the sum of its wards too, and a ward without a row may be the rest of it.
      const isComplete = allOfSort(parent, smallerAreas, areas).length === smallerAreas.length;
      const sumsByArea = (isComplete ? largerAreas : allOfSort(parent, largerAreas, areas)).map((whole) => {
        const ownSums = areaValueSums(whole, smallerAreas, knownCounts);
        return ownSums.length > 0 ? ownSums : areaValueSums(whole, smallerAreas, allKnownCounts);
      });
      const isSettled = sumsByArea.every((ownSums) => ownSums.length > 0);
      if (isSettled) sums.push(...sumsByArea.flat());
      if (!isSettled || !isCount) for (const sort of [largerAreas, smallerAreas]) openSorts.add(sort);
    }
  });
  return { sums, openSorts: [...openSorts] };
}

/** Sorts from the largest areas to the smallest. The sort with fewer areas in areas.csv has the larger ones. */
export function largestFirst(
  sorts: readonly (readonly string[])[],
  areas: ReadonlyMap<AreaCode, Area>,
): readonly (readonly string[])[] {
  return sorts.toSorted(
    (sort, otherSort) =>
      areasOfSort(sort, areas).length - areasOfSort(otherSort, areas).length ||
      sort.length - otherSort.length,
  );
}

/** The small areas, of the sort of some, that areas.csv puts in a large one. */
export function statedAreasIn(
  largeArea: string,
  smallAreas: readonly string[],
  areas: ReadonlyMap<AreaCode, Area>,
): readonly string[] {
  return areasOfSort(smallAreas, areas).flatMap(({ code, parent }) => (parent === largeArea ? [code] : []));
}

function areasOfSort(sort: readonly string[], areas: ReadonlyMap<AreaCode, Area>): readonly Area[] {
  const name = sortOf(sort[0], areas);
  return AREAS_BY_SORT.valueOf(areas, name, () =>
    [...areas.values()].filter(
      (area) => area.kind === 'local' && area.former !== true && areaSort(area) === name,
    ),
  );
}

const AREAS_BY_SORT = rememberedValues<ReadonlyMap<AreaCode, Area>, readonly Area[]>();

/** The areas of one sort that lie in `parent` by areas.csv, also those without a row. */
export function allOfSort(
  parent: AreaCode,
  sort: readonly string[],
  areas: ReadonlyMap<AreaCode, Area>,
): readonly string[] {
  const name = sortOf(sort[0], areas);
  const localAreas = LOCAL_AREAS.valueOf(areas, parent, () =>
    [...areas.values()].filter(
      (area) => area.parent === parent && area.kind === 'local' && area.former !== true,
    ),
  );
  return [
    ...new Set([...sort, ...localAreas.filter((area) => areaSort(area) === name).map(({ code }) => code)]),
  ];
}

const LOCAL_AREAS = rememberedValues<ReadonlyMap<AreaCode, Area>, readonly Area[]>();

/** What an area is; `area` where it is not known. */
export function sortOf(code: string | undefined, areas: ReadonlyMap<AreaCode, Area>): string {
  const area = areas.get(code as AreaCode);
  return area === undefined ? 'area' : areaSort(area);
}
