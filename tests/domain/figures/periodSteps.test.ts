import { describe, expect, it } from 'vitest';
import { comparePeriods, isOneStepBefore } from '@/domain/figures/period';
import { aPeriod } from '#mocks/aPeriod';

type Columns = readonly [timePeriod: string, timeIdentifier: string];
const period = ([timePeriod, timeIdentifier]: Columns) => aPeriod(timePeriod, timeIdentifier);

describe('periods that follow each other', () => {
  it.each<readonly [Columns, Columns]>([
    [
      ['201314', 'Academic year'],
      ['201415', 'Academic year'],
    ],
    [
      ['199900', 'Financial year'],
      ['200001', 'Financial year'],
    ],
    [
      ['2013', 'Calendar year'],
      ['2014', 'Calendar year'],
    ],
    [
      ['2013', 'Reporting year'],
      ['2014', 'Reporting year'],
    ],
    [
      ['201415', 'Financial year Q3'],
      ['201415', 'Financial year Q4'],
    ],
    [
      ['201314', 'Financial year Q4'],
      ['201415', 'Financial year Q1'],
    ],
    [
      ['201314', 'Academic year Q4'],
      ['201415', 'Academic year Q1'],
    ],
    [
      ['2013', 'Calendar year Q4'],
      ['2014', 'Calendar year Q1'],
    ],
    [
      ['201415', 'Autumn term'],
      ['201415', 'Spring term'],
    ],
    [
      ['201415', 'Spring term'],
      ['201415', 'Summer term'],
    ],
    [
      ['201314', 'Summer term'],
      ['201415', 'Autumn term'],
    ],
    [
      ['201314', 'Autumn and spring term'],
      ['201415', 'Autumn and spring term'],
    ],
    [
      ['2014', 'October'],
      ['2014', 'November'],
    ],
    [
      ['2014', 'December'],
      ['2015', 'January'],
    ],
    [
      ['2014', 'Week 11'],
      ['2014', 'Week 12'],
    ],
    [
      ['2014', 'Week 52'],
      ['2015', 'Week 1'],
    ],
    [
      ['2015', 'Week 52'],
      ['2015', 'Week 53'],
    ],
    [
      ['2015', 'Week 53'],
      ['2016', 'Week 1'],
    ],
    [
      ['2010-2012', 'Calendar year'],
      ['2011-2013', 'Calendar year'],
    ],
    [
      ['2010-2012', 'Calendar year'],
      ['2013-2015', 'Calendar year'],
    ],
    [
      ['2003-2007', 'Calendar year'],
      ['2008-2012', 'Calendar year'],
    ],
    [
      ['201011-201213', 'Financial year'],
      ['201112-201314', 'Financial year'],
    ],
  ])('%j comes one step before %j', (earlier, later) => {
    expect(isOneStepBefore(period(earlier), period(later))).toBe(true);
    expect(isOneStepBefore(period(later), period(earlier))).toBe(false);
    expect(comparePeriods(period(earlier), period(later))).toBeLessThan(0);
    expect(comparePeriods(period(later), period(earlier))).toBeGreaterThan(0);
  });
});

describe('periods that do not follow each other', () => {
  it.each<readonly [Columns, Columns, string]>([
    [['2012', 'Calendar year'], ['2014', 'Calendar year'], 'a year is missing between them'],
    [['2014', 'Calendar year'], ['2014', 'Calendar year'], 'they are the same'],
    [['2013', 'Calendar year'], ['2014', 'Reporting year'], 'they are of two kinds'],
    [['201314', 'Academic year'], ['201415', 'Financial year'], 'their years begin in different months'],
    [['2013', 'November'], ['2014', 'November'], 'eleven months lie between them'],
    [['2015', 'Week 52'], ['2016', 'Week 1'], 'a week 53 lies between them'],
    [['201314', 'Autumn term'], ['201415', 'Autumn term'], 'two terms lie between them'],
    [['2010-2012', 'Calendar year'], ['2012-2014', 'Calendar year'], 'they overlap by one year of three'],
    [['2005-2009', 'Calendar year'], ['2008-2012', 'Calendar year'], 'they overlap by two years of five'],
    [
      ['2010-2012', 'Calendar year'],
      ['2011-2014', 'Calendar year'],
      'one pools three years and the other four',
    ],
    [['2013', 'Calendar year'], ['2012-2014', 'Calendar year'], 'one is a year and the other pools three'],
  ])('%j is not one step before %j: %s', (earlier, later) => {
    expect(isOneStepBefore(period(earlier), period(later))).toBe(false);
  });
});
