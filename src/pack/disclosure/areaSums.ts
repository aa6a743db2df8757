import { registeredArea, areasWithin } from '@/sources/areas/areaRegister';
import type { Area, AreaCode } from '@/domain/figures/area';
import { groupedBy } from '@/pack/rows/groupedBy';
import { areaValueSums, withWhole } from './areaValueSums';
import { groupSums, leastDifference } from './groupSums';
import type { StatedPart } from './sumsThatHold';
import { leastRemainder } from './leastRemainder';
import { remembered } from './remembered';
import { allOfSort, largestFirst, sortOf, sortSums, statedIn } from './sortSums';
import { howSumHolds, WHOLE, type Context, type GroupSum } from './sumsThatHold';

/** An area and those that make it up. `isAll`: there are no others; `hasOthers`: there are for certain. */
export type AreaSum = {
  readonly whole: AreaCode;
  readonly parts: readonly AreaCode[];
  readonly hasOthers: boolean;
};

export type AreaSums = {
  readonly sums: readonly AreaSum[];
  /** Kinds of area for which nobody says which areas are parts of which. */
  readonly open: readonly OpenAreas[];
};

export type OpenAreas = {
  readonly parent: AreaCode;
  readonly sorts: readonly string[];
  readonly areas: readonly AreaCode[];
  /** The smallest possible difference between two areas, or between an area and its parts. Such a difference can itself be a small count. */
  readonly leastDifference: number;
};

/** The sums over areas: the localities of one sort make up their borough, wards their localities, authorities their region, regions England. */
export function areaSums(
  here: readonly AreaCode[],
  areas: ReadonlyMap<AreaCode, Area>,
  {
    contexts,
    told,
    around,
    isCount,
  }: {
    readonly contexts: readonly Context[];
    readonly told: readonly StatedPart[];
    /** Those of all indicators. */
    readonly around: readonly Context[];
    /** Whether its figures are the counts themselves. */
    readonly isCount: boolean;
  },
): AreaSums {
  const sums: AreaSum[] = [];
  const open: OpenAreas[] = [];
  const children = groupedBy(
    withParents(here, areas).filter(
      (code) => areas.get(code)?.former !== true && parentOf(code, areas) !== undefined,
    ),
    (code) => parentOf(code, areas) ?? '',
  );
  for (const [key, members] of children) {
    const parent = key as AreaCode;
    const bySort = groupedBy(members, (code) => [areas.get(code)?.kind, sortOf(code, areas)].join('/'));
    for (const parts of bySort.values()) {
      const isLocal = areas.get(parts[0] as AreaCode)?.kind === 'local';
      const found = isLocal
        ? sumsOfOneSort(parent, parts, { contexts: [...contexts, ...around], told })
        : undefined;
      if (found?.isOpen === true)
        open.push({
          parent,
          sorts: [sortOf(parts[0], areas)],
          areas: parts,
          leastDifference: leastDifference(contexts),
        });
      const own = found?.sums ?? [{ whole: WHOLE, parts }];
      for (const sum of own) sums.push(areaSum(sum, parent));
      if (isLocal && found?.isOpen !== true && told.length === 0)
        for (const sum of sumsAmong(parent, parts, around)) sums.push(areaSum(sum, parent));
    }
    const across = sortSums(largestFirst([...bySort.values()], areas), {
      contexts,
      around,
      told,
      areas,
      isCount,
      parent,
    });
    for (const sum of across.sums) sums.push(areaSum(sum, parent));
    if (across.open.length > 0)
      open.push({
        parent,
        sorts: across.open.map(([first]) => sortOf(first, areas)),
        areas: across.open.flat() as AreaCode[],
        leastDifference: leastRemainder(
          across.open.map((sort) => allOfSort(parent, sort, areas)),
          contexts.map((context) => withWhole(context, parent)),
          (large, small) => statedIn(large, small, areas),
        ),
      });
  }
  // An area without a row whose parts are of one kind alone tells nothing.
  const met = new Set(withParents(here, areas));
  const isUseful = ({ whole }: AreaSum) =>
    met.has(whole) || sums.filter((sum) => sum.whole === whole).length > 1;
  return { sums: sums.filter(isUseful), open };
}

/**
 * Areas that are said to be of one sort while some are sums of others, as the figures show. Not looked for where they make up all of the area they lie
 * in: then none is a part of another.
 */
function sumsAmong(
  parent: AreaCode,
  parts: readonly AreaCode[],
  around: readonly Context[],
): readonly GroupSum[] {
  // Most indicators have figures of the same areas.
  return AMONG.of(around, [parent, ...parts].join('|'), () => sumsFoundAmong(parent, parts, around));
}

const AMONG = remembered<readonly Context[], readonly GroupSum[]>();

function sumsFoundAmong(
  parent: AreaCode,
  parts: readonly AreaCode[],
  around: readonly Context[],
): readonly GroupSum[] {
  const known = around.map((context) => withWhole(context, parent));
  if (parts.length < FEWEST_AREAS || howSumHolds({ whole: WHOLE, parts }, known).exact > 0) return [];
  return parts.flatMap((whole) =>
    areaValueSums(
      whole,
      parts.filter((part) => part !== whole),
      around,
    ).filter((sum) => sum.parts.length > 1),
  );
}

/** One and two that make it up. */
const FEWEST_AREAS = 3;

/** Adds the local areas in which those with rows lie: a locality without a row joins its wards to the borough. */
function withParents(here: readonly AreaCode[], areas: ReadonlyMap<AreaCode, Area>): readonly AreaCode[] {
  const found = new Set(here);
  for (const code of found) {
    const parent = parentOf(code, areas);
    if (parent !== undefined && areas.get(parent)?.kind === 'local') found.add(parent);
  }
  return [...found];
}

function parentOf(code: AreaCode, areas: ReadonlyMap<AreaCode, Area>): AreaCode | undefined {
  return areas.get(code)?.parent;
}

/** Of England and its regions it is known which areas they have. */
function areaSum({ whole, parts }: GroupSum, parent: AreaCode): AreaSum {
  const code = whole === WHOLE ? parent : (whole as AreaCode);
  const registered = registeredArea(code);
  const isBeyond = registered !== undefined && registered.kind !== 'authority';
  const listed = new Set<string>(parts);
  const hasOthers = isBeyond && !areasWithin(code).every((one) => listed.has(one));
  return { whole: code, parts: parts as readonly AreaCode[], hasOthers };
}

function sumsOfOneSort(
  parent: AreaCode,
  parts: readonly string[],
  { contexts, told }: { readonly contexts: readonly Context[]; readonly told: readonly StatedPart[] },
) {
  return groupSums(
    parts,
    contexts.map((context) => withWhole(context, parent)),
    told.filter(({ group }) => parts.includes(group)),
    'values',
  );
}
