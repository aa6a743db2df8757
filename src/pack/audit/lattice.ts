import type { Area, AreaCode } from '@/domain/figures/area';
import type { Period } from '@/domain/figures/period';
import type { AuditFigure } from './packFigures';
import { placeSort } from './placeSort';
import type { At } from './unknowns';

/** If one indicator and period has more cells than this, those without a row are left out. */
const MOST_CELLS = 20_000;

/**
 * All cells that the figures of one quantity span in each period: every area with an own figure, its parents and its siblings, by every group and every total of
 * groups.
 * A cell without a row is an unknown number, and still joins one sum to another.
 */
export function lattice(
  figures: readonly AuditFigure[],
  {
    areas,
    whereOf,
    spans,
    beside,
  }: {
    readonly areas: ReadonlyMap<AreaCode, Area>;
    readonly whereOf: (code: AreaCode) => string;
    readonly spans: Spans;
    /** Figures of other series that have the same cells, by series. */
    readonly beside: ReadonlyMap<string, readonly AuditFigure[]>;
  },
): readonly At[] {
  const wide = spans === 'series' ? bySeries(figures) : undefined;
  const byPeriod = new Map<string, AuditFigure[]>();
  for (const figure of figures) {
    const key = [figure.series, figure.period.family, figure.period.step].join('|');
    const some = byPeriod.get(key) ?? [];
    some.push(figure);
    byPeriod.set(key, some);
  }
  const siblingsOf = siblingsIn(areas);
  const axesBy = new Map<string, Axes>();
  return [...byPeriod.values()].flatMap((some) => {
    const { series = '', period } = some[0] ?? {};
    const known = axesBy.get(series);
    if (known !== undefined) return spanned(some, known);
    const others = (beside.get(series) ?? []).filter(
      (one) => wide !== undefined || isSame(one.period, period),
    );
    const axes = axesOf([...(wide?.get(series) ?? some), ...others], { areas, whereOf, siblingsOf });
    // Each period spans the same where it spans all that its series has.
    if (wide !== undefined) axesBy.set(series, axes);
    return spanned(some, axes);
  });
}

function isSame(one: Period, other: Period | undefined): boolean {
  return one.family === other?.family && one.step === other.step;
}

/** Whether a period spans the groups and areas that have figures in it, or all that its indicator has in any period. */
export type Spans = 'period' | 'series';

function bySeries(figures: readonly AuditFigure[]): ReadonlyMap<string, readonly AuditFigure[]> {
  const found = new Map<string, AuditFigure[]>();
  for (const figure of figures) {
    const some = found.get(figure.series) ?? [];
    some.push(figure);
    found.set(figure.series, some);
  }
  return found;
}

/** The areas and the groups that some figures span. */
type Axes = {
  readonly places: ReadonlyMap<string, AreaCode>;
  readonly sides: ReadonlyMap<string, readonly string[]>;
};

function axesOf(
  wide: readonly AuditFigure[],
  {
    areas,
    whereOf,
    siblingsOf,
  }: Pick<Parameters<typeof lattice>[1], 'areas' | 'whereOf'> & {
    readonly siblingsOf: (code: AreaCode) => readonly AreaCode[];
  },
): Axes {
  const places = new Map<string, AreaCode>();
  for (const { area, isOwn } of wide) {
    if (!isOwn) continue;
    for (let at: AreaCode | undefined = area; at !== undefined && !places.has(whereOf(at));) {
      places.set(whereOf(at), at);
      at = areas.get(at)?.kind === 'authority' ? undefined : areas.get(at)?.parent;
    }
    for (const sibling of siblingsOf(area)) places.set(whereOf(sibling), sibling);
  }
  const sides = new Map<string, readonly string[]>();
  for (const figure of wide) addWithTotals(figure.sides, sides);
  for (const crossed of crossedSides([...sides.values()])) sides.set(crossed.join('|'), crossed);
  return { places, sides };
}

function spanned(figures: readonly AuditFigure[], { places, sides }: Axes): readonly At[] {
  const there = new Set(figures.map((figure) => `${figure.where}|${figure.sides.join('|')}`));
  const [like] = figures;
  if (like === undefined || places.size * sides.size > MOST_CELLS) return apart(figures);
  const groups = [...sides];
  const missing = [...places].flatMap(([where, area]) =>
    groups.flatMap(([key, of]): readonly At[] =>
      there.has(`${where}|${key}`)
        ? []
        : [{ indicator: like.indicator, series: like.series, period: like.period, area, where, sides: of }],
    ),
  );
  return [...apart(figures), ...missing];
}

/** The areas of the officer's own that share parent and sort: the wards of one locality. Which authorities make up a region the register says. */
function siblingsIn(areas: ReadonlyMap<AreaCode, Area>): (code: AreaCode) => readonly AreaCode[] {
  const keyOf = (area: Area) =>
    area.kind === 'local' && area.parent !== undefined ? `${area.parent} ${placeSort(area)}` : undefined;
  const groups = new Map<string, AreaCode[]>();
  for (const area of areas.values()) {
    const key = keyOf(area);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), area.code]);
  }
  return (code) => {
    const area = areas.get(code);
    return groups.get((area && keyOf(area)) ?? '') ?? [];
  };
}

/** Keeps one figure a cell: a total may have a second row, named as a group that stands for all. */
function apart(figures: readonly AuditFigure[]): readonly AuditFigure[] {
  return [
    ...new Map(figures.map((figure) => [`${figure.where}|${figure.sides.join('|')}`, figure])).values(),
  ];
}

/** Every group of two sides or more that the groups of one side make: of ages by needs, each age by each need, also where one has no row. */
function crossedSides(all: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const nameOf = (side: string) => side.slice(0, side.indexOf('='));
  const groups = new Map<string, Set<string>>();
  for (const side of all.flat()) groups.set(nameOf(side), (groups.get(nameOf(side)) ?? new Set()).add(side));
  const crossings = new Map(
    all.filter((sides) => sides.length > 1).map((sides) => [sides.map(nameOf).join('|'), sides.map(nameOf)]),
  );
  return [...crossings.values()].flatMap((names) =>
    names.reduce<readonly (readonly string[])[]>(
      (some, name) => some.flatMap((sides) => [...(groups.get(name) ?? [])].map((side) => [...sides, side])),
      [[]],
    ),
  );
}

/** Adds a group and its totals to `met`: a group of two sides belongs to the group of either side, and to the whole. */
function addWithTotals(sides: readonly string[], met: Map<string, readonly string[]>): void {
  const key = sides.join('|');
  if (met.has(key)) return;
  met.set(key, sides);
  for (const side of sides)
    addWithTotals(
      sides.filter((one) => one !== side),
      met,
    );
}
