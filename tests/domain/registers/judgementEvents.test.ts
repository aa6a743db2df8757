import { describe, expect, it } from 'vitest';
import type { IndicatorId } from '@/domain/figures/indicator';
import { isJudgementOf, judgementEvents } from '@/domain/registers/judgementEvents';
import type { Judgement } from '@/domain/registers/register';

const id = (word: string) => word as IndicatorId;
const judged = (more: Partial<Judgement> = {}): Judgement => ({
  date: '2017-11',
  body: 'Inspectors (made up)',
  subject: 'Help for families (made up)',
  judgement: 'Good',
  access: 'public',
  ...more,
});
const neet = { id: id('neet'), priority: 'P6' };

describe('what a judgement is about', () => {
  it('is the indicators of its priority, those that it names, or all', () => {
    expect(isJudgementOf(judged({ priority: 'P6' }), neet)).toBe(true);
    expect(isJudgementOf(judged({ indicators: [id('neet')] }), neet)).toBe(true);
    expect(isJudgementOf(judged({ indicators: 'all' }), neet)).toBe(true);
  });

  it('is no other indicator, and none where it names neither', () => {
    expect(isJudgementOf(judged({ priority: 'P1' }), neet)).toBe(false);
    expect(isJudgementOf(judged({ indicators: [id('exclusions')] }), neet)).toBe(false);
    expect(isJudgementOf(judged(), neet)).toBe(false);
    expect(isJudgementOf(judged(), { id: id('loose'), priority: undefined })).toBe(false);
  });
});

describe('a judgement as an event', () => {
  const events = (date: string) =>
    judgementEvents([judged({ date, indicators: 'all', source: 'minutes' })], neet, {
      sentenceOf: ({ judgement }) => `Judged ${judgement}`,
      dateText: (month) => `in ${month}`,
    });

  it('of a day is marked on that day', () => {
    expect(events('2017-11-08')).toEqual([
      {
        date: '2017-11-08',
        when: undefined,
        text: 'Judged Good',
        source: 'minutes',
        rebase: false,
        indicator: 'neet',
      },
    ]);
  });

  it('of a month or a year is marked in its middle, and keeps the words of the paper', () => {
    expect(events('2017-11')).toMatchObject([{ date: '2017-11-15', when: 'in 2017-11' }]);
    expect(events('2012')).toMatchObject([{ date: '2012-07-01', when: 'in 2012' }]);
  });
});
