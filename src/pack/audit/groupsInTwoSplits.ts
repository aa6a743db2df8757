import type { Naming } from './breakdownSums';
import { groupMeaning } from './groupMeaning';
import { agesOf, includesGroup } from './groupNames';
import { groupsBySeries, type SeriesGroup } from './seriesGroups';
import type { Cell, Equation } from './unknowns';

/**
 * Joins two dimensions of one indicator that split the same people: `ethnicity` and `ethnic group`, `age` and `age band`. Groups with the same
 * name are equal. A group whose name covers groups of the other dimension is at least their sum. Leaves two dimensions apart if shown figures
 * contradict it.
 */
export function groupsInTwoSplits(
  cells: readonly Cell[],
  valueOf: (cell: Cell) => number | undefined,
  naming: Naming,
): readonly Equation[] {
  const joinsOfSeries = new Map<string, ReadonlyMap<string, readonly Join[]>>();
  for (const [series, groups] of groupsBySeries(cells)) {
    const joins = joinsOf(groups);
    if (joins.size > 0) joinsOfSeries.set(series, joins);
  }
  if (joinsOfSeries.size === 0) return [];
  const joinedCells = cells.filter(({ series }) => joinsOfSeries.has(series));
  const cellsByPlace = new Map<string, Cell>();
  for (const cell of joinedCells) cellsByPlace.set(placeOf(cell, cell.groups), cell);
  const joined = joinedCells.flatMap((cell) =>
    cell.groups.flatMap((group) =>
      (joinsOfSeries.get(cell.series)?.get(group) ?? []).flatMap((join): readonly JoinedCells[] => {
        const otherGroups = cell.groups.filter((otherGroup) => otherGroup !== group);
        const parts = join.parts.flatMap(
          (part) => cellsByPlace.get(placeOf(cell, [...otherGroups, part].toSorted())) ?? [],
        );
        return parts.length < join.parts.length ? [] : [{ whole: cell, parts, join }];
      }),
    ),
  );
  const isContradicted = contradictionsIn(joined, valueOf);
  return joined
    .filter(({ whole, join }) => !isContradicted(whole.series, join))
    .map((joinedOne) => equationOf(joinedOne, naming));
}

/** A group of one dimension, and the groups of another that its name covers or that have its name. */
type Join = {
  readonly dimensions: string;
  readonly parts: readonly string[];
  readonly sort: 'same' | 'all of it' | 'in it' | 'around it';
};
type JoinedCells = { readonly whole: Cell; readonly parts: readonly Cell[]; readonly join: Join };

function placeOf({ series, areaKey, period }: Cell, groups: readonly string[]): string {
  return `${series}|${areaKey}|${period.family}|${period.step}|${groups.join('|')}`;
}

/** The joins of each group of one indicator. */
function joinsOf(groups: readonly SeriesGroup[]): ReadonlyMap<string, readonly Join[]> {
  const joins = new Map<string, readonly Join[]>();
  const dimensions = new Map<string, readonly SeriesGroup[]>();
  for (const group of groups) dimensions.set(group.name, [...(dimensions.get(group.name) ?? []), group]);
  if (dimensions.size < 2) return joins;
  for (const [name, values] of dimensions)
    for (const [otherName, otherValues] of dimensions) {
      if (name === otherName || !splitTheSame([name, values], [otherName, otherValues])) continue;
      for (const group of values) {
        for (const join of [joinOf(group, otherValues), bandsAround(group, otherValues)])
          if (join !== undefined && (join.sort !== 'same' || name < otherName))
            joins.set(group.text, [...(joins.get(group.text) ?? []), join]);
      }
    }
  return joins;
}

function joinOf({ name, value }: SeriesGroup, others: readonly SeriesGroup[]): Join | undefined {
  const dimensions = [name, others[0]?.name ?? ''].toSorted().join('|');
  const same = others.filter((other) => groupMeaning(other.value) === groupMeaning(value));
  if (same.length > 0)
    return same.length > 1 ? undefined : { dimensions, parts: [same[0]?.text ?? ''], sort: 'same' };
  const inside = others.filter((other) => includesGroup(value, other.value));
  const parts = inside.filter((part) => !inside.some((other) => includesGroup(other.value, part.value)));
  if (parts.length === 0) return undefined;
  return {
    dimensions,
    parts: parts.map(({ text }) => text),
    sort: areAllAges(value, parts) ? 'all of it' : 'in it',
  };
}

/** The bands of another dimension that together cover the ages of a group and more: 0 and 1 to 12 cover 0 to 11. */
function bandsAround({ name, value }: SeriesGroup, others: readonly SeriesGroup[]): Join | undefined {
  const [first, last] = agesOf(value) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const bands = others
    .flatMap(({ text, value: band }) => {
      const [from = 0, to = -1] = agesOf(band) ?? [];
      return to >= first && from <= last ? [{ text, from, to }] : [];
    })
    .toSorted((a, b) => a.from - b.from);
  const [start, end] = [bands[0]?.from ?? Infinity, bands.at(-1)?.to ?? -1];
  const isInOrder = bands.every(
    ({ from }, index) => index === 0 || from === (bands[index - 1]?.to ?? -1) + 1,
  );
  const isLonger = (start < first && end >= last) || (start <= first && end > last);
  if (bands.length < 2 || !isInOrder || !isLonger) return undefined;
  const dimensions = [name, others[0]?.name ?? ''].toSorted().join('|');
  return { dimensions, parts: bands.map(({ text }) => text), sort: 'around it' };
}

/** Whether ages follow each other from the first age of a group to its last. */
function areAllAges(group: string, parts: readonly SeriesGroup[]): boolean {
  const [first, last] = agesOf(group) ?? [0, -1];
  const spans = parts.flatMap(({ value }) => [agesOf(value) ?? []]).toSorted(([a = 0], [b = 0]) => a - b);
  const end = spans.reduce((next, [from, to]) => (from === next && to !== undefined ? to + 1 : -1), first);
  return end === last + 1;
}

const NO_SUBJECT =
  /^(?:yes|no|y|n|true|false|high|medium|low|none|others?|unknown|missing|refused|any\b.*|all\b.*|not\b.*|other\b.*|\d.*)$/i;

type Dimension = readonly [name: string, values: readonly SeriesGroup[]];

/**
 * Whether two dimensions split the same people. They do if their names have one subject and they share a group or one covers a group of the
 * other, or if they share two groups whose names say who is meant.
 */
function splitTheSame([name, values]: Dimension, [otherName, otherValues]: Dimension): boolean {
  if (subjectOf(name) === subjectOf(otherName)) return true;
  const meanings = new Set(otherValues.map(({ value }) => groupMeaning(value)));
  const shared = values.filter(
    ({ value }) =>
      !NO_SUBJECT.test(value) && agesOf(value) === undefined && meanings.has(groupMeaning(value)),
  );
  return shared.length > 1;
}

const FILLERS =
  /\b(?:bands?|banding|groups?|grouping|ranges?|brackets?|category|categories|breakdown|split|number|no|of|by|the|child|childs|children|pupils?|young|people|persons?|broad|detailed|narrow|single|level|main|major|minor|full|census|[0-9]+)\b/g;

function subjectOf(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .replaceAll(/\b(?:ages?|aged|years? old)(?=band|group|range|\b)/g, 'age ')
    .replaceAll(/\b(?:ethnic(?:ity|ities)?|race|heritage)(?=group|\b)/g, 'ethnic ')
    .replaceAll(/\bgender\b/g, 'sex');
  const subject = words.replaceAll(FILLERS, ' ').replaceAll(/\s+/g, ' ').trim();
  return subject === '' ? words.trim() : subject;
}

/** Whether shown figures contradict, anywhere in a series, that two dimensions split the same people. */
function contradictionsIn(
  joined: readonly JoinedCells[],
  valueOf: (cell: Cell) => number | undefined,
): (series: string, join: Join) => boolean {
  const contradicted = new Set<string>();
  for (const { whole, parts, join } of joined) {
    const total = valueOf(whole);
    const values = parts.map(valueOf);
    const shownSum = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    if (total === undefined) continue;
    const isAllShown = join.sort !== 'in it' && !values.includes(undefined);
    if ((shownSum > total && join.sort !== 'around it') || (isAllShown && shownSum < total))
      contradicted.add(`${whole.series}|${join.dimensions}`);
  }
  return (series, { dimensions }) => contradicted.has(`${series}|${dimensions}`);
}

function equationOf({ whole, parts, join: { sort } }: JoinedCells, naming: Naming): Equation {
  const { nameOf, termOf, remainderOf } = naming;
  const isPart = sort === 'in it' || sort === 'around it';
  const sign = sort === 'around it' ? -1 : 1;
  const names = () => parts.map(({ groups }) => groups.join(' and '));
  return {
    terms: [...parts.map((part) => [termOf(part)[0], sign] as const), [termOf(whole)[0], -sign]],
    lowerLimit: isPart ? Number.NEGATIVE_INFINITY : 0,
    upperLimit: 0,
    explain: () => `${nameOf(whole)} ${WORDS[sort]} ${names().join(' + ')}`,
    assumedLimits: { lowerLimit: Number.NEGATIVE_INFINITY, upperLimit: Number.POSITIVE_INFINITY },
    remainder: isPart ? remainderOf(whole, () => names().join(' and ')) : undefined,
  };
}

const WORDS: Readonly<Record<Join['sort'], string>> = {
  same: 'is the same group as',
  'all of it': 'is, by its name, the sum of',
  'in it': 'holds, by its name,',
  'around it': 'is, by its name, within',
};
