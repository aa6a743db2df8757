import { describe, expect, it } from 'vitest';
import { processResult } from '@/domain/process/processOfRow';
import { isInYear, mayHaveLimits } from '@/domain/process/processKind';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { SAMPLETON } from '#mocks/anArea';
import { aPeriod } from '#mocks/aPeriod';
import { aPlanData, aTarget } from '#mocks/aPlan';

/** Years from 2001, worked by hand: limits 6.422 and 16.578. */
const STEADY = [10, 12, 11, 13, 10, 12, 11, 13, 10, 12, 11, 13];

function rowOf(values: readonly (number | string)[], parts: Parameters<typeof aPlanData>[0] = {}) {
  const cells = Object.fromEntries(values.map((value, index) => [2001 + index, String(value)]));
  const data = aPlanData({ figures: { [SAMPLETON]: cells }, ...parts });
  const [row] = scorecardOf(data, SAMPLETON);
  if (row === undefined) throw new Error('The test asks for a row of a plan without indicators.');
  return { data, row };
}

function resultOf(values: readonly (number | string)[], parts: Parameters<typeof aPlanData>[0] = {}) {
  const { data, row } = rowOf(values, parts);
  return processResult(data, row);
}

describe('what a row says of its process', () => {
  it('is of the latest point, by polarity', () => {
    expect(resultOf([...STEADY, 20])).toMatchObject({ variation: { kind: 'improvement', side: 'high' } });
    expect(resultOf([...STEADY, 20], { indicator: { polarity: 'low' } })).toMatchObject({
      variation: { kind: 'concern', side: 'high' },
    });
    expect(resultOf([...STEADY, 20], { indicator: { polarity: 'neutral' } })).toMatchObject({
      variation: { kind: 'neutral', side: 'high' },
    });
    expect(resultOf(STEADY)).toMatchObject({ variation: { kind: 'common cause' }, isTrial: false });
  });

  it('has the assurance of the target of that period', () => {
    const target = (text: string) => ({ targets: [aTarget(text, { period: aPeriod('2012') })] });
    expect(resultOf(STEADY, target('17'))).toMatchObject({ assurance: 'fails' });
    expect(resultOf(STEADY, target('12'))).toMatchObject({ assurance: 'hit or miss' });
    expect(resultOf(STEADY, target('6'))).toMatchObject({ assurance: 'passes' });
    expect(resultOf(STEADY)).toMatchObject({ assurance: undefined });
  });

  // 20 lies beyond the upper limit of 16.578.
  it('does not judge a target while one of the last seven points is more than chance', () => {
    const at = (year: string) => ({ targets: [aTarget('17', { period: aPeriod(year) })] });
    const after = [12, 10, 13, 11, 12, 10, 13];
    expect(resultOf([...STEADY, 20, ...after.slice(0, 6)], at('2019'))).toMatchObject({
      variation: { kind: 'common cause' },
      assurance: 'not stable',
      recentRuns: [{ cause: { rule: 'outside', side: 'high' }, from: { timePeriod: '2013' }, points: 1 }],
    });
    expect(resultOf([...STEADY, 20, ...after], at('2020'))).toMatchObject({
      assurance: 'fails',
      recentRuns: [],
    });
    expect(resultOf([...STEADY, 20])).toMatchObject({ assurance: undefined });
  });

  it('is how many points there are, where they are too few since a gap', () => {
    expect(resultOf([...STEADY, 'c', 12, 13])).toEqual({ kind: 'few', points: 2 });
    expect(resultOf([10, 12, 11])).toEqual({ kind: 'few', points: 3 });
  });

  it('goes by an event of the plan that changed the process, and by no other', () => {
    const event = { date: '2013-01-01', text: 'New front door', rebase: true };
    const values = [...STEADY, ...STEADY.map((value) => value + 20)];
    expect(resultOf(values, { events: [event] })).toMatchObject({ variation: { kind: 'common cause' } });
    expect(resultOf(values, { events: [{ ...event, rebase: false }] })).toMatchObject({
      variation: { kind: 'improvement' },
    });
  });

  it('is nothing for a running total, or where the latest figure is withheld', () => {
    expect(resultOf(STEADY, { indicator: { inYear: 'cumulative' } })).toBeUndefined();
    const { data, row } = rowOf([...STEADY, 'c']);
    expect(processResult(data, { ...row, observation: undefined })).toBeUndefined();
  });
});

describe('whether a series may have limits', () => {
  it('takes ten figures', () => {
    expect(mayHaveLimits(rowOf(STEADY.slice(0, 10)).row)).toBe(true);
    expect(mayHaveLimits(rowOf(STEADY.slice(0, 9)).row)).toBe(false);
  });

  it('comes within the year for months and terms, and not for years', () => {
    expect(isInYear({ period: aPeriod('2014', 'May') })).toBe(true);
    expect(isInYear({ period: aPeriod('2014', 'Week 12') })).toBe(true);
    expect(isInYear({ period: aPeriod('201415', 'Autumn term') })).toBe(true);
    expect(isInYear({ period: aPeriod('201415', 'Academic year') })).toBe(false);
    expect(isInYear({ period: aPeriod('201415', 'Autumn and spring term') })).toBe(false);
    expect(isInYear({ period: undefined })).toBe(false);
  });
});
