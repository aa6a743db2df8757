import type { Area, AreaCode } from '@/domain/figures/area';
import { areaSort } from './areaSort';
import { areaValueSums } from './areaValueSums';
import type { StatedPart } from './sumsThatHold';
import { rememberedValues } from './rememberedValues';
import type { CountsByPart, GroupSum } from './sumsThatHold';

/**
 * Works out which small areas make up which large areas of the same parent, where nobody says so. The figures decide if they settle the
 * question for every area. Otherwise the question stays open, unless the officer says that one kind of area makes up nothing. For shares and
 * means it also stays open if only other indicators' figures settle it, because the counts behind them are not known. `sorts` lists the kinds
 * of area, largest areas first.
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
      // A locality without a row is the sum of its wards, and a ward without a row may be the rest of its locality.
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

/** The kinds of area from the largest to the smallest. The kind with fewer areas in areas.csv has the larger areas. */
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

/** Some small areas that areas.csv puts in a given large area. */
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

/** The areas of one kind that areas.csv puts in `parent`, also those without a row. */
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

/** The kind of an area; `area` where the kind is not known. */
export function sortOf(code: string | undefined, areas: ReadonlyMap<AreaCode, Area>): string {
  const area = areas.get(code as AreaCode);
  return area === undefined ? 'area' : areaSort(area);
}
