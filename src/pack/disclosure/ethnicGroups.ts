/**
 * The headings of the ethnic groups in the Censuses of 2001 to 2021 and in school records, each with its groups. "Other Asian" may have "any"
 * before it and "background" after it.
 */
const CENSUS_HEADINGS: readonly (readonly [heading: RegExp, part: RegExp])[] = [
  // School records and the Census of 2001 have Chinese beside "Asian or Asian British".
  [/^asian\/ ?asian british|^asian\b.*\bwelsh/, /^chinese$/],
  [
    /^(?:all )?asian$|^asian[,/ ].*\basian (?:british|welsh)|^asian or\b/,
    /^(?:indian|pakistani|bangladeshi|(?:any )?other asian\b.*|asian[: (-]+(?:indian|pakistani|bangladeshi|(?:any )?other)\b.*)$/,
  ],
  [
    /^(?:all )?black$|^black[,/ ].*\bblack (?:british|welsh)|^black or\b/,
    /^(?:african|caribbean|(?:any )?other black\b.*|black[: (-]+(?:african|caribbean|somali|(?:any )?other)\b.*)$/,
  ],
  [
    /^(?:all )?mixed$|^mixed (?:or|and|\/)|^mixed\/|^multiple ethnic|^mixed (?:ethnic(?:ity)?|heritage|race|background)s?$/,
    /^(?:(?:mixed[: (-]+)?white (?:and|&|\/) ?(?:black )?(?:asian|african|caribbean)\b.*|(?:any )?other mixed\b.*)$/,
  ],
  [
    /^(?:all )?white$/,
    /^(?:british|english\b.*|irish|irish traveller.*|traveller\b.*|gypsy\b.*|roma|(?:any )?other white\b.*)$/,
  ],
];

/**
 * The heading under which a census puts a group: "Asian, Asian British or Asian Welsh" for "Indian". Returns undefined if none of the given
 * headings contains the group.
 */
export function ethnicHeading(group: string, groups: readonly string[]): string | undefined {
  const name = group.trim().toLowerCase();
  const headings = CENSUS_HEADINGS.flatMap(([heading, part]) => (part.test(name) ? [heading] : []));
  return groups.find(
    (otherGroup) =>
      otherGroup !== group && headings.some((heading) => heading.test(otherGroup.trim().toLowerCase())),
  );
}

/** Whether a name begins with "White" but is not a part of White: "White and Asian" is a mixed group. */
export function isMixedName(group: string): boolean {
  return /^white (?:and|&) /i.test(group.trim());
}
