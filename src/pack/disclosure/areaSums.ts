import { registeredArea, areasWithin } from '@/sources/areas/areaRegister';
import type { Area, AreaCode } from '@/domain/figures/area';
import { groupedBy } from '@/pack/rows/groupedBy';
import { areaValueSums, withWhole } from './areaValueSums';
import { groupSums, leastDifference } from './groupSums';
import type { StatedPart } from './sumsThatHold';
import { leastRemainder } from './leastRemainder';
import { rememberedValues } from './rememberedValues';
import { allOfSort, largestFirst, sortOf, sortSums, statedAreasIn } from './sortSums';
import { howSumHolds, WHOLE, type CountsByPart, type GroupSum } from './sumsThatHold';

/** An area and the areas that make it up. `hasUnlistedParts`: the area certainly has parts that are not among them. */
export type AreaSum = {
  readonly whole: AreaCode;
  readonly parts: readonly AreaCode[];
  readonly hasUnlistedParts: boolean;
};

export type AreaSums = {
  readonly sums: readonly AreaSum[];
  /** Kinds of area for which neither the officer nor the figures say which areas are parts of which. */
  readonly openAreas: readonly OpenAreas[];
};

export type OpenAreas = {
  readonly parent: AreaCode;
  readonly sorts: readonly string[];
  readonly areas: readonly AreaCode[];
  /** The smallest possible difference between two areas, or between an area and its parts. Such a difference can itself be a small count. */
  readonly leastDifference: number;
};

/** The sums over areas: localities of one kind make up their borough, wards their localities, authorities their region, and regions England. */
export function areaSums(
  areasWithRows: readonly AreaCode[],
  areas: ReadonlyMap<AreaCode, Area>,
  {
    knownCounts,
    statedParts,
    allKnownCounts,
    isCount,
  }: {
    readonly knownCounts: readonly CountsByPart[];
    readonly statedParts: readonly StatedPart[];
    /** The known counts of all indicators, by area. */
    readonly allKnownCounts: readonly CountsByPart[];
    /** Whether the indicator's figures are the counts themselves. */
    readonly isCount: boolean;
  },
): AreaSums {
  const sums: AreaSum[] = [];
  const openAreas: OpenAreas[] = [];
  const children = groupedBy(
    withParents(areasWithRows, areas).filter(
      (code) => areas.get(code)?.former !== true && parentOf(code, areas) !== undefined,
    ),
    (code) => parentOf(code, areas) ?? '',
  );
  for (const [key, members] of children) {
    const parent = key as AreaCode;
    const bySort = groupedBy(members, (code) => [areas.get(code)?.kind, sortOf(code, areas)].join('/'));
    for (const parts of bySort.values()) {
      const isLocal = areas.get(parts[0] as AreaCode)?.kind === 'local';
      const sumsOfSort = isLocal
        ? sumsOfOneSort(parent, parts, { knownCounts: [...knownCounts, ...allKnownCounts], statedParts })
        : undefined;
      if (sumsOfSort?.isOpen === true)
        openAreas.push({
          parent,
          sorts: [sortOf(parts[0], areas)],
          areas: parts,
          leastDifference: leastDifference(knownCounts),
        });
      const groupSumsHere = sumsOfSort?.sums ?? [{ whole: WHOLE, parts }];
      for (const sum of groupSumsHere) sums.push(areaSum(sum, parent));
      if (isLocal && sumsOfSort?.isOpen !== true && statedParts.length === 0)
        for (const sum of sumsAmong(parent, parts, allKnownCounts)) sums.push(areaSum(sum, parent));
    }
    const sumsAcrossSorts = sortSums(largestFirst([...bySort.values()], areas), {
      knownCounts,
      allKnownCounts,
      statedParts,
      areas,
      isCount,
      parent,
    });
    for (const sum of sumsAcrossSorts.sums) sums.push(areaSum(sum, parent));
    if (sumsAcrossSorts.openSorts.length > 0)
      openAreas.push({
        parent,
        sorts: sumsAcrossSorts.openSorts.map(([firstArea]) => sortOf(firstArea, areas)),
        areas: sumsAcrossSorts.openSorts.flat() as AreaCode[],
        leastDifference: leastRemainder(
          sumsAcrossSorts.openSorts.map((sort) => allOfSort(parent, sort, areas)),
          knownCounts.map((counts) => withWhole(counts, parent)),
          (largeArea, smallAreas) => statedAreasIn(largeArea, smallAreas, areas),
        ),
      });
  }
  // A sum for an area without a row is of use only if the area has a second sum.
  const areasAndParents = new Set(withParents(areasWithRows, areas));
  const isUseful = ({ whole }: AreaSum) =>
    areasAndParents.has(whole) || sums.filter((sum) => sum.whole === whole).length > 1;
  return { sums: sums.filter(isUseful), openAreas };
}

/**
 * Sums within areas that the plan says are of one kind, where the figures show that some of these areas are made up of others. Empty if
 * together they make up the area around them: then none is part of another.
 */
function sumsAmong(
  parent: AreaCode,
  parts: readonly AreaCode[],
  allKnownCounts: readonly CountsByPart[],
): readonly GroupSum[] {
  // The sums are remembered, because most indicators have figures of the same areas.
  return SUMS_AMONG.valueOf(allKnownCounts, [parent, ...parts].join('|'), () =>
    sumsFoundAmong(parent, parts, allKnownCounts),
  );
}

const SUMS_AMONG = rememberedValues<readonly CountsByPart[], readonly GroupSum[]>();

function sumsFoundAmong(
  parent: AreaCode,
  parts: readonly AreaCode[],
  allKnownCounts: readonly CountsByPart[],
): readonly GroupSum[] {
  const knownCounts = allKnownCounts.map((counts) => withWhole(counts, parent));
  if (parts.length < FEWEST_AREAS || howSumHolds({ whole: WHOLE, parts }, knownCounts).exact > 0) return [];
  return parts.flatMap((whole) =>
    areaValueSums(
      whole,
      parts.filter((part) => part !== whole),
      allKnownCounts,
    ).filter((sum) => sum.parts.length > 1),
  );
}

/** An area, and two areas that make it up. */
const FEWEST_AREAS = 3;

/** Adds the local areas that contain areas with rows: a locality without a row still joins its wards to the borough. */
function withParents(
  areasWithRows: readonly AreaCode[],
  areas: ReadonlyMap<AreaCode, Area>,
): readonly AreaCode[] {
  const areasAndParents = new Set(areasWithRows);
  for (const code of areasAndParents) {
    const parent = parentOf(code, areas);
    if (parent !== undefined && areas.get(parent)?.kind === 'local') areasAndParents.add(parent);
  }
  return [...areasAndParents];
}

function parentOf(code: AreaCode, areas: ReadonlyMap<AreaCode, Area>): AreaCode | undefined {
  return areas.get(code)?.parent;
}

/** The sum as areas by their codes. The register lists all areas of England and its regions, so missing parts are noticed. */
function areaSum({ whole, parts }: GroupSum, parent: AreaCode): AreaSum {
  const code = whole === WHOLE ? parent : (whole as AreaCode);
  const registeredAs = registeredArea(code);
  const isBeyondAuthorities = registeredAs !== undefined && registeredAs.kind !== 'authority';
  const listedParts = new Set<string>(parts);
  const hasUnlistedParts =
    isBeyondAuthorities && !areasWithin(code).every((areaCode) => listedParts.has(areaCode));
  return { whole: code, parts: parts as readonly AreaCode[], hasUnlistedParts };
}

function sumsOfOneSort(
  parent: AreaCode,
  parts: readonly string[],
  {
    knownCounts,
    statedParts,
  }: { readonly knownCounts: readonly CountsByPart[]; readonly statedParts: readonly StatedPart[] },
) {
  return groupSums(
    parts,
    knownCounts.map((counts) => withWhole(counts, parent)),
    statedParts.filter(({ group }) => parts.includes(group)),
    'values',
  );
}
