import { expect, it } from 'vitest';
import type { Step } from '@/desk/deskState';
import { peopleKey } from '@/desk/drafts';
import { countsTyped, uncountedRows } from '@/desk/peopleTogether';

const reason = (...rows: readonly number[]) => ({ uncounted: rows.map((row) => ({ row, period: 'Jan' })) });
const STEP = {
  kind: 'check',
  checked: {
    plan: {
      withheld: { indicators: [{ reasons: [reason(4, 5), {}] }, { reasons: [reason(9)] }] },
    },
  },
} as unknown as Step;

it('one press writes what was typed for all indicators, without what is no number or is of a row that waits no more', () => {
  const drafts = new Map([
    [peopleKey(4), '1,200'],
    [peopleKey(5), 'about 40'],
    [peopleKey(9), '14'],
    [peopleKey(12), '30'],
  ]);
  expect(uncountedRows(STEP)).toEqual([4, 5, 9]);
  expect([...countsTyped(uncountedRows(STEP), drafts)]).toEqual([
    [4, 1200],
    [9, 14],
  ]);
  expect(uncountedRows({ kind: 'load' })).toEqual([]);
});
