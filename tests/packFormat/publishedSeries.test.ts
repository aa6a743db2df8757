import { describe, expect, it } from 'vitest';
import { observationsOf, originsOf } from '@/packFormat/publishedSeries';
import { aPeriod } from '#mocks/aPeriod';

const years = ['2011', '2012', '2013', '2014'].map((year) => aPeriod(year));

describe('the observations of a published series', () => {
  it('have the figure as it was published; a withheld one stays, a missing one is no observation', () => {
    const found = observationsOf({ values: '3.0 ~ c 0' }, years, 1) ?? [];
    expect(found.map(({ period, reading }) => [period.timePeriod, reading])).toEqual([
      ['2011', { kind: 'value', value: 3, decimals: 1 }],
      ['2013', { kind: 'withheld', shorthand: 'c' }],
      ['2014', { kind: 'value', value: 0, decimals: 0 }],
    ]);
  });

  it('have no more decimals than their indicator, and keep the digits behind', () => {
    const [only] = observationsOf({ values: '93.967' }, years, 1) ?? [];
    expect(only?.reading).toEqual({ kind: 'value', value: 93.967, decimals: 1 });
  });

  it('are final, unbroken and unrated unless the notes of their column say more', () => {
    const notes = {
      statuses: { 1: 'provisional' },
      breaks: [1],
      reported: { 1: [{ colour: 'red', by: 'council' }] },
      intervals: { 1: { lower: 1, upper: 3 } },
    } as const;
    const [first, second] = observationsOf({ values: '1 2', notes }, years, 0) ?? [];
    expect(first).toMatchObject({ status: 'final', break: false, reported: [], interval: undefined });
    expect(second).toMatchObject({
      status: 'provisional',
      break: true,
      reported: [{ colour: 'red', by: 'council' }],
      interval: { lower: 1, upper: 3 },
    });
  });

  it.each(['1 2 3 4 5', '1 about', '1  2', ''])('are none at all where the text is "%s"', (values) => {
    expect(observationsOf({ values }, years, 0)).toBeUndefined();
  });
});

describe('where each figure of a published series is from', () => {
  const at = { area: 'E08000018', files: ['first.csv', 'second.csv'] };

  it('is its file and row; a file that is the same as before is not repeated, even over a gap', () => {
    const found = originsOf(['0:12 13 ~ 1:4'], years, at);
    expect(found).toEqual([
      { area: 'E08000018', period: ['2011', 'Calendar year'], file: 'first.csv', row: 12 },
      { area: 'E08000018', period: ['2012', 'Calendar year'], file: 'first.csv', row: 13 },
      { area: 'E08000018', period: ['2014', 'Calendar year'], file: 'second.csv', row: 4 },
    ]);
  });

  it.each([
    ['0:12+170x3', [12, 182, 352]],
    ['1:900-400x3', [900, 500, 100]],
  ])('is said by the first row where all stand at one distance: %s', (rows, expected) => {
    expect(originsOf([rows], years, at).map(({ row }) => row)).toEqual(expected);
  });

  it('has what is said of it besides: what an earlier release said', () => {
    const notes = { 1: { revised: { file: 'first.csv', was: '71' } } };
    const [first, second] = originsOf(['0:2 1:2', notes], years, at);
    expect(first).not.toHaveProperty('revised');
    expect(second).toMatchObject({ file: 'second.csv', revised: { file: 'first.csv', was: '71' } });
  });
});
