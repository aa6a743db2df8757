import { registeredArea, areasWithin } from '@/sources/areas/areaRegister';
import type { Area, AreaCode } from '@/domain/figures/area';
import { groupedBy } from '@/pack/rows/groupedBy';
import { areaSort } from './areaSort';
import { groupSums, leastDifference, type StatedPart } from './groupSums';
import { leastRemainder } from './leastRemainder';
import { remembered } from './remembered';
import { howSumHolds, sumsByValue, WHOLE, type Context, type GroupSum } from './sumsByValue';

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
    const across = sumsAcross([...bySort.values()], { contexts, around, told, areas, isCount, parent });
    for (const sum of across.sums) sums.push(areaSum(sum, parent));
    if (across.open.length > 0)
      open.push({
        parent,
        sorts: across.open.map(([first]) => sortOf(first, areas)),
        areas: across.open.flat() as AreaCode[],
        leastDifference: leastRemainder(
          across.open.map((sort) => allOfSort(parent, sort, areas)),
          contexts.map((context) => withWhole(context, parent)),
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
    sumsByValueOf(
      whole,
      parts.filter((part) => part !== whole),
      around,
    ).filter((sum) => sum.parts.length > 1),
  );
}

/** One and two that make it up. */
const FEWEST_AREAS = 3;

type Known = { readonly contexts: readonly Context[]; readonly told: readonly StatedPart[] };

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

function sortOf(code: string | undefined, areas: ReadonlyMap<AreaCode, Area>): string {
  const area = areas.get(code as AreaCode);
  return area === undefined ? 'area' : areaSort(area);
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

function sumsOfOneSort(parent: AreaCode, parts: readonly string[], { contexts, told }: Known) {
  return groupSums(
    parts,
    contexts.map((context) => withWhole(context, parent)),
    told.filter(({ group }) => parts.includes(group)),
    'values',
  );
}

function withWhole(context: Context, parent: AreaCode): Context {
  const own = context.get(parent);
  if (own === undefined) return context;
  return WITH_WHOLE.of(context, parent, () =>
    Object.assign(new Map(context).set(WHOLE, own), { isRounded: context.isRounded }),
  );
}

const WITH_WHOLE = remembered<Context, Context>();

/**
 * Works out which small areas make up which large ones where both have the same parent and nobody says. The figures decide if they settle it for
 * every area; otherwise it stays open, unless the officer says that a sort makes up nothing. It also stays open for shares and means if only other
 * indicators' figures settle it, because the counts behind them are not known.
 */
function sumsAcross(
  sorts: readonly (readonly string[])[],
  {
    contexts,
    around,
    told,
    areas,
    isCount,
    parent,
  }: Known & {
    readonly around: readonly Context[];
    readonly areas: ReadonlyMap<AreaCode, Area>;
    readonly isCount: boolean;
    readonly parent: AreaCode;
  },
): { readonly sums: readonly GroupSum[]; readonly open: readonly (readonly string[])[] } {
  const local = sorts
    .filter(([first]) => areas.get(first as AreaCode)?.kind === 'local')
    .filter(([first]) => !told.some((one) => one.group === sortOf(first, areas) && one.partOf === 'none'))
    .toSorted((a, b) => a.length - b.length);
  const sums: GroupSum[] = [];
  const open = new Set<readonly string[]>();
  local.forEach((fewer, at) => {
    for (const more of local.slice(at + 1)) {
      // A locality without a row is the sum of its wards too, and a ward without a row may be the rest of it.
      const isComplete = allOfSort(parent, more, areas).length === more.length;
      const found = (isComplete ? fewer : allOfSort(parent, fewer, areas)).map((whole) => {
        const own = sumsByValueOf(whole, more, contexts);
        return own.length > 0 ? own : sumsByValueOf(whole, more, around);
      });
      const isFound = found.every((own) => own.length > 0);
      if (isFound) sums.push(...found.flat());
      if (!isFound || !isCount) for (const sort of [fewer, more]) open.add(sort);
    }
  });
  return { sums, open: [...open] };
}

/** The areas of one sort that lie in `parent` by areas.csv, also those without a row. */
function allOfSort(
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

/** Every way in which areas add up to one of another sort, wherever their counts are known. */
function sumsByValueOf(
  whole: string,
  parts: readonly string[],
  contexts: readonly Context[],
): readonly GroupSum[] {
  const own = contexts.map((context) => withWhole(context, whole as AreaCode));
  const found = sumsByValue(parts, own, 'whole only') ?? [];
  return found
    .map((sum): GroupSum => ({ whole, parts: sum.parts }))
    .filter((sum) => howSumHolds(sum, contexts).exact > 0);
}
