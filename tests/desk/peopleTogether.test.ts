import { expect, it } from 'vitest';
import { peopleKey } from '@/desk/drafts';
import { countsTyped, questionsOfPlan, typedIn } from '@/desk/peopleTogether';

const question = (row: number, others: { readonly rows?: readonly number[]; readonly figure?: string }) => ({
  row,
  rows: [row],
  figure: undefined,
  needed: others.figure === undefined ? undefined : 3000,
  ...others,
});

it('one press writes what was typed for all indicators, without what is no number or is of a row that waits no more', () => {
  const drafts = new Map([
    [peopleKey(4), '1,200'],
    [peopleKey(5), 'about 40'],
    [peopleKey(9), '14'],
    [peopleKey(12), '30'],
  ]);
  const questions = [question(4, {}), question(5, {}), question(9, { rows: [9, 10] })];
  expect([...countsTyped(questions, drafts)]).toEqual([
    [4, 1200],
    [9, 14],
    [10, 14],
  ]);
  expect(questionsOfPlan({ kind: 'load' })).toEqual([]);
});

it('a number of people that a percentage cannot be of is not written', () => {
  const share = question(4, { figure: '0.2' });
  expect(typedIn(share, '190')).toEqual({ fault: expect.stringContaining('0.2% of 190 is 0.4') });
  expect(typedIn(share, '368')).toEqual({ count: 368 });
  expect([...countsTyped([share], new Map([[peopleKey(4), '190']]))]).toEqual([]);
});
