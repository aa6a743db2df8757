import { describe, expect, it } from 'vitest';
import { eventMarks, eventWords, flagRows } from '@/charts/eventMarks';
import type { PlanEvent } from '@/domain/plan/event';
import { aPeriod } from '#mocks/aPeriod';

const event = (date: string, more: Partial<PlanEvent> = {}): PlanEvent => ({
  date,
  text: 'Something happened (made up)',
  rebase: false,
  ...more,
});
const years = ['2012', '2013', '2015'].map((year) => aPeriod(year));
const stepsOf = (days: readonly string[], periods = years) =>
  eventMarks(
    days.map((day) => event(day)),
    periods,
  ).map(({ step }) => step);

describe('an event on a trend', () => {
  it('stands within its period as far as the day is: half way through 2013 on the figure of 2013', () => {
    const [mark] = eventMarks([event('2013-07-02')], years);
    expect(mark?.step).toBeCloseTo(2013, 1);
    expect(mark).toMatchObject({ letter: 'A', noteStep: 2013 });
  });

  it('stands between two figures where it is between their middles', () => {
    const [step] = stepsOf(['2012-12-31']);
    expect(step).toBeGreaterThan(2012.4);
    expect(step).toBeLessThan(2012.6);
  });

  it('of a year without a figure stands in that year, and is told with the next figure', () => {
    const [mark] = eventMarks([event('2014-07-02')], years);
    expect(mark?.step).toBeCloseTo(2014, 1);
    expect(mark?.noteStep).toBe(2015);
  });

  it('before the first period is left out; after the last it is in the list alone', () => {
    const marks = eventMarks([event('2011-05-01'), event('2016-05-01')], years);
    expect(marks).toEqual([
      { letter: 'A', event: event('2016-05-01'), step: undefined, noteStep: undefined },
    ]);
  });

  it('never stands outside the lines: early in the first period it stands on the first figure', () => {
    expect(stepsOf(['2012-01-01', '2015-12-31'])).toEqual([2012, 2015]);
  });

  it('of three-year figures that roll on stands by the year that each adds', () => {
    const rolling = ['2010-2012', '2011-2013', '2012-2014'].map((span) => aPeriod(span));
    expect(stepsOf(['2013-07-02'], rolling)[0]).toBeCloseTo(2013, 1);
  });

  it('is lettered by date, from A to Z and then AA', () => {
    const many = Array.from({ length: 28 }, (_, day) => event(`2013-01-${String(day + 1).padStart(2, '0')}`));
    const letters = eventMarks(many, years).map(({ letter }) => letter);
    expect([letters[0], letters[25], letters[26], letters[27]]).toEqual(['A', 'Z', 'AA', 'AB']);
  });

  it('is said with its day, and where the process was changed, that too', () => {
    const [mark] = eventMarks([event('2013-04-01', { text: 'The duty began', rebase: true })], years);
    expect(mark && eventWords(mark)).toBe('A: 1 April 2013, The duty began (the process was changed)');
  });
});

describe('the flags of events', () => {
  it('stand on one row where they are apart, and above each other where they are not', () => {
    expect(flagRows([10, 100, 200])).toEqual([0, 0, 0]);
    expect(flagRows([10, 15, 20, 40])).toEqual([0, 1, 2, 0]);
  });
});
