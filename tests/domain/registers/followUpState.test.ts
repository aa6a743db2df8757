import { describe, expect, it } from 'vitest';
import { dueOf } from '@/domain/registers/dueDate';
import { followUpState, openFollowUps } from '@/domain/registers/followUpState';
import { shippedPlan } from '#tests/support/shippedPlan';

const due = dueOf('24 April 2018', '2018-01-23');

describe('where a request of members stands', () => {
  it('is answered, late by the days after its last day', () => {
    expect(followUpState({ due, answeredOn: '2018-04-24' }, '2018-05-01')).toEqual({
      kind: 'answered',
      date: '2018-04-24',
      daysLate: 0,
    });
    expect(followUpState({ due, answeredOn: '2018-05-01' }, '2018-05-01')).toMatchObject({ daysLate: 7 });
  });

  it('is past its date without an answer, or still to come; an answer of a later day does not count yet', () => {
    expect(followUpState({ due }, '2018-04-26')).toEqual({ kind: 'no-answer', days: 2 });
    expect(followUpState({ due }, '2018-03-13')).toEqual({ kind: 'due', days: 42 });
    expect(followUpState({ due, answeredOn: '2018-04-24' }, '2018-03-13')).toEqual({ kind: 'due', days: 42 });
  });

  it('names no day, or has an answer that nobody dated', () => {
    expect(followUpState({ due: dueOf('a future meeting', '2018-01-23') }, '2018-03-13')).toEqual({
      kind: 'no-date',
    });
    expect(followUpState({ answer: 'It is held centrally.' }, '2018-03-13')).toEqual({
      kind: 'answered-undated',
    });
  });
});

describe('the requests of 23 January 2018', async () => {
  const { registers } = await shippedPlan('rotherham-2018');

  it('come back in April, July, September and 2019; the rest names no day', () => {
    const open = openFollowUps(registers.followUps, '2018-03-13');
    expect(open.map(({ id, due: when }) => [id, when?.latest])).toEqual([
      ['edge-of-care', '2018-04-24'],
      ['missing-education', '2018-07-31'],
      ['semh', '2018-09-30'],
      ['survey-interchange', '2019-12-31'],
      ['domestic-abuse', undefined],
      ['survey-boards', undefined],
      ['survey-breakfast', undefined],
      ['survey-pilots', undefined],
      ['survey-accuracy', undefined],
      ['survey-questions', undefined],
      ['part-time', undefined],
    ]);
  });
});
