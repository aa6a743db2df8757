import type { Ledger, Unknown } from './unknowns';

export type LedgerJoining = {
  /** The name of the other ledger in explanations, such as `the earlier pack`. Undefined if there is only one ledger. */
  readonly sourceName: string | undefined;
  /** Whether the withheld figures of the other ledger must stay hidden too. If not, it only helps to work out the figures of the first. */
  readonly isGuarded: boolean;
};

const GUARDS: readonly Unknown['guard'][] = ['none', 'small', 'near', 'withheld'];

/**
 * Adds the ledger of another plan, edition or release to the first one. If one of them withholds a figure that the other shows, the shown value becomes
 * an equation. If both show a figure and differ, the other's becomes a figure of its own, because it was revised or is not the same thing.
 */
export function joinLedger(
  ledger: Ledger,
  otherLedger: Ledger,
  { sourceName, isGuarded }: LedgerJoining,
): void {
  const renamedKeys = new Map<string, string>();
  for (const [key, count] of otherLedger.knownValues) {
    const currentValue = ledger.knownValues.get(key);
    if (currentValue !== undefined && currentValue !== count) renamedKeys.set(key, `${key}|${sourceName}`);
  }
  const keyInLedger = (key: string) => renamedKeys.get(key) ?? key;
  for (const [key, unknown] of otherLedger.unknowns) {
    const ledgerKey = keyInLedger(key);
    const ownUnknown = ledger.unknowns.get(ledgerKey);
    const otherUnknown = isGuarded ? unknown : { ...unknown, guard: 'none' as const };
    const knownValue = otherLedger.knownValues.get(key) ?? ledger.knownValues.get(ledgerKey);
    ledger.unknowns.set(
      ledgerKey,
      ownUnknown === undefined ? otherUnknown : joinedUnknown(ownUnknown, otherUnknown, knownValue),
    );
    joinKnownValue(ledger, ledgerKey, otherLedger.knownValues.get(key), { unknown, sourceName });
  }
  for (const {
    terms,
    lowerLimit,
    upperLimit,
    explain: explainOther,
    assumedLimits,
    overlapToState,
    remainder,
  } of otherLedger.equations)
    ledger.equations.push({
      terms:
        renamedKeys.size === 0
          ? terms
          : terms.map(([key, coefficient]) => [keyInLedger(key), coefficient] as const),
      lowerLimit,
      upperLimit,
      explain: sourceName === undefined ? explainOther : () => `in ${sourceName}, ${explainOther()}`,
      assumedLimits,
      overlapToState,
      remainder: isGuarded ? remainder : undefined,
    });
}

/** Joins what two ledgers say about a number. A count that either of them withholds is not 0, unless one of them shows that it is. */
function joinedUnknown(a: Unknown, b: Unknown, knownValue: number | undefined): Unknown {
  const guard = GUARDS.indexOf(a.guard) >= GUARDS.indexOf(b.guard) ? a.guard : b.guard;
  const minimum = Math.max(a.minimum, b.minimum);
  const maximum = looserLimit(a.maximum, b.maximum);
  const isPossible = maximum === undefined || minimum <= maximum;
  return {
    ...a,
    guard,
    minimum: Math.min(minimum, knownValue ?? minimum),
    maximum: isPossible ? maximum : undefined,
    widerLimits: isPossible ? (a.widerLimits ?? b.widerLimits) : undefined,
  };
}

/** The higher, and so looser, of two upper limits. If only one is given, that one. */
function looserLimit(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

/**
 * Adds to `ledger` the value that another ledger shows for a number. If one of the two shows it and the other withholds it, the value becomes an
 * equation.
 */
function joinKnownValue(
  ledger: Ledger,
  key: string,
  count: number | undefined,
  {
    unknown,
    sourceName = 'another part of the site',
  }: { readonly unknown: Unknown; readonly sourceName: string | undefined },
): void {
  const currentValue = ledger.knownValues.get(key);
  const isHidden = ['withheld', 'near'].includes(ledger.unknowns.get(key)?.guard ?? 'none');
  if (count !== undefined && currentValue === undefined) {
    if (!isHidden) ledger.knownValues.set(key, count);
    else ledger.equations.push(shownEquation(key, count, () => `${sourceName} shows it: ${unknown.name()}`));
  } else if (count === undefined && currentValue !== undefined && isHidden) {
    ledger.knownValues.delete(key);
    ledger.equations.push(
      shownEquation(key, currentValue, () => `another part of the site shows it: ${unknown.name()}`),
    );
  }
}

function shownEquation(key: string, count: number, explain: () => string) {
  return { terms: [[key, 1] as const], lowerLimit: count, upperLimit: count, explain };
}
