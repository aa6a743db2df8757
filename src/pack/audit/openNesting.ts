import type { Area, AreaCode } from '@/domain/figures/area';
import type { AuditPlan } from './auditPlans';
import { isWithheld, type AuditFigure } from './packFigures';
import { placeSort } from './placeSort';
import { shownCount } from './shownCount';
import { keyOf, type At } from './unknowns';

/**
 * Areas of two sorts in one area, such as wards and localities, where nothing says which lie in which and a reader who
 * knows could work out a figure.
 */
export type OpenNesting = {
  readonly figure: AuditFigure;
  /** The figures of both sorts. */
  readonly among: readonly AuditFigure[];
  readonly state: string;
};

/** The most steps of the search through ways of putting one sort into the other. If it needs more, the figure counts as not safe. */
const MOST_WAYS = 20_000;
const VALUES_NEEDED = 3;

/**
 * Looks at wards and localities of one borough where areas.csv does not say which wards lie in which localities: residents
 * know. It tries every division of the wards among the localities that the figures allow, and each must leave three
 * possible values or more to every withheld figure. It looks at one cell (a series, period and group) at a time and needs
 * no solver, so it tries up to 20,000 steps of the search and calls a cell with more unsafe; `openDivisions` tries 60
 * divisions at most. It cannot find what follows only from several indicators, groups or periods together, and passes over
 * sorts with as many areas as each other: `openDivisions` looks at these.
 */
export function openNestings({
  figures,
  areas,
  plan: { smallestCount: smallest },
}: Pick<AuditPlan, 'figures' | 'areas' | 'plan'>): readonly OpenNesting[] {
  const named = placesNamed(figures, areas);
  const cells = new Map<string, Map<string, AuditFigure[]>>();
  for (const figure of figures) {
    const area = areas.get(figure.area);
    const { kind } = figure.indicator.measure;
    if (area?.parent === undefined || !figure.isOwn || (kind !== 'count' && kind !== 'ratio')) continue;
    const whole: At = { ...figure, where: area.parent };
    const sorts = cells.get(keyOf('count', whole)) ?? new Map<string, AuditFigure[]>();
    const sort = placeSort(area);
    sorts.set(sort, [...(sorts.get(sort) ?? []), figure]);
    cells.set(keyOf('count', whole), sorts);
  }
  return [...cells.values()].flatMap((sorts) => {
    const whole = [...sorts].map(([sort, own]) => [sort, withUnnamed(sort, own, named)] as const);
    const [coarse, ...finer] = whole.toSorted(([, a], [, b]) => a.length - b.length);
    if (coarse === undefined || coarse[1].length < 2) return [];
    return finer.flatMap(([sort, fine]) => {
      const both = [...coarse[1], ...fine].flatMap(({ figure }) => figure ?? []);
      const hidden = both.toReversed().find(isWithheld);
      if (hidden === undefined || fine.length === coarse[1].length) return [];
      if (
        isSafeIn(fine, coarse[1], {
          smallest,
          withheld: hidden.indicator.measure.kind === 'count' ? 1 : 0,
        })
      )
        return [];
      return [
        {
          figure: hidden,
          among: both,
          state: `in areas.csv, in which ${coarse[0]} each ${sort} lies (column parent)`,
        },
      ];
    });
  });
}

/** An area of a sort. `figure` is undefined if the area has no row for the cell. */
type PlaceOfSort = { readonly figure: AuditFigure | undefined };

/** The areas of each sort for which a series has a figure in any period. */
function placesNamed(figures: readonly AuditFigure[], areas: ReadonlyMap<AreaCode, Area>) {
  const named = new Map<string, Set<string>>();
  for (const { series, area: code, where } of figures) {
    const area = areas.get(code);
    if (area?.parent === undefined) continue;
    const key = `${series}|${area.parent}|${placeSort(area)}`;
    named.set(key, (named.get(key) ?? new Set()).add(where));
  }
  return (sort: string, { series, area }: AuditFigure) =>
    named.get(`${series}|${areas.get(area)?.parent}|${sort}`) ?? new Set<string>();
}

/** Adds the areas without a row to the figures of a cell. */
function withUnnamed(
  sort: string,
  own: readonly AuditFigure[],
  named: ReturnType<typeof placesNamed>,
): readonly PlaceOfSort[] {
  const [first] = own;
  if (first === undefined) return [];
  const there = new Set(own.map(({ where }) => where));
  const missing = [...named(sort, first)].filter((where) => !there.has(where));
  return [...own.map((figure) => ({ figure })), ...missing.map(() => ({ figure: undefined }))];
}

/** A coarse area while fine ones are put into it. `left` is undefined if its figure is not shown. */
type Room = {
  readonly left: number | undefined;
  /** Whether its own figure is withheld. */
  readonly isSecret: boolean;
  /** How many fine areas in it have no shown figure, and how many of these are withheld. */
  readonly hidden: number;
  readonly secret: number;
  /** How many fine areas in it show their figure, and what these come to. */
  readonly open: number;
  readonly shown: number;
};

type Size = { readonly kind: 'shown'; readonly size: number } | { readonly kind: 'withheld' | 'no row' };

/** A share whose count is not shown is as open as an area without a row. */
function sizeOf({ figure }: PlaceOfSort): readonly Size[] {
  if (figure === undefined) return [{ kind: 'no row' }];
  if (isWithheld(figure)) return [{ kind: 'withheld' }];
  const size = shownCount(figure);
  if (size !== undefined) return [{ kind: 'shown', size }];
  return figure.indicator.measure.kind === 'count' ? [] : [{ kind: 'no row' }];
}

/** A withheld count is never 0. A withheld share may be: of few people even 0% is withheld. */
type Least = { readonly smallest: number; readonly withheld: 0 | 1 };

function isSafeIn(fine: readonly PlaceOfSort[], coarse: readonly PlaceOfSort[], least: Least): boolean {
  // The largest come first, so that misfits show early.
  const rank = (size: Size) => (size.kind === 'shown' ? size.size : size.kind === 'withheld' ? -1 : -2);
  const sizes = fine.flatMap(sizeOf).toSorted((a, b) => rank(b) - rank(a));
  let ways = 0;
  const isSafeFrom = (at: number, rooms: readonly Room[]): boolean => {
    ways += 1;
    if (ways > MOST_WAYS) return false;
    if (at === sizes.length)
      return rooms.some(isImpossible) || rooms.every((room) => isSafeRoom(room, least));
    const size = sizes[at];
    return rooms.every((room, index) => {
      const [taken, shown] =
        size?.kind === 'shown' ? [size.size, size.size] : [size?.kind === 'withheld' ? least.withheld : 0, 0];
      const left = room.left === undefined ? undefined : room.left - taken;
      if (left !== undefined && left < 0) return true;
      const next: Room = {
        ...room,
        left,
        hidden: room.hidden + (size?.kind === 'shown' ? 0 : 1),
        secret: room.secret + (size?.kind === 'withheld' ? 1 : 0),
        open: room.open + (size?.kind === 'shown' ? 1 : 0),
        shown: room.shown + shown,
      };
      return isSafeFrom(at + 1, rooms.with(index, next));
    });
  };
  return isSafeFrom(
    0,
    coarse.map(({ figure }): Room => {
      const isSecret = figure !== undefined && isWithheld(figure);
      const left = figure === undefined || isSecret ? undefined : shownCount(figure);
      return { left, isSecret, hidden: 0, secret: 0, open: 0, shown: 0 };
    }),
  );
}

/** A locality whose shown wards do not come to its count must have another ward. */
function isImpossible({ left, hidden }: Room): boolean {
  return left !== undefined && left > 0 && hidden === 0;
}

function isSafeRoom(
  { left, isSecret, hidden, secret, open, shown }: Room,
  { smallest, withheld }: Least,
): boolean {
  // If everything in it is shown, the sum gives the hidden figure away. Where that is never 0, its areas can't all be 0.
  if (left === undefined) return !isSecret || hidden > 0 || (withheld === 0 ? open : shown) === 0;
  if (hidden === 0) return true;
  // A figure without a row is no secret unless it turns out to be small.
  if (secret === 0) return hidden > 1 || left === 0 || left >= smallest;
  return hidden > 1 && left + 1 >= VALUES_NEEDED;
}
