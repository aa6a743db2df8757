import type { Area, AreaCode } from '@/domain/figures/area';
import { areaSort } from './areaSort';
import { areaValueSums } from './areaValueSums';
import type { StatedPart } from './sumsThatHold';
import { remembered } from './remembered';
import type { Context, GroupSum } from './sumsThatHold';

/**
 * Works out which small areas make up which large ones where both have the same parent and nobody says. The figures decide if they settle it for
 * every area; otherwise it stays open, unless the officer says that a sort makes up nothing. It also stays open for shares and means if only other
 * indicators' figures settle it, because the counts behind them are not known. `sorts` begin with the largest areas.
 */
export function sortSums(
  sorts: readonly (readonly string[])[],
  {
    contexts,
    around,
    told,
    areas,
    isCount,
    parent,
  }: {
    readonly contexts: readonly Context[];
    readonly told: readonly StatedPart[];
    readonly around: readonly Context[];
    readonly areas: ReadonlyMap<AreaCode, Area>;
    readonly isCount: boolean;
    readonly parent: AreaCode;
  },
): { readonly sums: readonly GroupSum[]; readonly open: readonly (readonly string[])[] } {
  const local = sorts
    .filter(([first]) => areas.get(first as AreaCode)?.kind === 'local')
    .filter(([first]) => !told.some((one) => one.group === sortOf(first, areas) && one.partOf === 'none'));
  const sums: GroupSum[] = [];
  const open = new Set<readonly string[]>();
  local.forEach((fewer, at) => {
    for (const more of local.slice(at + 1)) {
      // A locality without a row is the sum of its wards too, and a ward without a row may be the rest of it.
      const isComplete = allOfSort(parent, more, areas).length === more.length;
      const found = (isComplete ? fewer : allOfSort(parent, fewer, areas)).map((whole) => {
        const own = areaValueSums(whole, more, contexts);
        return own.length > 0 ? own : areaValueSums(whole, more, around);
      });
      const isFound = found.every((own) => own.length > 0);
      if (isFound) sums.push(...found.flat());
      if (!isFound || !isCount) for (const sort of [fewer, more]) open.add(sort);
    }
  });
  return { sums, open: [...open] };
}

/** Sorts from the largest areas to the smallest. The sort with fewer areas in areas.csv has the larger ones. */
export function largestFirst(
  sorts: readonly (readonly string[])[],
  areas: ReadonlyMap<AreaCode, Area>,
): readonly (readonly string[])[] {
  return sorts.toSorted(
    (one, other) => ofSort(one, areas).length - ofSort(other, areas).length || one.length - other.length,
  );
}

/** The small areas, of the sort of some, that areas.csv puts in a large one. */
export function statedIn(
  large: string,
  small: readonly string[],
  areas: ReadonlyMap<AreaCode, Area>,
): readonly string[] {
  return ofSort(small, areas).flatMap(({ code, parent }) => (parent === large ? [code] : []));
}

function ofSort(sort: readonly string[], areas: ReadonlyMap<AreaCode, Area>): readonly Area[] {
  const name = sortOf(sort[0], areas);
  return SORTS.of(areas, name, () =>
    [...areas.values()].filter(
      (area) => area.kind === 'local' && area.former !== true && areaSort(area) === name,
    ),
  );
}

const SORTS = remembered<ReadonlyMap<AreaCode, Area>, readonly Area[]>();

/** The areas of one sort that lie in `parent` by areas.csv, also those without a row. */
export function allOfSort(
  parent: AreaCode,
  sort: readonly string[],
  areas: ReadonlyMap<AreaCode, Area>,
): readonly string[] {
  const name = sortOf(sort[0], areas);
  const all = LOCAL.of(areas, parent, () =>
    [...areas.values()].filter(
      (area) => area.parent === parent && area.kind === 'local' && area.former !== true,
    ),
  );
  return [...new Set([...sort, ...all.filter((area) => areaSort(area) === name).map(({ code }) => code)])];
}

const LOCAL = remembered<ReadonlyMap<AreaCode, Area>, readonly Area[]>();

/** What an area is, or is taken for where it is not known. */
export function sortOf(code: string | undefined, areas: ReadonlyMap<AreaCode, Area>): string {
  const area = areas.get(code as AreaCode);
  return area === undefined ? 'area' : areaSort(area);
}
