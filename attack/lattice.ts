import { groupSums } from './groupSums';
import { groupName, type CellName, type Knowledge } from './quantity';
import type { ShownIndicator, ShownPack } from './shownCells';
import { periodLinks, type PeriodLinks } from './periodSums';

/** One cell that is the sum of others. */
export type CellSum = {
  readonly whole: CellName;
  readonly parts: readonly CellName[];
  readonly isComplete: boolean;
};

/** How the cells of one indicator add up, with those in it that nobody printed. */
export type Lattice = {
  readonly byGroup: readonly CellSum[];
  readonly byArea: readonly CellSum[];
  readonly byPeriod: readonly CellSum[];
  readonly steps: readonly { readonly later: CellName; readonly before: CellName | undefined }[];
};

type Place = Pick<CellName, 'area' | 'period'>;

export function latticeOf(
  { title, inYear, cells }: ShownIndicator,
  areas: ShownPack['areas'],
  knows: Knowledge,
): Lattice {
  const own = [...cells.values()].filter(({ area }) => area !== 'neighbours');
  const isRunning =
    inYear === 'cumulative' || (inYear === undefined && /to date|so far|cumulative/i.test(title));
  const shownPeriods = [...new Set(own.map(({ period }) => period))];
  const links: PeriodLinks = periodLinks(shownPeriods, isRunning);
  const periods = [
    ...new Set([...shownPeriods, ...links.sums.flatMap(({ whole, parts }) => [whole, ...parts])]),
  ];
  const nests = nestsOf(new Set(own.map(({ area }) => area)), areas, knows);
  const places = [
    ...new Set([...own.map(({ area }) => area), ...nests.flatMap(({ whole, parts }) => [whole, ...parts])]),
  ];
  const groups = groupings(
    own.map(({ group }) => group),
    knows,
  );
  const all: readonly Place[] = places.flatMap((area) => periods.map((period) => ({ area, period })));
  const cell = (place: Place, group: string): CellName => ({ title, ...place, group });
  return {
    byGroup: all.flatMap((place) =>
      groups.sums.map(({ whole, parts, isComplete }) => ({
        whole: cell(place, whole),
        parts: parts.map((part) => cell(place, part)),
        isComplete,
      })),
    ),
    byArea: nests.flatMap(({ whole, parts }) =>
      periods.flatMap((period) =>
        groups.all.map((group) => ({
          whole: cell({ area: whole, period }, group),
          parts: parts.map((area) => cell({ area, period }, group)),
          isComplete: parts.length > 1,
        })),
      ),
    ),
    byPeriod: links.sums.flatMap(({ whole, parts }) =>
      places.flatMap((area) =>
        groups.all.map((group) => ({
          whole: cell({ area, period: whole }, group),
          parts: parts.map((period) => cell({ area, period }, group)),
          isComplete: true,
        })),
      ),
    ),
    steps: links.steps.flatMap(({ later, before }) =>
      places.flatMap((area) =>
        groups.all.map((group) => ({
          later: cell({ area, period: later }, group),
          before: before === undefined ? undefined : cell({ area, period: before }, group),
        })),
      ),
    ),
  };
}

type Nest = { readonly whole: string; readonly parts: readonly string[] };

/** Each area with those of one kind that lie in it. Who lives there knows better than areas.csv. */
function nestsOf(shown: ReadonlySet<string>, areas: ShownPack['areas'], knows: Knowledge): readonly Nest[] {
  const known = new Map(knows.areas.map((one) => [one.area, one]));
  const all = [...known.values(), ...areas.filter(({ area }) => !known.has(area))];
  const held = new Map<string, string[]>();
  for (const { area, kind, within } of all) {
    if (['authority', 'region', 'country'].includes(kind) || within === '') continue;
    const key = `${within}|${kind}`;
    held.set(key, [...(held.get(key) ?? []), area]);
  }
  return [...held].flatMap(([key, parts]) => {
    const whole = key.slice(0, key.indexOf('|'));
    return parts.some((part) => shown.has(part)) ? [{ whole, parts }] : [];
  });
}

/** The groups of every set of names that are broken down together, and how they add up in each name. */
function groupings(shown: readonly string[], knows: Knowledge) {
  const pairs = new Map<string, Map<string, string>>(shown.map((group) => [group, pairsOf(group)]));
  const values = new Map<string, Set<string>>();
  for (const held of pairs.values())
    for (const [name, value] of held) values.set(name, (values.get(name) ?? new Set()).add(value));
  const rules = new Map([...values].map(([name, list]) => [name, groupSums(name, [...list], knows)]));
  const sets = new Set([...pairs.values()].map((held) => [...held.keys()].toSorted().join('|')));
  const all = new Set(['']);
  const sums = new Map<string, { whole: string; parts: readonly string[]; isComplete: boolean }>();
  for (const set of sets) {
    const names = set === '' ? [] : set.split('|');
    for (const name of names) {
      const rest = crossed(
        names.filter((other) => other !== name),
        rules,
      );
      for (const others of rest)
        for (const { whole, parts, isComplete } of rules.get(name) ?? []) {
          const group = (value: string) =>
            groupName([...others, ...(value === '' ? [] : [[name, value] as const])]);
          const sum = { whole: group(whole), parts: parts.map(group), isComplete };
          sums.set(JSON.stringify(sum), sum);
          for (const one of [sum.whole, ...sum.parts]) all.add(one);
        }
    }
  }
  return { all: [...all], sums: [...sums.values()] };
}

function crossed(
  names: readonly string[],
  rules: ReadonlyMap<string, readonly { readonly whole: string; readonly parts: readonly string[] }[]>,
): readonly (readonly (readonly [string, string])[])[] {
  const [first, ...rest] = names;
  if (first === undefined) return [[]];
  const values = new Set((rules.get(first) ?? []).flatMap(({ whole, parts }) => [whole, ...parts]));
  values.delete('');
  return [...values].flatMap((value) =>
    crossed(rest, rules).map((more) => [[first, value] as const, ...more]),
  );
}

function pairsOf(group: string): Map<string, string> {
  if (group === '') return new Map();
  return new Map(
    group.split(';').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    }),
  );
}
