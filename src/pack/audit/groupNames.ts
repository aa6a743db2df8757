import { countSpanOf, isWithinSpan } from './countSpan';
import { plainSpelling } from './plainSpelling';

/** Matches a group that stands for the whole: `sex=Total`, `sex=Both sexes`, `ethnicity=All`. */
export function standsForAll(value: string): boolean {
  return /^(?:(?:sub|grand )?totals?(?: \(?all\)?)?|t|persons?|people|everyone|everybody|any(?: (?:sex|gender|age|ethnicity))?|overall|combined|whole|both(?: (?:sexes|genders))?|all(?! other)\b.*|(?:fe)?males? (?:and|&|\+) (?:fe)?males?|(?:girls?|boys?) (?:and|&|\+) (?:girls?|boys?)|m(?:ale)? ?[+&/] ?f(?:emale)?|f(?:emale)? ?[+&/] ?m(?:ale)?)$/i.test(
    value.trim(),
  );
}

/** A group and the groups that its name includes. The name does not say whether these groups make up all of it. */
export type NestedGroup = { readonly group: string; readonly parts: readonly string[] };

export type GroupTree = {
  /** The groups that are part of no other group. Together they make up the total. */
  readonly topGroups: readonly string[];
  readonly nestedGroups: readonly NestedGroup[];
  /** The groups that the officer states to overlap with others, so that they are parts of nothing. */
  readonly separateGroups: readonly string[];
};

/** What the officer states about a group: the group that it is part of, or `none`. */
export type StatedPart = { readonly group: string; readonly partOf: string };

/**
 * Works out which groups are parts of which: first from what the officer states, then from names, such as 16 and 17 in 16-17, or White British in White.
 * It reads `Asian British` as part of `Asian` too. If that is wrong, the numbers contradict it.
 */
export function groupTree(groupNames: readonly string[], statedParts: readonly StatedPart[] = []): GroupTree {
  const statedParentsOf = (value: string) =>
    statedParts
      .filter(({ group }) => plainSpelling(group) === plainSpelling(value))
      .map(({ partOf }) => partOf);
  const separateGroups = groupNames.filter((value) =>
    statedParentsOf(value).some((partOf) => plainSpelling(partOf) === 'none'),
  );
  const summedGroups = groupNames.filter((value) => !separateGroups.includes(value));
  const parents = new Map(
    summedGroups.map((value) => [value, parentsOf(value, summedGroups, statedParentsOf(value))]),
  );
  const parts = new Map<string, string[]>();
  for (const [value, ownParents] of parents)
    for (const parent of ownParents) parts.set(parent, [...(parts.get(parent) ?? []), value]);
  return {
    topGroups: summedGroups.filter((value) => parents.get(value)?.length === 0),
    nestedGroups: [...parts].map(([group, nestedParts]) => ({ group, parts: nestedParts })),
    separateGroups,
  };
}

/** Leaves out a stated parent that has no row or that stands for the total: its parts then make up the total themselves. */
function parentsOf(
  value: string,
  groupNames: readonly string[],
  statedParents: readonly string[],
): readonly string[] {
  if (statedParents.length === 0)
    return [parentOf(value, groupNames)].filter((parent) => parent !== undefined);
  return groupNames.filter(
    (candidate) =>
      candidate !== value &&
      statedParents.some((partOf) => plainSpelling(partOf) === plainSpelling(candidate)),
  );
}

/** The smallest group that includes another. */
function parentOf(value: string, groupNames: readonly string[]): string | undefined {
  const [narrowestGroup] = groupNames
    .filter((candidate) => includesGroup(candidate, value))
    .toSorted((a, b) => sizeOf(a) - sizeOf(b) || b.length - a.length);
  return narrowestGroup;
}

/** Whether a group includes another one, by their names: 16-17 includes 16, "2 or more" includes "3 or more", White includes White British. */
export function includesGroup(group: string, part: string): boolean {
  if (group === part) return false;
  const [groupAges, partAges] = [agesOf(group), agesOf(part)];
  if (groupAges !== undefined && partAges !== undefined)
    return (
      groupAges[0] <= partAges[0] &&
      groupAges[1] >= partAges[1] &&
      (groupAges[0] < partAges[0] || groupAges[1] > partAges[1])
    );
  const [groupSpan, partSpan] = [countSpanOf(group), countSpanOf(part)];
  if (groupSpan !== undefined && partSpan !== undefined) return isWithinSpan(partSpan, groupSpan);
  if (isUnderHeading(part, group)) return true;
  // "White and Asian" is a mixed group, and no part of White.
  if (/^white (?:and|&) /i.test(part)) return false;
  const [partName, groupName] = [part.toLowerCase(), group.toLowerCase()];
  return (
    groupName !== 'other' &&
    partName.startsWith(groupName) &&
    /^[\s:,/(–-]/.test(partName.slice(groupName.length))
  );
}

/** Where spans without an end are taken to end, so that their lengths can be compared. */
const LARGEST_NUMBER = 1_000_000;

function sizeOf(group: string): number {
  const ages = agesOf(group);
  if (ages !== undefined) return ages[1] - ages[0];
  const span = countSpanOf(group);
  return span === undefined ? 0 : Math.min(span.to, LARGEST_NUMBER) - span.from;
}

/** The headings of a census, each with a pattern for the groups under it. */
const CENSUS_HEADINGS: readonly (readonly [heading: RegExp, part: RegExp])[] = [
  [
    /^(?:all )?asian$|^asian\b.*\basian (?:british|welsh)$/i,
    /^(?:indian|pakistani|bangladeshi)$|\bother asian\b/i,
  ],
  [/^asian\b.*\bwelsh$|^asian\/ ?asian british$/i, /^chinese$/i],
  [/^(?:all )?black$|^black\b.*\bblack (?:british|welsh)\b/i, /^(?:african|caribbean)$|\bother black\b/i],
  [
    /^(?:all )?mixed$|^mixed (?:or|and|ethnic|heritage|race)\b(?!.*other)/i,
    /^white (?:and|&) |\bother mixed\b/i,
  ],
  [/^(?:all )?white$/i, /^(?:british|english|irish|gypsy|roma|traveller)\b|\bother white\b/i],
];

function isUnderHeading(part: string, group: string): boolean {
  return CENSUS_HEADINGS.some(
    ([heading, partPattern]) => heading.test(group.trim()) && partPattern.test(part.trim()),
  );
}

/** The first and last school year of each stage. */
const STAGES: Readonly<Record<string, readonly [first: number, last: number]>> = {
  ks1: [1, 2],
  ks2: [3, 6],
  ks3: [7, 9],
  ks4: [10, 11],
  ks5: [12, 14],
  primary: [0, 6],
  secondary: [7, 14],
  infant: [0, 2],
  junior: [3, 6],
};

/** This is added to a school year, so that it is never taken for an age. */
const FIRST_SCHOOL_YEAR = 1000;

/** The school years of names such as `Year 7`, `Y7`, `Years 7-9`, `KS3` and `Key stage 3`, from 1,000 on. */
function schoolYearsOf(group: string): readonly [first: number, last: number] | undefined {
  const text = group
    .trim()
    .toLowerCase()
    .replace(/^key stage /, 'ks')
    .replace(/^ks /, 'ks')
    .replace(/(infant|junior)s$/, '$1');
  const stage = STAGES[text];
  const [, firstText, lastText = firstText] =
    /^(?:years?|yrs?|y|ncy) ?(\d{1,2})(?: ?(?:-|–|to|and) ?(?:years?|yrs?|y)? ?(\d{1,2}))?$/.exec(text) ?? [];
  const [firstYear, lastYear] = stage ?? [Number(firstText), Number(lastText)];
  return stage === undefined && (firstText === undefined || lastYear > 14)
    ? undefined
    : [FIRST_SCHOOL_YEAR + firstYear, FIRST_SCHOOL_YEAR + lastYear];
}

/** Up to this age people are children. */
const LAST_AGE_OF_CHILDREN = 17;

/** From this age on, groups may be all there are: some figures are of young people only. */
const FIRST_AGE_OF_YOUNG_PEOPLE = 10;

/**
 * Whether groups by age leave out ages of children, so that readers expect another group: 0-5 and 6-11 have no 12 to 17. A last group of 16, or of 15
 * for those at school, counts as the last one, and a first group of 10 or more as the first.
 */
export function leaveAgesOut(groupNames: readonly string[]): boolean {
  const ages = groupNames.flatMap((group) => {
    const span = agesOf(group);
    return span === undefined || span[0] >= FIRST_SCHOOL_YEAR ? [] : [span];
  });
  if (ages.length === 0 || ages.length < groupNames.length) return false;
  const agesInOrder = ages.toSorted(([a], [b]) => a - b);
  const firstAge = agesInOrder[0]?.[0] ?? 0;
  let nextAge = firstAge >= FIRST_AGE_OF_YOUNG_PEOPLE ? firstAge : 0;
  for (const [first, last] of agesInOrder) {
    if (first > nextAge) return true;
    nextAge = Math.max(nextAge, last + 1);
  }
  return nextAge <= LAST_AGE_OF_CHILDREN - 2;
}

/**
 * Reads the ages of a group's name: `16`, `16-17`, `16 to 17`, `aged 5 to 9 years`, `under 5`, `4 and under`, `over 15`, `18+`, `18 and over`.
 * Returns undefined if the name is not an age.
 */
export function agesOf(group: string): readonly [first: number, last: number] | undefined {
  const years = schoolYearsOf(group);
  if (years !== undefined) return years;
  const text = group
    .toLowerCase()
    .replace(/^(?:ages?|aged)\s+/, '')
    .replace(/\s*(?:years?(?: olds?)?|yrs?)$/, '')
    .trim();
  const [, underAge] = /^(?:under|less than|younger than|below|<)\s*(\d{1,3})s?$/.exec(text) ?? [];
  if (underAge !== undefined) return [0, Number(underAge) - 1];
  const [, last1, last2] =
    /^(\d{1,3}) (?:and|or) (?:under|below|younger)$|^(?:up to|≤|<=) ?(\d{1,3})$/.exec(text) ?? [];
  if (last1 !== undefined || last2 !== undefined) return [0, Number(last1 ?? last2)];
  const [, overAge] = /^(?:over|above|older than|>) ?(\d{1,3})s?$/.exec(text) ?? [];
  if (overAge !== undefined) return [Number(overAge) + 1, 200];
  const [, youngest] =
    /^(\d{1,3})\s*(?:\+|plus|and (?:over|above|older)|or (?:over|above|older))$/.exec(text) ?? [];
  if (youngest !== undefined) return [Number(youngest), 200];
  const [, firstText, lastText] = /^(\d{1,3})(?:\s*(?:-|–|to)\s*(\d{1,3}))?$/.exec(text) ?? [];
  if (firstText === undefined) return undefined;
  return [Number(firstText), Number(lastText ?? firstText)];
}
