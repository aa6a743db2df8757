import { groupSums } from './groupSums';
import { groupName, type CellName, type Knowledge } from './quantity';
import type { ShownIndicator, ShownPack } from './shownCells';
import { periodLinks, type PeriodLinks } from './periodSums';

/** A cell that is the sum of other cells. */
export type SumOfCells = {
  readonly whole: CellName;
  readonly parts: readonly CellName[];
  readonly isComplete: boolean;
};

/** How the cells of one indicator add up, including cells that no file shows. */
export type Lattice = {
  readonly byGroup: readonly SumOfCells[];
  readonly byArea: readonly SumOfCells[];
  readonly byPeriod: readonly SumOfCells[];
  readonly runningSteps: readonly {
    readonly laterCell: CellName;
    readonly earlierCell: CellName | undefined;
  }[];
};

type AreaAndPeriod = Pick<CellName, 'area' | 'period'>;

export function latticeOf(
  { title, inYear, cells }: ShownIndicator,
  areas: ShownPack['areas'],
  knowledge: Knowledge,
): Lattice {
  const indicatorCells = [...cells.values()].filter(({ area }) => area !== 'neighbours');
  const isRunning =
    inYear === 'cumulative' || (inYear === undefined && /to date|so far|cumulative/i.test(title));
  const shownPeriods = [...new Set(indicatorCells.map(({ period }) => period))];
  const links: PeriodLinks = periodLinks(shownPeriods, isRunning);
  const periods = [
    ...new Set([...shownPeriods, ...links.sums.flatMap(({ whole, parts }) => [whole, ...parts])]),
  ];
  const nestedAreas = areasWithParts(new Set(indicatorCells.map(({ area }) => area)), areas, knowledge);
  const latticeAreas = [
    ...new Set([
      ...indicatorCells.map(({ area }) => area),
      ...nestedAreas.flatMap(({ whole, parts }) => [whole, ...parts]),
    ]),
  ];
  const groups = groupCombinations(
    indicatorCells.map(({ group }) => group),
    knowledge,
  );
  const areasAndPeriods: readonly AreaAndPeriod[] = latticeAreas.flatMap((area) =>
    periods.map((period) => ({ area, period })),
  );
  const cellAt = (place: AreaAndPeriod, group: string): CellName => ({ title, ...place, group });
  return {
    byGroup: areasAndPeriods.flatMap((place) =>
      groups.sums.map(({ whole, parts, isComplete }) => ({
        whole: cellAt(place, whole),
        parts: parts.map((part) => cellAt(place, part)),
        isComplete,
      })),
    ),
    byArea: nestedAreas.flatMap(({ whole, parts }) =>
      periods.flatMap((period) =>
        groups.all.map((group) => ({
          whole: cellAt({ area: whole, period }, group),
          parts: parts.map((area) => cellAt({ area, period }, group)),
          isComplete: parts.length > 1,
        })),
      ),
    ),
    byPeriod: links.sums.flatMap(({ whole, parts }) =>
      latticeAreas.flatMap((area) =>
        groups.all.map((group) => ({
          whole: cellAt({ area, period: whole }, group),
          parts: parts.map((period) => cellAt({ area, period }, group)),
          isComplete: true,
        })),
      ),
    ),
    runningSteps: links.runningSteps.flatMap(({ laterPeriod, earlierPeriod }) =>
      latticeAreas.flatMap((area) =>
        groups.all.map((group) => ({
          laterCell: cellAt({ area, period: laterPeriod }, group),
          earlierCell:
            earlierPeriod === undefined ? undefined : cellAt({ area, period: earlierPeriod }, group),
        })),
      ),
    ),
  };
}

type AreaWithParts = { readonly whole: string; readonly parts: readonly string[] };

/** Each area with the areas of one kind that lie in it. What a local reader knows replaces what areas.csv says. */
function areasWithParts(
  shownAreas: ReadonlySet<string>,
  areas: ShownPack['areas'],
  knowledge: Knowledge,
): readonly AreaWithParts[] {
  const knownAreas = new Map(knowledge.areas.map((knownArea) => [knownArea.area, knownArea]));
  const allAreas = [...knownAreas.values(), ...areas.filter(({ area }) => !knownAreas.has(area))];
  const partsByKey = new Map<string, string[]>();
  for (const { area, kind, within } of allAreas) {
    if (['authority', 'region', 'country'].includes(kind) || within === '') continue;
    const key = `${within}|${kind}`;
    partsByKey.set(key, [...(partsByKey.get(key) ?? []), area]);
  }
  return [...partsByKey].flatMap(([key, parts]) => {
    const whole = key.slice(0, key.indexOf('|'));
    return parts.some((part) => shownAreas.has(part)) ? [{ whole, parts }] : [];
  });
}

/** All groups of the breakdowns that figures are given by, alone or crossed, and how they add up within each breakdown. */
function groupCombinations(shownGroups: readonly string[], knowledge: Knowledge) {
  const pairsByGroup = new Map<string, Map<string, string>>(
    shownGroups.map((group) => [group, pairsOf(group)]),
  );
  const valuesByName = new Map<string, Set<string>>();
  for (const namePairs of pairsByGroup.values())
    for (const [name, value] of namePairs)
      valuesByName.set(name, (valuesByName.get(name) ?? new Set()).add(value));
  const sumsByName = new Map(
    [...valuesByName].map(([name, list]) => [name, groupSums(name, [...list], knowledge)]),
  );
  const nameSets = new Set(
    [...pairsByGroup.values()].map((namePairs) => [...namePairs.keys()].toSorted().join('|')),
  );
  const allGroups = new Set(['']);
  const sums = new Map<string, { whole: string; parts: readonly string[]; isComplete: boolean }>();
  for (const set of nameSets) {
    const names = set === '' ? [] : set.split('|');
    for (const name of names) {
      const otherCombinations = pairCombinations(
        names.filter((otherName) => otherName !== name),
        sumsByName,
      );
      for (const otherPairs of otherCombinations)
        for (const { whole, parts, isComplete } of sumsByName.get(name) ?? []) {
          const groupWith = (value: string) =>
            groupName([...otherPairs, ...(value === '' ? [] : [[name, value] as const])]);
          const sum = { whole: groupWith(whole), parts: parts.map(groupWith), isComplete };
          sums.set(JSON.stringify(sum), sum);
          for (const memberGroup of [sum.whole, ...sum.parts]) allGroups.add(memberGroup);
        }
    }
  }
  return { all: [...allGroups], sums: [...sums.values()] };
}

function pairCombinations(
  names: readonly string[],
  sumsByName: ReadonlyMap<string, readonly { readonly whole: string; readonly parts: readonly string[] }[]>,
): readonly (readonly (readonly [string, string])[])[] {
  const [firstName, ...otherNames] = names;
  if (firstName === undefined) return [[]];
  const values = new Set((sumsByName.get(firstName) ?? []).flatMap(({ whole, parts }) => [whole, ...parts]));
  values.delete('');
  return [...values].flatMap((value) =>
    pairCombinations(otherNames, sumsByName).map((otherPairs) => [
      [firstName, value] as const,
      ...otherPairs,
    ]),
  );
}

function pairsOf(group: string): Map<string, string> {
  if (group === '') return new Map();
  return new Map(
    group.split(';').map((pair) => {
      const equalsAt = pair.indexOf('=');
      return [pair.slice(0, equalsAt), pair.slice(equalsAt + 1)] as const;
    }),
  );
}
