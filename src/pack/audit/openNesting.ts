import type { Area, AreaCode } from '@/domain/figures/area';
import type { AuditPlan } from './auditPlans';
import { isWithheld, type AuditFigure } from './packFigures';
import { placeSort } from './placeSort';
import { shownCount } from './shownCount';
import { keyOf, type Cell } from './unknowns';

/**
 * A figure that a reader could work out who knows which areas of one sort, such as wards, lie in which of another, such as localities, when the plan
 * does not say so.
 */
export type OpenNesting = {
  readonly figure: AuditFigure;
  /** The figures of both sorts. */
  readonly comparedFigures: readonly AuditFigure[];
  readonly whatToState: string;
};

/** The most steps of the search through divisions. If it needs more, the figure counts as not safe. */
const MOST_WAYS = 20_000;
const VALUES_NEEDED = 3;

/**
 * Looks at wards and localities of one borough if areas.csv does not say which wards lie in which localities; residents know. It tries every division of
 * the wards among the localities that the figures allow, and each must leave at least three possible values to every withheld figure. It looks at one
 * cell (a series, period and group) at a time and needs no solver. It takes up to 20,000 steps and calls a cell unsafe that needs more; `openDivisions`
 * tries at most 60 divisions. It cannot find what follows only from several indicators, groups or periods together. It passes over sorts with the same
 * number of areas, which `openDivisions` looks at.
 */
export function openNestings({
  figures,
  areas,
  plan: { smallestCount },
}: Pick<AuditPlan, 'figures' | 'areas' | 'plan'>): readonly OpenNesting[] {
  const placesOf = areaKeyFinder(figures, areas);
  const cells = new Map<string, Map<string, AuditFigure[]>>();
  for (const figure of figures) {
    const area = areas.get(figure.area);
    const { kind } = figure.indicator.measure;
    if (area?.parent === undefined || !figure.isOwn || (kind !== 'count' && kind !== 'ratio')) continue;
    const parentCell: Cell = { ...figure, areaKey: area.parent };
    const figuresBySort = cells.get(keyOf('count', parentCell)) ?? new Map<string, AuditFigure[]>();
    const sort = placeSort(area);
    figuresBySort.set(sort, [...(figuresBySort.get(sort) ?? []), figure]);
    cells.set(keyOf('count', parentCell), figuresBySort);
  }
  return [...cells.values()].flatMap((figuresBySort) => {
    const placesBySort = [...figuresBySort].map(
      ([sort, sortFigures]) => [sort, withUnlistedPlaces(sort, sortFigures, placesOf)] as const,
    );
    return placesBySort.flatMap(([coarseSort, coarse]) =>
      placesBySort.flatMap(([sort, fine]): readonly OpenNesting[] => {
        const comparedFigures = [...coarse, ...fine].flatMap(({ figure }) => figure ?? []);
        const withheldFigure = comparedFigures.toReversed().find(isWithheld);
        if (withheldFigure === undefined || coarse.length < 2 || fine.length <= coarse.length) return [];
        const leastWithheld = withheldFigure.indicator.measure.kind === 'count' ? 1 : 0;
        if (isSafeForCounts(fine, coarse, { smallestCount, leastWithheld })) return [];
        return [
          {
            figure: withheldFigure,
            comparedFigures,
            whatToState: `in areas.csv, in which ${coarseSort} each ${sort} lies (column parent)`,
          },
        ];
      }),
    );
  });
}

/** An area of a sort. `figure` is undefined if the area has no row for the cell. */
type PlaceOfSort = { readonly figure: AuditFigure | undefined };

/** Gives a function that finds the areas of a sort for which a series has a figure in any period. */
function areaKeyFinder(figures: readonly AuditFigure[], areas: ReadonlyMap<AreaCode, Area>) {
  const areaKeys = new Map<string, Set<string>>();
  for (const { series, area: code, areaKey } of figures) {
    const area = areas.get(code);
    if (area?.parent === undefined) continue;
    const key = `${series}|${area.parent}|${placeSort(area)}`;
    areaKeys.set(key, (areaKeys.get(key) ?? new Set()).add(areaKey));
  }
  return (sort: string, { series, area }: AuditFigure) =>
    areaKeys.get(`${series}|${areas.get(area)?.parent}|${sort}`) ?? new Set<string>();
}

/** Adds places without a figure for the areas of the sort that have no row in a cell. */
function withUnlistedPlaces(
  sort: string,
  sortFigures: readonly AuditFigure[],
  areaKeysOf: ReturnType<typeof areaKeyFinder>,
): readonly PlaceOfSort[] {
  const [firstFigure] = sortFigures;
  if (firstFigure === undefined) return [];
  const listedKeys = new Set(sortFigures.map(({ areaKey }) => areaKey));
  const missing = [...areaKeysOf(sort, firstFigure)].filter((where) => !listedKeys.has(where));
  return [...sortFigures.map((figure) => ({ figure })), ...missing.map(() => ({ figure: undefined }))];
}

/**
 * A larger area while the search puts smaller areas into it. `remainingCount` is the part of its count that the smaller areas do not use up.
 * Undefined if its figure is not shown.
 */
type CoarseArea = {
  readonly remainingCount: number | undefined;
  /** Whether the figure of the larger area itself is withheld. */
  readonly isSecret: boolean;
  /** The number of smaller areas in the larger one that have no shown figure, and how many of these are withheld. */
  readonly hiddenParts: number;
  readonly withheldParts: number;
  /** The number of smaller areas in the larger one that show their figure, and the sum of these figures. */
  readonly shownParts: number;
  readonly shownTotal: number;
};

type PlaceCount =
  | { readonly kind: 'shown'; readonly count: number }
  | { readonly kind: 'withheld' | 'no row' };

/** What a place shows for a cell. A share whose count is not shown says as little as an area without a row. */
function countsOfPlace({ figure }: PlaceOfSort): readonly PlaceCount[] {
  if (figure === undefined) return [{ kind: 'no row' }];
  if (isWithheld(figure)) return [{ kind: 'withheld' }];
  const count = shownCount(figure);
  if (count !== undefined) return [{ kind: 'shown', count }];
  return figure.indicator.measure.kind === 'count' ? [] : [{ kind: 'no row' }];
}

/** The limits for small and withheld counts. A withheld count is never 0; a withheld share may be, because even 0% of few people is withheld. */
type CountLimits = { readonly smallestCount: number; readonly leastWithheld: 0 | 1 };

function isSafeForCounts(
  fine: readonly PlaceOfSort[],
  coarse: readonly PlaceOfSort[],
  limits: CountLimits,
): boolean {
  // The largest counts come first, so that the search finds contradictions early.
  const rank = (placeCount: PlaceCount) =>
    placeCount.kind === 'shown' ? placeCount.count : placeCount.kind === 'withheld' ? -1 : -2;
  const placeCounts = fine.flatMap(countsOfPlace).toSorted((a, b) => rank(b) - rank(a));
  let stepsTaken = 0;
  const isSafeFrom = (position: number, coarseAreas: readonly CoarseArea[]): boolean => {
    stepsTaken += 1;
    if (stepsTaken > MOST_WAYS) return false;
    if (position === placeCounts.length)
      return (
        coarseAreas.some(isImpossible) || coarseAreas.every((coarseArea) => isSafeArea(coarseArea, limits))
      );
    const placeCount = placeCounts[position];
    return coarseAreas.every((coarseArea, index) => {
      const [countTaken, shownCountTaken] =
        placeCount?.kind === 'shown'
          ? [placeCount.count, placeCount.count]
          : [placeCount?.kind === 'withheld' ? limits.leastWithheld : 0, 0];
      const remainingCount =
        coarseArea.remainingCount === undefined ? undefined : coarseArea.remainingCount - countTaken;
      if (remainingCount !== undefined && remainingCount < 0) return true;
      const nextArea: CoarseArea = {
        ...coarseArea,
        remainingCount,
        hiddenParts: coarseArea.hiddenParts + (placeCount?.kind === 'shown' ? 0 : 1),
        withheldParts: coarseArea.withheldParts + (placeCount?.kind === 'withheld' ? 1 : 0),
        shownParts: coarseArea.shownParts + (placeCount?.kind === 'shown' ? 1 : 0),
        shownTotal: coarseArea.shownTotal + shownCountTaken,
      };
      return isSafeFrom(position + 1, coarseAreas.with(index, nextArea));
    });
  };
  return isSafeFrom(
    0,
    coarse.map(({ figure }): CoarseArea => {
      const isSecret = figure !== undefined && isWithheld(figure);
      const remainingCount = figure === undefined || isSecret ? undefined : shownCount(figure);
      return { remainingCount, isSecret, hiddenParts: 0, withheldParts: 0, shownParts: 0, shownTotal: 0 };
    }),
  );
}

/** Whether a division is impossible: the shown wards of a locality fall short of its count, and it has no other ward. */
function isImpossible({ remainingCount, hiddenParts }: CoarseArea): boolean {
  return remainingCount !== undefined && remainingCount > 0 && hiddenParts === 0;
}

function isSafeArea(
  { remainingCount, isSecret, hiddenParts, withheldParts, shownParts, shownTotal }: CoarseArea,
  { smallestCount, leastWithheld }: CountLimits,
): boolean {
  // If all smaller areas are shown, their sum gives the hidden figure away. If that figure is never 0, the smaller areas cannot all be 0.
  if (remainingCount === undefined)
    return !isSecret || hiddenParts > 0 || (leastWithheld === 0 ? shownParts : shownTotal) === 0;
  if (hiddenParts === 0) return true;
  // A figure without a row is secret only if it turns out to be small.
  if (withheldParts === 0) return hiddenParts > 1 || remainingCount === 0 || remainingCount >= smallestCount;
  return hiddenParts > 1 && remainingCount + 1 >= VALUES_NEEDED;
}
