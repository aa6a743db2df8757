import type { Ledger, Unknown } from './unknowns';

export type Joining = {
  /** How explanations name the other ledger, such as `the earlier pack`; undefined if there is only one. */
  readonly says: string | undefined;
  /** Whether the other's withheld figures must stay hidden too, or only help to work out those of the first. */
  readonly isGuarded: boolean;
};

const GUARDS: readonly Unknown['guard'][] = ['none', 'small', 'near', 'withheld'];

/**
 * Adds another plan, edition or release to the first ledger. A figure that one withholds and the other shows becomes an equation. If both show a figure and
 * differ, the other's becomes a figure of its own: it was revised, or is not the same thing.
 */
export function joinLedger(into: Ledger, other: Ledger, { says, isGuarded }: Joining): void {
  const renamed = new Map<string, string>();
  for (const [key, count] of other.known) {
    const now = into.known.get(key);
    if (now !== undefined && now !== count) renamed.set(key, `${key}|${says}`);
  }
  const nameNow = (key: string) => renamed.get(key) ?? key;
  for (const [key, unknown] of other.unknowns) {
    const name = nameNow(key);
    const here = into.unknowns.get(name);
    const there = isGuarded ? unknown : { ...unknown, guard: 'none' as const };
    const known = other.known.get(key) ?? into.known.get(name);
    into.unknowns.set(name, here === undefined ? there : together(here, there, known));
    joinKnown(into, name, other.known.get(key), { unknown, says });
  }
  for (const { terms, low, high, says: own, assumes, overlap, rest } of other.equations)
    into.equations.push({
      terms: renamed.size === 0 ? terms : terms.map(([key, times]) => [nameNow(key), times] as const),
      low,
      high,
      says: says === undefined ? own : () => `in ${says}, ${own()}`,
      assumes,
      overlap,
      rest: isGuarded ? rest : undefined,
    });
}

/** What one of the two says, the other does not take back: a count that either withholds is not 0, unless one shows that it is. */
function together(a: Unknown, b: Unknown, known: number | undefined): Unknown {
  const guard = GUARDS.indexOf(a.guard) >= GUARDS.indexOf(b.guard) ? a.guard : b.guard;
  const least = Math.max(a.least, b.least);
  const most = mostOf(a.most, b.most);
  const isAny = most === undefined || least <= most;
  return {
    ...a,
    guard,
    least: Math.min(least, known ?? least),
    most: isAny ? most : undefined,
    wider: isAny ? (a.wider ?? b.wider) : undefined,
  };
}

/** The looser of two limits, or the only one. */
function mostOf(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

/** Changes `into`. */
function joinKnown(
  into: Ledger,
  key: string,
  count: number | undefined,
  {
    unknown,
    says = 'another part of the site',
  }: { readonly unknown: Unknown; readonly says: string | undefined },
): void {
  const now = into.known.get(key);
  const isHidden = ['withheld', 'near'].includes(into.unknowns.get(key)?.guard ?? 'none');
  if (count !== undefined && now === undefined) {
    if (!isHidden) into.known.set(key, count);
    else into.equations.push(shown(key, count, () => `${says} shows it: ${unknown.name()}`));
  } else if (count === undefined && now !== undefined && isHidden) {
    into.known.delete(key);
    into.equations.push(shown(key, now, () => `another part of the site shows it: ${unknown.name()}`));
  }
}

function shown(key: string, count: number, says: () => string) {
  return { terms: [[key, 1] as const], low: count, high: count, says };
}
