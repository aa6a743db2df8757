import { describe, expect, it } from 'vitest';
import { dueOf } from '@/domain/registers/dueDate';
import { responseDueBy, responseGaps } from '@/domain/registers/recommendationGaps';

describe('what a response to a recommendation lacks', () => {
  it('a decision, before all: agreement in words is none', () => {
    expect(responseGaps({ action: 'We agree.', officer: 'Strategic Director' })).toEqual(['decision']);
  });
  it('accepted: an action, an officer and a date', () => {
    expect(responseGaps({ decision: 'accepted' })).toEqual(['action', 'officer', 'date']);
    const due = dueOf('August 2018', '2018-03-13');
    expect(responseGaps({ decision: 'accepted', action: 'Write it', officer: 'Head', due })).toEqual([]);
  });
  it('rejected: why', () => expect(responseGaps({ decision: 'rejected' })).toEqual(['reason']));
  it('deferred: why, and when again', () =>
    expect(responseGaps({ decision: 'deferred', reason: 'No money' })).toEqual(['when-again']));
});

describe('two months to answer', () => {
  it.each([
    ['2017-10-18', '2017-12-18'],
    ['2017-12-31', '2018-02-28'],
    ['2018-11-30', '2019-01-30'],
  ])('from %s to %s', (madeOn, by) => expect(responseDueBy(madeOn)).toBe(by));
});
