import { groupTree, leaveAgesOut, type GroupTree, type StatedPart } from './groupNames';
import type { TermOf } from './rememberedTerms';
import { plainSpelling } from './plainSpelling';
import {
  keyOf,
  withGroups,
  type Cell,
  type Equation,
  type NameOf,
  type Quantity,
  type Unknown,
} from './unknowns';

export type Naming = {
  readonly nameOf: NameOf;
  readonly termOf: TermOf;
  /** The remainder of a total: the number that is left when its parts are subtracted. */
  readonly remainderOf: (totalCell: Cell, parts: () => string) => Unknown;
};

/**
 * Sets each total equal to the sum of its groups, in each breakdown: figures that differ in one group add up to the figure without that group. A table
 * in several dimensions has a sum for each dimension. The names of groups show which are parts of which. A total or a group that the pack does not show
 * is an unknown number, and still joins one sum to another.
 */
export function breakdownSums(
  figures: readonly Cell[],
  quantity: Quantity,
  naming: Naming,
): readonly Equation[] {
  const sums = new Map<string, Sum>();
  for (const figure of figures)
    for (const group of figure.groups) {
      const separator = group.indexOf('=');
      const [breakdownName, groupName] = [group.slice(0, separator), group.slice(separator + 1)];
      const totalCell = withGroups(
        figure,
        figure.groups.filter((otherGroup) => otherGroup !== group),
      );
      const totalKey = keyOf(quantity, totalCell);
      const sumKey = `${totalKey}||${breakdownName}`;
      const knownSum = sums.get(sumKey);
      if (knownSum === undefined)
        sums.set(sumKey, { totalCell, totalKey, breakdownName, parts: new Map([[groupName, figure]]) });
      else knownSum.parts.set(groupName, figure);
    }
  const trees = new Map<string, GroupTree>();
  const mayLackGroup = groupsOfOtherSums(sums.values());
  return [...sums.values()].flatMap((sum) => {
    const values = [...sum.parts.keys()].toSorted();
    const statedParts = statedPartsOf(sum);
    const key = JSON.stringify([values, statedParts]);
    const tree = trees.get(key) ?? groupTree(values, statedParts);
    trees.set(key, tree);
    return sumEquations(sum, { ...tree, mayLackGroup: mayLackGroup(sum.breakdownName, values) }, naming);
  });
}

type Sum = {
  readonly totalCell: Cell;
  readonly totalKey: string;
  readonly breakdownName: string;
  readonly parts: Map<string, Cell>;
};

/** Tells whether some sum has all of the given groups of a breakdown and at least one more, or the groups leave ages of children out. */
function groupsOfOtherSums(sums: Iterable<Sum>) {
  const groupSets = new Map<string, Map<string, ReadonlySet<string>>>();
  for (const { breakdownName, parts } of sums) {
    const setsOfBreakdown = groupSets.get(breakdownName) ?? new Map<string, ReadonlySet<string>>();
    groupSets.set(breakdownName, setsOfBreakdown);
    const key = [...parts.keys()].toSorted().join('|');
    if (!setsOfBreakdown.has(key)) setsOfBreakdown.set(key, new Set(parts.keys()));
  }
  const knownAnswers = new Map<string, boolean>();
  return (breakdownName: string, values: readonly string[]): boolean => {
    const key = `${breakdownName}|${values.join('|')}`;
    const answer =
      knownAnswers.get(key) ??
      (leaveAgesOut(values) ||
        [...(groupSets.get(breakdownName)?.values() ?? [])].some(
          (groups) => groups.size > values.length && values.every((value) => groups.has(value)),
        ));
    knownAnswers.set(key, answer);
    return answer;
  };
}

/** What the officer states about the groups of a sum: which group is part of which. */
function statedPartsOf({ totalCell, breakdownName }: Sum): readonly StatedPart[] {
  return (totalCell.indicator.within ?? []).flatMap(([name, group, partOf]) =>
    plainSpelling(name) === plainSpelling(breakdownName) ? [{ group, partOf }] : [],
  );
}

function sumEquations(
  { totalCell, totalKey, breakdownName, parts }: Sum,
  { topGroups, nestedGroups, separateGroups, mayLackGroup }: GroupTree & { readonly mayLackGroup: boolean },
  { nameOf, termOf, remainderOf }: Naming,
): readonly Equation[] {
  const cellsOf = (values: readonly string[]) => values.flatMap((value) => parts.get(value) ?? []);
  const equation = (
    total: Cell,
    values: readonly string[],
    sumWords: string,
    overlapToState?: string,
  ): Equation => {
    const memberCells = cellsOf(values);
    const ownTotalKey = total === totalCell ? totalKey : termOf(total)[0];
    return {
      terms: [...memberCells.map(termOf), [ownTotalKey, -1]],
      // If only one group has a row, a reader does not assume that it is the whole.
      lowerLimit: values.length > 1 ? 0 : Number.NEGATIVE_INFINITY,
      upperLimit: 0,
      explain: () => `${nameOf(total)} is the sum ${sumWords}: ${groupNames(memberCells).join(' + ')}`,
      assumedLimits: { lowerLimit: Number.NEGATIVE_INFINITY, upperLimit: 0 },
      overlapToState,
      remainder: remainderOf(total, () => groupNames(memberCells).join(' and ')),
    };
  };
  return [
    ...(topGroups.length === 0
      ? []
      : [
          {
            ...equation(totalCell, topGroups, `over ${breakdownName}`, overlapOf(breakdownName)),
            mayLackGroup,
          },
        ]),
    ...separateGroups.map((group) => equation(totalCell, [group], `over ${breakdownName}`)),
    ...nestedGroups.flatMap(({ group, parts: within }): readonly Equation[] => {
      const includingGroup = parts.get(group);
      if (includingGroup === undefined) return [];
      return [equation(includingGroup, within, `of the groups that its name holds`)];
    }),
  ];
}

/** Tells the officer what to state if groups add up to more than their total. */
function overlapOf(breakdownName: string): string {
  return `in groups.csv (breakdown,group,part_of) which groups of "${breakdownName}" are parts of which, one row a group: ${breakdownName},GROUP,GROUP THAT IT IS A PART OF; or ${breakdownName},GROUP,none where it overlaps and makes up nothing with others`;
}

function groupNames(cells: readonly Cell[]): readonly string[] {
  return cells.map(({ groups }) => groups.join(' and '));
}
