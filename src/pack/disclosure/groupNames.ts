import { ethnicHeading, isMixedName } from './ethnicGroups';
import { isWithin, toAgeSpan, type AgeSpan } from './ageSpan';

const ALL_OF =
  '(?:ages?|sexes|genders|pupils|children|young people|children and young people|persons|people|students|learners|groups|categories|types|needs|ethnicit(?:y|ies)|ethnic groups|areas|wards|schools|settings|cases|characteristics)';
const WHOLE = new RegExp(
  `^(?:(?:grand |sub)?totals?(?: \\w+| \\(all\\))?|t|all(?: ${ALL_OF})?|${ALL_OF} ?(?:-|:)? ?(?:total|all)|persons?|both|both sexes|both genders|(?:male|boys?|females?|girls?|men|women) (?:and|&|\\+) (?:female|girls?|males?|boys?|women|men)|everyone|everybody|people|children|pupils|young people|children and young people|whole cohort|overall|any(?: (?:sex|gender|age|ethnicity))?|m(?:ale)? ?[+&/] ?f(?:emale)?|f(?:emale)? ?[+&/] ?m(?:ale)?|headline|whole(?: \\w+)?)$`,
  'i',
);

/** Whether a group's name means everyone: "Both sexes", "Persons", "All ages", "Total". Its cell is the whole under another name. */
export function isWholeName(group: string): boolean {
  return WHOLE.test(group.trim());
}

const LEFTOVER_WORDS =
  /\b(?:not (?:known|stated|recorded|given|obtained|available|applicable|provided)|unknown|unstated|refused|missing|unclassified|prefer not|others?|undeclared|blank)\b/i;

/** Whether a group is a remainder, such as "Not known". Remainders are withheld before other groups. */
export function isLeftOver(group: string): boolean {
  return LEFTOVER_WORDS.test(group);
}

/** The group of a list that contains another group, as the names show: 16-17 contains 16, White contains White British. Returns undefined if the names show none. */
export function wholeByName(group: string, groups: readonly string[]): string | undefined {
  // "16-17" begins with "16" and is not a part of it.
  return toAgeSpan(group) === undefined
    ? (ethnicHeading(group, groups) ?? wholeByPrefix(group, groups))
    : wholeByAge(group, groups);
}

function wholeByAge(group: string, groups: readonly string[]): string | undefined {
  const ownSpan = toAgeSpan(group);
  if (ownSpan === undefined) return undefined;
  const length = (name: string) => {
    const span = toAgeSpan(name);
    return span === undefined ? Number.POSITIVE_INFINITY : span.to - span.from;
  };
  const longerSpans = groups.filter((otherGroup) => {
    const span = toAgeSpan(otherGroup);
    return span !== undefined && isWithin(ownSpan, span);
  });
  return longerSpans.toSorted((a, b) => length(a) - length(b))[0];
}

/** "White British", "White: British" and "White (British)" begin with "White" and go on with another word. */
function wholeByPrefix(group: string, groups: readonly string[]): string | undefined {
  if (isMixedName(group)) return undefined;
  const text = group.toLowerCase();
  const prefixGroups = groups.filter((otherGroup) => {
    const start = otherGroup.toLowerCase();
    return (
      text.length > start.length && text.startsWith(start) && /^[\s:(/,-]/.test(text.slice(start.length))
    );
  });
  return prefixGroups.toSorted((a, b) => b.length - a.length)[0];
}

/** Groups of other breakdowns that groups of a list make up, as the names show: 16 and 17 make up 16-17; all groups that begin with White make up White. */
export function unionsOf(groups: readonly string[], namedElsewhere: readonly string[]): readonly string[] {
  const ownGroups = new Set(groups);
  return namedElsewhere.filter((name) => {
    if (ownGroups.has(name)) return false;
    const span = toAgeSpan(name);
    if (span !== undefined) return isTiled(span, groups);
    const parts = namedElsewhere.filter((part) => wholeByName(part, [name]) === name);
    return parts.length > 1 && parts.every((part) => ownGroups.has(part));
  });
}

/** Whether two or more age groups follow each other without a gap from the first age of a span to the last. */
function isTiled({ from, to }: AgeSpan, groups: readonly string[]): boolean {
  const spans = groups.flatMap((group) => toAgeSpan(group) ?? []).toSorted((a, b) => a.from - b.from);
  let [nextAge, pieceCount] = [from, 0];
  for (const span of spans) {
    if (span.from !== nextAge || span.to > to) continue;
    nextAge = span.to + 1;
    pieceCount += 1;
  }
  return nextAge === to + 1 && pieceCount > 1;
}
