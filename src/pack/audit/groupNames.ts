/** Matches a group that stands for the whole: `sex=Total`, `sex=Both sexes`, `ethnicity=All`. */
export function standsForAll(value: string): boolean {
  return /^(?:(?:sub)?totals?|persons?|people|everyone|everybody|any|overall|combined|whole|both(?: (?:sexes|genders))?|all(?! other)\b.*|(?:fe)?males? (?:and|&|\+) (?:fe)?males?|(?:girls?|boys?) (?:and|&|\+) (?:girls?|boys?)|m ?\+ ?f|f ?\+ ?m)$/i.test(
    value.trim(),
  );
}

/** A group and the groups that its name includes. Names do not say whether these are all of it. */
export type Nest = { readonly group: string; readonly parts: readonly string[] };

export type GroupTree = {
  /** The groups that are part of no other group. Together they are the whole. */
  readonly top: readonly string[];
  readonly nests: readonly Nest[];
};

/**
 * Reads from names which groups are parts of which: 16 and 17 of 16-17, White British of White. It reads `Asian British` as part of `Asian` too; the numbers
 * contradict this if it is wrong.
 */
export function groupTree(values: readonly string[]): GroupTree {
  const parents = new Map(values.map((value) => [value, parentOf(value, values)]));
  const parts = new Map<string, string[]>();
  for (const [value, parent] of parents)
    if (parent !== undefined) parts.set(parent, [...(parts.get(parent) ?? []), value]);
  return {
    top: values.filter((value) => parents.get(value) === undefined),
    nests: [...parts].map(([group, of]) => ({ group, parts: of })),
  };
}

/** The smallest group that includes it. */
function parentOf(value: string, values: readonly string[]): string | undefined {
  const [first] = values
    .filter((other) => holds(other, value))
    .toSorted((a, b) => sizeOf(a) - sizeOf(b) || b.length - a.length);
  return first;
}

function holds(group: string, part: string): boolean {
  if (group === part) return false;
  const [outer, inner] = [agesOf(group), agesOf(part)];
  if (outer !== undefined && inner !== undefined)
    return outer[0] <= inner[0] && outer[1] >= inner[1] && (outer[0] < inner[0] || outer[1] > inner[1]);
  const [long, short] = [part.toLowerCase(), group.toLowerCase()];
  return short !== 'other' && long.startsWith(short) && /^[\s:,/(–-]/.test(long.slice(short.length));
}

function sizeOf(group: string): number {
  const ages = agesOf(group);
  return ages === undefined ? 0 : ages[1] - ages[0];
}

/** The ages of `16`, `16-17`, `16 to 17`, `aged 5 to 9 years`, `under 5`, `18+`, `18 and over`; undefined for what is no age. */
function agesOf(group: string): readonly [from: number, to: number] | undefined {
  const text = group
    .toLowerCase()
    .replace(/^(?:ages?|aged)\s+/, '')
    .replace(/\s*(?:years?(?: olds?)?|yrs?)$/, '')
    .trim();
  const [, under] = /^(?:under|less than|<)\s*(\d{1,3})s?$/.exec(text) ?? [];
  if (under !== undefined) return [0, Number(under) - 1];
  const [, from] =
    /^(\d{1,3})\s*(?:\+|plus|and (?:over|above|older)|or (?:over|above|older))$/.exec(text) ?? [];
  if (from !== undefined) return [Number(from), 200];
  const [, first, last] = /^(\d{1,3})(?:\s*(?:-|–|to)\s*(\d{1,3}))?$/.exec(text) ?? [];
  if (first === undefined) return undefined;
  return [Number(first), Number(last ?? first)];
}
