import { expect, it } from 'vitest';
import { deducedNumbers } from '@/pack/audit/deducedNumbers';
import { NO_LIMIT, type Equation, type Ledger, type Unknown } from '@/pack/audit/unknowns';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';

const solver = await wholeNumberSolver();

const WITHHELD: Unknown = {
  name: () => 'n',
  figureName: () => 'n',
  plan: 'p',
  minimum: 0,
  guard: 'withheld',
  smallestCount: 6,
};

/** Withheld counts a and b, with one equation of them that is 0, or at most 0. */
function ledgerOf(equation: Pick<Equation, 'terms' | 'lowerLimit' | 'upperLimit'>): Ledger {
  return {
    knownValues: new Map(),
    unknowns: new Map(equation.terms.map(([key]) => [key, WITHHELD])),
    equations: [{ ...equation, explain: () => 'elsewhere', assumedLimits: NO_LIMIT }],
  };
}

it.each([
  ['a is shown as 0 elsewhere', [['count|a', 1]], 0, 0],
  [
    'a and b are 0 together',
    [
      ['count|a', 1],
      ['count|b', 1],
    ],
    0,
    0,
  ],
  [
    'a and b are at most 0',
    [
      ['count|a', 1],
      ['count|b', 1],
    ],
    Number.NEGATIVE_INFINITY,
    0,
  ],
  [
    'less than nothing is taken away',
    [
      ['count|a', -1],
      ['count|b', -2],
    ],
    0,
    Number.POSITIVE_INFINITY,
  ],
] as const)('a withheld 0 is worked out where %s', (_name, terms, lowerLimit, upperLimit) => {
  const found = deducedNumbers(ledgerOf({ terms, lowerLimit, upperLimit }), { solver });
  expect(found).toHaveLength(terms.length);
});

it('nothing is worked out of two withheld counts that are only equal to one another', () => {
  const equal = {
    terms: [
      ['count|a', 1],
      ['count|b', -1],
    ] as const,
    lowerLimit: 0,
    upperLimit: 0,
  };
  expect(deducedNumbers(ledgerOf(equal), { solver })).toEqual([]);
});
