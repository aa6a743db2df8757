import type { Area, AreaCode } from '@/domain/figures/area';
import { isWithheld, type AuditFigure } from './packFigures';
import { placeSort } from './placeSort';
import { keyOf, type At } from './unknowns';

/** Areas of two sorts that make up one area, of which nothing says which are parts of which, and a reader who knows could work out a figure. */
export type OpenNesting = {
  readonly figure: AuditFigure;
  /** The figures of both sorts. */
  readonly among: readonly AuditFigure[];
  readonly state: string;
};

/** Ways to put one sort into the other that are tried; where there are more the answer is no. */
const MOST_WAYS = 20_000;
const VALUES_NEEDED = 3;

/**
 * Wards and localities of one borough, where the wards are not said to lie in the localities: whoever lives there knows. Every way to divide the wards among the
 * localities that the figures allow is tried, and each must leave three values or more to what is withheld.
 */
export function openNestings(
  figures: readonly AuditFigure[],
  areas: ReadonlyMap<AreaCode, Area>,
): readonly OpenNesting[] {
  const cells = new Map<string, Map<string, AuditFigure[]>>();
  for (const figure of figures) {
    const area = areas.get(figure.area);
    if (area?.parent === undefined || !figure.isOwn || figure.indicator.measure.kind !== 'count') continue;
    const whole: At = { ...figure, where: area.parent };
    const sorts = cells.get(keyOf('count', whole)) ?? new Map<string, AuditFigure[]>();
    const sort = placeSort(area);
    sorts.set(sort, [...(sorts.get(sort) ?? []), figure]);
    cells.set(keyOf('count', whole), sorts);
  }
  return [...cells.values()].flatMap((sorts) => {
    const [coarse, ...finer] = [...sorts].toSorted(([, a], [, b]) => a.length - b.length);
    if (coarse === undefined || coarse[1].length < 2) return [];
    return finer.flatMap(([sort, fine]) => {
      const hidden = fine.find(isWithheld) ?? coarse[1].find(isWithheld);
      if (hidden === undefined || fine.length === coarse[1].length || isSafeIn(fine, coarse[1])) return [];
      return [
        {
          figure: hidden,
          among: [...coarse[1], ...fine],
          state: `in areas.csv, in which ${coarse[0]} each ${sort} lies (column parent)`,
        },
      ];
    });
  });
}

/** What is left of a coarse area while fine ones are put into it; undefined where its figure is not shown. */
type Room = { readonly left: number | undefined; readonly hidden: number; readonly shown: number };

function isSafeIn(fine: readonly AuditFigure[], coarse: readonly AuditFigure[]): boolean {
  // The largest first, so that what does not fit is met early.
  const sizes = fine
    .map((figure) => (isWithheld(figure) ? undefined : Number(figure.text)))
    .filter((size) => size === undefined || !Number.isNaN(size))
    .toSorted((a, b) => (b ?? -1) - (a ?? -1));
  let ways = 0;
  const isSafeFrom = (at: number, rooms: readonly Room[]): boolean => {
    ways += 1;
    if (ways > MOST_WAYS) return false;
    if (at === sizes.length) return rooms.some(isImpossible) || rooms.every(isSafeRoom);
    const size = sizes[at];
    return rooms.every((room, place) => {
      const left = room.left === undefined ? undefined : room.left - (size ?? 1);
      if (left !== undefined && left < 0) return true;
      const hidden = room.hidden + (size === undefined ? 1 : 0);
      const shown = room.shown + (size ?? 0);
      return isSafeFrom(at + 1, rooms.with(place, { left, hidden, shown }));
    });
  };
  return isSafeFrom(
    0,
    coarse.map((figure): Room => {
      const value = Number(figure.text);
      return { left: Number.isNaN(value) ? undefined : value, hidden: 0, shown: 0 };
    }),
  );
}

/** Each hidden figure has taken one of what was left. */
function isImpossible({ left, hidden }: Room): boolean {
  return left !== undefined && left > 0 && hidden === 0;
}

function isSafeRoom({ left, hidden, shown }: Room): boolean {
  // Where all that lies in it is shown, that adds up to what it hides; which is not 0.
  if (left === undefined) return hidden > 0 || shown === 0;
  if (hidden === 0) return true;
  return hidden > 1 && left + 1 >= VALUES_NEEDED;
}
