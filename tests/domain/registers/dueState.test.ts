import { describe, expect, it } from 'vitest';
import { dueOf } from '@/domain/registers/dueDate';
import { dueState } from '@/domain/registers/dueState';

const AS_AT = '2018-03-13';
const due = (text: string) => dueOf(text, AS_AT);

describe('where a promise is on a day', () => {
  it('is overdue only where it is recorded as not done', () => {
    expect(dueState({ due: due('5 March 2018'), status: 'in-progress' }, AS_AT)).toEqual({
      kind: 'overdue',
      days: 8,
    });
    expect(dueState({ due: due('5 March 2018') }, AS_AT)).toEqual({ kind: 'past-its-date', days: 8 });
  });
  it('is not past on its last day', () => {
    expect(dueState({ due: due('13 March 2018') }, AS_AT)).toEqual({ kind: 'due', days: 0 });
    expect(dueState({ due: due('March 2018') }, AS_AT)).toEqual({ kind: 'due', days: 18 });
  });
  it('is done or stopped whatever its date', () => {
    expect(dueState({ due: due('5 March 2018'), status: 'complete' }, AS_AT)).toEqual({ kind: 'complete' });
    expect(dueState({ status: 'stopped' }, AS_AT)).toEqual({ kind: 'stopped' });
  });
  it.each(['On-going', 'TBC', 'From 24th July 2018', 'when there is money'])('has no date: %s', (text) => {
    expect(dueState({ due: due(text), status: 'in-progress' }, AS_AT)).toEqual({ kind: 'no-date' });
  });
});
