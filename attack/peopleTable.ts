import { groupName, type CellName } from './quantity';
import type { Axis, Breakdown, Places, Value } from './town';

/** The areas, periods and breakdowns of a plan's figures. */
export type Axes = {
  readonly places: Places;
  readonly periods: Axis;
  readonly breakdowns: readonly Breakdown[];
};

/** One cell of a table of people: a place, a period, and a value for some of the breakdowns, each by its index. */
export type Cell = {
  readonly place: Value;
  readonly period: Value;
  readonly groups: ReadonlyMap<number, Value>;
};

/** Gives how many people are in a cell. */
export type PeopleTable = (cell: Cell) => number;

/** Draws the number of people in each leaf, one after another, and adds up the leaves to cells. */
export function peopleTable(
  { places, periods, breakdowns }: Axes,
  drawCount: (leaf: number) => number,
): PeopleTable {
  const sizes = [places.leaves, periods.leaves, ...breakdowns.map(({ leaves }) => leaves)];
  const leaves = Array.from({ length: sizes.reduce((product, size) => product * size, 1) }, (_, leaf) =>
    drawCount(leaf),
  );
  return ({ place, period, groups }) => {
    const chosenLeaves = [
      place.leaves,
      period.leaves,
      ...breakdowns.map(
        (axis, breakdownIndex) =>
          groups.get(breakdownIndex)?.leaves ?? Array.from({ length: axis.leaves }, (_, leaf) => leaf),
      ),
    ];
    let leafIndexes = [0];
    for (const [axis, size] of sizes.entries())
      leafIndexes = leafIndexes.flatMap((index) =>
        (chosenLeaves[axis] ?? []).map((leaf) => index * size + leaf),
      );
    return leafIndexes.reduce((sum, leaf) => sum + (leaves[leaf] ?? 0), 0);
  };
}

export function cellName(
  title: string,
  { place, period, groups }: Cell,
  breakdowns: readonly Breakdown[],
): CellName {
  const pairs = [...groups].map(
    ([breakdownIndex, { name }]) => [breakdowns[breakdownIndex]?.name ?? '', name] as const,
  );
  return { title, area: place.name, period: period.name, group: groupName(pairs) };
}

/** Every cell of these axes: for one breakdown at a time and, if wanted, for two crossed. */
export function allCells({ places, periods, breakdowns }: Axes, isTwoWay: boolean): readonly Cell[] {
  const noGroups: ReadonlyMap<number, Value> = new Map();
  const oneWayGroups = breakdowns.flatMap(({ values }, breakdownIndex) =>
    values.map((value) => new Map([[breakdownIndex, value]])),
  );
  const [firstBreakdown, secondBreakdown] = breakdowns;
  const twoWayGroups =
    isTwoWay && firstBreakdown !== undefined && secondBreakdown !== undefined
      ? firstBreakdown.values.flatMap((firstValue) =>
          secondBreakdown.values.map(
            (secondValue) =>
              new Map([
                [0, firstValue],
                [1, secondValue],
              ]),
          ),
        )
      : [];
  return places.values.flatMap((place) =>
    periods.values.flatMap((period) =>
      [noGroups, ...oneWayGroups, ...twoWayGroups].map((groups) => ({ place, period, groups })),
    ),
  );
}
