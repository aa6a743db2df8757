import type { Knowledge } from './quantity';

/** A group that is made up of others of the same breakdown. If the whole is empty, it is the headline. */
export type GroupSum = {
  readonly whole: string;
  readonly parts: readonly string[];
  /** Whether the parts are assumed to make up all of the group. */
  readonly isComplete: boolean;
};

const TOTAL_WORDS = /^(all|total|both|persons|people|everyone|any)\b/i;
const SEXES: readonly (readonly [string, string])[] = [
  ['Female', 'Male'],
  ['Girls', 'Boys'],
  ['F', 'M'],
];

/** How the groups of one breakdown add up, as a reader would guess from their names: totals, ages within wider ages, `White British` within `White`. */
export function groupSums(
  name: string,
  shownGroups: readonly string[],
  { names, groups }: Pick<Knowledge, 'names' | 'groups'>,
): readonly GroupSum[] {
  const missingSexes = SEXES.flatMap((pair) => {
    const shownOfPair = pair.filter((value) => shownGroups.includes(value));
    return shownOfPair.length === 1 ? pair.filter((value) => !shownGroups.includes(value)) : [];
  });
  const statedGroups = groups.filter((statedGroup) => statedGroup.name === name);
  const knownGroups = names
    .filter((nameGroups) => nameGroups.name === name)
    .flatMap((nameGroups) => nameGroups.groups);
  const values = [...new Set([...shownGroups, ...missingSexes, ...knownGroups])];
  const totalGroups = values.filter((value) => TOTAL_WORDS.test(value));
  const otherGroups = values.filter((value) => !TOTAL_WORDS.test(value));
  const isPart = (part: string, whole: string): boolean =>
    part !== whole &&
    (statedGroups.some(({ group, partOf }) => group === part && partOf === whole) ||
      part.startsWith(`${whole} `) ||
      isWithin(ageRangeOf(part), ageRangeOf(whole)));
  const directPartsOf = (whole: string) => {
    const allParts = otherGroups.filter((value) => isPart(value, whole));
    return allParts.filter((value) => !allParts.some((largerPart) => isPart(value, largerPart)));
  };
  const topGroups = otherGroups.filter((value) => !otherGroups.some((whole) => isPart(value, whole)));
  return [
    ...totalGroups.map((total) => ({ whole: '', parts: [total], isComplete: true })),
    ...(topGroups.length === 0 ? [] : [{ whole: '', parts: topGroups, isComplete: topGroups.length > 1 }]),
    ...otherGroups.flatMap((whole) => {
      const parts = directPartsOf(whole);
      if (parts.length === 0) return [];
      return [
        { whole, parts, isComplete: parts.length > 1 && !hasGaps(ageRangeOf(whole), parts.map(ageRangeOf)) },
      ];
    }),
  ];
}

type AgeRange = readonly [from: number, to: number] | undefined;

function ageRangeOf(text: string): AgeRange {
  const [match, from, to, openEnd] =
    /^(?:age[ds]? )?(\d+)(?: ?(?:-|–|to) ?(\d+)|( ?\+| and over))?$/i.exec(text) ?? [];
  if (match === undefined) return undefined;
  return [Number(from), openEnd === undefined ? Number(to ?? from) : Infinity];
}

function isWithin(part: AgeRange, whole: AgeRange): boolean {
  if (part === undefined || whole === undefined) return false;
  return part[0] >= whole[0] && part[1] <= whole[1] && (part[0] > whole[0] || part[1] < whole[1]);
}

/** Whether some ages of the whole are in none of the parts. */
function hasGaps(whole: AgeRange, parts: readonly AgeRange[]): boolean {
  if (whole === undefined) return false;
  const sorted = parts.filter((part) => part !== undefined).toSorted(([a], [b]) => a - b);
  let nextAge = whole[0];
  for (const [from, to] of sorted) {
    if (from !== nextAge) return true;
    nextAge = to + 1;
  }
  return nextAge - 1 !== whole[1];
}
