import { groupName, type CellName } from './quantity';
import type { Axis, Breakdown, Places, Value } from './town';

/** The axes of everything a plan says. */
export type Axes = {
  readonly places: Places;
  readonly periods: Axis;
  readonly breakdowns: readonly Breakdown[];
};

/** One cell of it: a place, a period, and a value of some breakdowns, by their place in the list. */
export type Cell = {
  readonly place: Value;
  readonly period: Value;
  readonly groups: ReadonlyMap<number, Value>;
};

/** How many there are in a cell. */
export type PeopleTable = (cell: Cell) => number;

/** The truth: so many people in each leaf, drawn one leaf after another. */
export function peopleTable(
  { places, periods, breakdowns }: Axes,
  draw: (leaf: number) => number,
): PeopleTable {
  const sizes = [places.leaves, periods.leaves, ...breakdowns.map(({ leaves }) => leaves)];
  const leaves = Array.from({ length: sizes.reduce((product, size) => product * size, 1) }, (_, leaf) =>
    draw(leaf),
  );
  return ({ place, period, groups }) => {
    const chosen = [
      place.leaves,
      period.leaves,
      ...breakdowns.map(
        (axis, at) => groups.get(at)?.leaves ?? Array.from({ length: axis.leaves }, (_, leaf) => leaf),
      ),
    ];
    let at = [0];
    for (const [axis, size] of sizes.entries())
      at = at.flatMap((before) => (chosen[axis] ?? []).map((leaf) => before * size + leaf));
    return at.reduce((sum, leaf) => sum + (leaves[leaf] ?? 0), 0);
  };
}

export function cellName(
  title: string,
  { place, period, groups }: Cell,
  breakdowns: readonly Breakdown[],
): CellName {
  const pairs = [...groups].map(([at, { name }]) => [breakdowns[at]?.name ?? '', name] as const);
  return { title, area: place.name, period: period.name, group: groupName(pairs) };
}

/** Every cell of these axes, for one breakdown at a time and, where wished, for two. */
export function allCells({ places, periods, breakdowns }: Axes, isTwoWay: boolean): readonly Cell[] {
  const none: ReadonlyMap<number, Value> = new Map();
  const single = breakdowns.flatMap(({ values }, at) => values.map((value) => new Map([[at, value]])));
  const [first, second] = breakdowns;
  const double =
    isTwoWay && first !== undefined && second !== undefined
      ? first.values.flatMap((one) =>
          second.values.map(
            (other) =>
              new Map([
                [0, one],
                [1, other],
              ]),
          ),
        )
      : [];
  return places.values.flatMap((place) =>
    periods.values.flatMap((period) =>
      [none, ...single, ...double].map((groups) => ({ place, period, groups })),
    ),
  );
}
