import type { Knowledge } from './quantity';

/** One group made up of others of the same name; an empty whole is the figure of all. */
export type GroupSum = {
  readonly whole: string;
  readonly parts: readonly string[];
  /** Whether the parts are taken to be all of it. */
  readonly isComplete: boolean;
};

const ALL = /^(all|total|both|persons|people|everyone|any)\b/i;
const SEXES: readonly (readonly [string, string])[] = [
  ['Female', 'Male'],
  ['Girls', 'Boys'],
  ['F', 'M'],
];

/** How the groups of one name add up, as anyone takes it from their names: totals, ages within ages, `White British` within `White`. */
export function groupSums(
  name: string,
  shown: readonly string[],
  { names, groups }: Pick<Knowledge, 'names' | 'groups'>,
): readonly GroupSum[] {
  const missing = SEXES.flatMap((pair) => {
    const held = pair.filter((value) => shown.includes(value));
    return held.length === 1 ? pair.filter((value) => !shown.includes(value)) : [];
  });
  const told = groups.filter((one) => one.name === name);
  const known = names.filter((one) => one.name === name).flatMap((one) => one.groups);
  const values = [...new Set([...shown, ...missing, ...known])];
  const totals = values.filter((value) => ALL.test(value));
  const others = values.filter((value) => !ALL.test(value));
  const isPart = (part: string, whole: string): boolean =>
    part !== whole &&
    (told.some(({ group, partOf }) => group === part && partOf === whole) ||
      part.startsWith(`${whole} `) ||
      isWithin(ages(part), ages(whole)));
  const partsOf = (whole: string) => {
    const within = others.filter((value) => isPart(value, whole));
    return within.filter((value) => !within.some((above) => isPart(value, above)));
  };
  const top = others.filter((value) => !others.some((whole) => isPart(value, whole)));
  return [
    ...totals.map((total) => ({ whole: '', parts: [total], isComplete: true })),
    ...(top.length === 0 ? [] : [{ whole: '', parts: top, isComplete: top.length > 1 }]),
    ...others.flatMap((whole) => {
      const parts = partsOf(whole);
      if (parts.length === 0) return [];
      return [{ whole, parts, isComplete: parts.length > 1 && !isGappy(ages(whole), parts.map(ages)) }];
    }),
  ];
}

type Ages = readonly [from: number, to: number] | undefined;

function ages(text: string): Ages {
  const [found, from, to, open] =
    /^(?:age[ds]? )?(\d+)(?: ?(?:-|–|to) ?(\d+)|( ?\+| and over))?$/i.exec(text) ?? [];
  if (found === undefined) return undefined;
  return [Number(from), open === undefined ? Number(to ?? from) : Infinity];
}

function isWithin(part: Ages, whole: Ages): boolean {
  if (part === undefined || whole === undefined) return false;
  return part[0] >= whole[0] && part[1] <= whole[1] && (part[0] > whole[0] || part[1] < whole[1]);
}

/** Whether ages of the whole are in none of the parts. */
function isGappy(whole: Ages, parts: readonly Ages[]): boolean {
  if (whole === undefined) return false;
  const sorted = parts.filter((part) => part !== undefined).toSorted(([a], [b]) => a - b);
  let next = whole[0];
  for (const [from, to] of sorted) {
    if (from !== next) return true;
    next = to + 1;
  }
  return next - 1 !== whole[1];
}
