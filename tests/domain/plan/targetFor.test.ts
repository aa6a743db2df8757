import { describe, expect, it } from 'vitest';
import { lastTargetBefore, targetFor } from '@/domain/plan/targetFor';
import { anIndicator } from '#mocks/anIndicator';
import { aPeriod } from '#mocks/aPeriod';
import { aTarget } from '#mocks/aPlan';

const share = anIndicator({ inYear: 'last' });
const ofTheYear = aTarget('95', { period: aPeriod('201617', 'Financial year') });

describe('the target of a period', () => {
  it.each([
    ['2016', 'April'],
    ['2017', 'March'],
    ['2017', 'Week 1'],
    ['201617', 'Financial year Q4'],
    ['201617', 'Financial year'],
  ])('is that of its year, where it has none of its own: %s %s', (year, part) => {
    expect(targetFor([ofTheYear], share, aPeriod(year, part))).toBe(ofTheYear);
  });

  it('is its own where it has one', () => {
    const own = aTarget('90', { period: aPeriod('2017', 'March') });
    expect(targetFor([ofTheYear, own], share, aPeriod('2017', 'March'))).toBe(own);
  });

  it('is that of another kind of year only where it lies in it whole', () => {
    const term = aTarget('95', { period: aPeriod('201617', 'Academic year') });
    expect(targetFor([term], share, aPeriod('2016', 'September'))).toBe(term);
    expect(targetFor([term], share, aPeriod('2016', 'August'))).toBeUndefined();
    expect(targetFor([term], share, aPeriod('201617', 'Spring term'))).toBe(term);
  });

  it('is no month’s where the year’s is for all months together', () => {
    for (const inYear of ['sum', 'cumulative'] as const)
      expect(targetFor([ofTheYear], anIndicator({ inYear }), aPeriod('2017', 'March'))).toBeUndefined();
  });

  it.each([
    ['2016', 'March'],
    ['2017', 'April'],
    ['201718', 'Financial year'],
  ])('is not that of another year: %s %s', (year, part) => {
    expect(targetFor([ofTheYear], share, aPeriod(year, part))).toBeUndefined();
  });
});

describe('the last target before a period', () => {
  it('is the newest that ended before it', () => {
    const targets = ['January', 'March', 'February'].map((month) =>
      aTarget('95', { period: aPeriod('2017', month) }),
    );
    expect(lastTargetBefore(targets, share, aPeriod('2017', 'June'))?.period.timeIdentifier).toBe('March');
    expect(lastTargetBefore(targets, share, aPeriod('2017', 'January'))).toBeUndefined();
  });
});
