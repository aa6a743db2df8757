import { expect, it } from 'vitest';
import { deducedNumbers } from '@/pack/audit/deducedNumbers';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { aLedger } from './aLedger';

const solver = await wholeNumberSolver();

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
  const found = deducedNumbers(aLedger([{ terms, lowerLimit, upperLimit }]), { solver });
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
  expect(deducedNumbers(aLedger([equal]), { solver })).toEqual([]);
});
