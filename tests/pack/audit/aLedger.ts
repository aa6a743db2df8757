import { NO_LIMIT, type Equation, type Ledger, type Unknown } from '@/pack/audit/unknowns';

const WITHHELD: Unknown = {
  name: () => 'n',
  figureName: () => 'n',
  plan: 'p',
  minimum: 0,
  guard: 'withheld',
  smallestCount: 6,
};

type EquationFacts = Pick<Equation, 'terms' | 'lowerLimit' | 'upperLimit'> & { readonly name?: string };

/** A ledger of equations. Every number in them is withheld, unless `shown` has its value. */
export function aLedger(
  equations: readonly EquationFacts[],
  shown: Readonly<Record<string, number>> = {},
): Ledger {
  const keys = new Set(equations.flatMap(({ terms }) => terms.map(([key]) => key)));
  return {
    knownValues: new Map(Object.entries(shown)),
    unknowns: new Map(
      [...keys].filter((key) => shown[key] === undefined).map((key) => [key, WITHHELD] as const),
    ),
    equations: equations.map(({ name = 'elsewhere', ...equation }) => ({
      ...equation,
      explain: () => name,
      assumedLimits: NO_LIMIT,
    })),
  };
}

/** A ledger of sums, each a list of a total and its parts. */
export function aLedgerOfSums(
  sums: readonly (readonly string[])[],
  shown: Readonly<Record<string, number>>,
): Ledger {
  return aLedger(
    sums.map(([total = '', ...parts]) => ({
      name: total,
      terms: [[total, -1] as const, ...parts.map((part) => [part, 1] as const)],
      lowerLimit: 0,
      upperLimit: 0,
    })),
    shown,
  );
}
