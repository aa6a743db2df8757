import { groupTree } from './groupNames';
import { shownNumber, type AuditFigure } from './packFigures';
import { partsByTitle, type TitleNaming } from './partsByTitle';
import { countsPeople } from './subjectWords';
import { wordsWithAges } from './titleReading';
import { cellKey, keyOf, NO_LIMIT, withGroups, type Cell, type Equation } from './unknowns';

/** The figures of one count, by cell. */
type Count = {
  readonly id: string;
  readonly firstFigure: AuditFigure;
  readonly cells: ReadonlyMap<string, AuditFigure>;
};
/** A count whose title names another count and one of the groups of a breakdown. */
type GroupCount = { readonly group: string; readonly count: Count };

/**
 * Finds counts whose title is another count's title plus the name of a group that the plan breaks figures down by, in any order of words:
 * "Asian children in care", "Children in care aged 16 and 17". Takes each for the figure of that group. If the other count has no such groups,
 * takes each for a part of it, and all groups of one breakdown for the whole.
 */
export function groupTitles(figures: readonly AuditFigure[], naming: TitleNaming): readonly Equation[] {
  const titledCounts = countsIn(figures).map((count) => ({
    count,
    words: wordsWithAges(count.firstFigure.indicator.title),
  }));
  const countsByWords = new Map<string, Count[]>();
  for (const { count, words } of titledCounts)
    countsByWords.set(textOf(words), [...(countsByWords.get(textOf(words)) ?? []), count]);
  return groupsByBreakdown(figures).flatMap((groups) => {
    const groupCountsByWhole = new Map<Count, GroupCount[]>();
    for (const { group, words: groupWords } of groups)
      for (const { count, words } of titledCounts) {
        if (!groupWords.every((word) => words.includes(word))) continue;
        const wholes = countsByWords.get(textOf(wordsWithout(words, groupWords))) ?? [];
        for (const whole of wholes)
          groupCountsByWhole.set(whole, [...(groupCountsByWhole.get(whole) ?? []), { group, count }]);
      }
    const allGroups = groups.map(({ group }) => group);
    return [...groupCountsByWhole].flatMap(([whole, groupCounts]) => [
      ...groupCounts.flatMap((groupCount) => sameCounts(groupCount, whole, naming)),
      ...partsOf(groupCounts, { whole, allGroups }, naming),
    ]);
  });
}

/** Takes the words of a group out of a title, each once. */
function wordsWithout(words: readonly string[], groupWords: readonly string[]): readonly string[] {
  const remaining = [...words];
  for (const word of groupWords) {
    const position = remaining.indexOf(word);
    if (position >= 0) remaining.splice(position, 1);
  }
  return remaining;
}

function countsIn(figures: readonly AuditFigure[]): readonly Count[] {
  const countsById = new Map<string, Count & { readonly cells: Map<string, AuditFigure> }>();
  for (const figure of figures) {
    const { id } = figure.indicator;
    if (!figure.isOwn || !countsPeople(figure.indicator)) continue;
    const count = countsById.get(id) ?? { id, firstFigure: figure, cells: new Map() };
    count.cells.set(cellKey(figure), figure);
    countsById.set(id, count);
  }
  return [...countsById.values()];
}

function textOf(words: readonly string[]): string {
  return words.toSorted().join(' ');
}

type Group = { readonly group: string; readonly words: readonly string[] };

/** The groups of each breakdown of the plan, and the words by which titles name them. */
function groupsByBreakdown(figures: readonly AuditFigure[]): readonly (readonly Group[])[] {
  const breakdowns = new Map<string, Map<string, Group>>();
  for (const { groups } of figures)
    for (const group of groups) {
      const [breakdownName, groupName] = [breakdownOf(group), nameOfGroup(group)];
      const groupsOfName = breakdowns.get(breakdownName) ?? new Map<string, Group>();
      breakdowns.set(breakdownName, groupsOfName);
      if (groupsOfName.has(group)) continue;
      const words = wordsWithAges(/^\d/.test(groupName) ? `aged ${groupName}` : groupName);
      if (words.length > 0) groupsOfName.set(group, { group, words });
    }
  return [...breakdowns.values()].map((groups) => [...groups.values()]);
}

function breakdownOf(group: string): string {
  return group.slice(0, group.indexOf('='));
}

function nameOfGroup(group: string): string {
  return group.slice(group.indexOf('=') + 1);
}

function inGroup(cell: Cell, group: string): Cell {
  return withGroups(cell, [...cell.groups, group].toSorted());
}

/** Sets a count equal to the group that its title names, wherever both have a row. Leaves out a pair that more shown figures contradict than confirm. */
function sameCounts(
  { group, count }: GroupCount,
  whole: Count,
  { nameOf }: TitleNaming,
): readonly Equation[] {
  const pairs = [...count.cells.values()].flatMap((figure) => {
    const groupFigure = whole.cells.get(cellKey(inGroup(figure, group)));
    return groupFigure === undefined ? [] : [{ figure, groupFigure }];
  });
  let [confirmations, contradictions] = [0, 0];
  for (const { figure, groupFigure } of pairs) {
    const [ownCount, groupCount] = [shownNumber(figure), shownNumber(groupFigure)];
    if (ownCount === undefined || groupCount === undefined) continue;
    if (ownCount === groupCount) confirmations += 1;
    else contradictions += 1;
  }
  if (contradictions > confirmations) return [];
  return pairs.map(({ figure, groupFigure }) => ({
    terms: [
      [keyOf('count', figure), 1],
      [keyOf('count', groupFigure), -1],
    ],
    lowerLimit: 0,
    upperLimit: 0,
    explain: () => `by its title ${nameOf(figure)} is ${nameOf(groupFigure)}`,
    assumedLimits: NO_LIMIT,
  }));
}

/** Adds up counts whose titles name groups of one breakdown, if the whole has no such groups of its own. */
function partsOf(
  groupCounts: readonly GroupCount[],
  { whole, allGroups }: { readonly whole: Count; readonly allGroups: readonly string[] },
  naming: TitleNaming,
): readonly Equation[] {
  const breakdownNames = new Set(allGroups.map(breakdownOf));
  const hasGroups = [...whole.cells.values()].some(({ groups }) =>
    groups.some((group) => breakdownNames.has(breakdownOf(group))),
  );
  if (hasGroups) return [];
  const countsByGroup = new Map(groupCounts.map((groupCount) => [nameOfGroup(groupCount.group), groupCount]));
  const { topGroups } = groupTree([...countsByGroup.keys()].toSorted());
  const topCounts = topGroups.flatMap((name) => countsByGroup.get(name)?.count ?? []);
  const areAll = groupTree(allGroups.map(nameOfGroup).toSorted()).topGroups.every((name) =>
    countsByGroup.has(name),
  );
  return [
    ...groupCounts.flatMap(({ count }) => sumEquations([count], whole, { ...naming, areAll: false })),
    ...(topCounts.length > 1 ? sumEquations(topCounts, whole, { ...naming, areAll }) : []),
  ];
}

/** For each cell of a whole in which all parts have a row, the equation that they are at most the whole. What is left must not be few people. */
function sumEquations(
  parts: readonly Count[],
  whole: Count,
  { areAll, ...naming }: TitleNaming & { readonly areAll: boolean },
): readonly Equation[] {
  const cells = [...whole.cells].flatMap(([cell, wholeFigure]) => {
    const partFigures = parts.flatMap(({ cells: partCells }) => partCells.get(cell) ?? []);
    return partFigures.length === parts.length ? [{ wholeFigure, partFigures }] : [];
  });
  const excesses = cells.map(({ wholeFigure, partFigures }) =>
    partFigures.reduce(
      (excess, figure) => excess + (shownNumber(figure) ?? Number.NaN),
      -(shownNumber(wholeFigure) ?? Number.NaN),
    ),
  );
  const contradictions = excesses.filter((excess) => excess > 0).length;
  if (contradictions > excesses.filter((excess) => excess <= 0).length) return [];
  const partNames = parts.map(({ firstFigure }) => `"${firstFigure.indicator.title}"`).join(' and ');
  return cells.map(({ wholeFigure, partFigures }) =>
    partsByTitle(
      {
        partFigures,
        wholeFigure,
        partNames,
        areAll,
        explain: () => `by their titles ${partNames} are groups of ${naming.nameOf(wholeFigure)}`,
      },
      naming,
    ),
  );
}
