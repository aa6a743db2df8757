import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePeriods, isOneStepBefore, isSamePeriod, samePeriodLastYear } from '@/domain/figures/period';
import { aPeriod } from '#mocks/aPeriod';

type Columns = readonly [timePeriod: string, timeIdentifier: string];
const period = ([timePeriod, timeIdentifier]: Columns) => aPeriod(timePeriod, timeIdentifier);

describe('the order of periods', () => {
  it('puts the period that ends first before the other', () => {
    const told = [
      period(['201415', 'Academic year']),
      period(['2014', 'November']),
      period(['201415', 'Autumn term']),
      period(['201415', 'Financial year']),
    ];
    expect(told.toSorted(comparePeriods).map(({ timeIdentifier }) => timeIdentifier)).toEqual([
      'November',
      'Autumn term',
      'Financial year',
      'Academic year',
    ]);
  });

  it('puts the longer of two that end together first', () => {
    const [year, december] = [period(['2014', 'Calendar year']), period(['2014', 'December'])];
    expect(comparePeriods(year, december)).toBeLessThan(0);
    expect(comparePeriods(december, year)).toBeGreaterThan(0);
    expect(comparePeriods(year, year)).toBe(0);
  });

  it('follows the calendar from month to month', () => {
    const months =
      'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2100 }), fc.nat(11), (year, month) => {
        const now = aPeriod(String(year), months[month]);
        const next =
          month === 11 ? aPeriod(String(year + 1), 'January') : aPeriod(String(year), months[month + 1]);
        expect(isOneStepBefore(now, next)).toBe(true);
        expect(comparePeriods(now, next)).toBeLessThan(0);
      }),
    );
  });
});

describe('one period', () => {
  it('is the same however its identifier is written', () => {
    expect(isSamePeriod(aPeriod('2014', 'november'), aPeriod('2014', 'November'))).toBe(true);
  });

  it.each<readonly [Columns, Columns]>([
    [
      ['2014', 'November'],
      ['2014', 'December'],
    ],
    [
      ['2014', 'Calendar year'],
      ['2014', 'Reporting year'],
    ],
    [
      ['201415', 'Academic year'],
      ['201415', 'Financial year'],
    ],
    [
      ['2014', 'Calendar year'],
      ['2012-2014', 'Calendar year'],
    ],
    [
      ['2013-2014', 'Calendar year'],
      ['2012-2014', 'Calendar year'],
    ],
  ])('%j is not %j', (one, other) => {
    expect(isSamePeriod(period(one), period(other))).toBe(false);
  });
});

describe('the same period last year', () => {
  it.each<readonly [Columns, Columns]>([
    [
      ['2014', 'November'],
      ['2013', 'November'],
    ],
    [
      ['201415', 'Autumn term'],
      ['201314', 'Autumn term'],
    ],
    [
      ['201415', 'Financial year Q3'],
      ['201314', 'Financial year Q3'],
    ],
    [
      ['2014', 'Week 12'],
      ['2013', 'Week 12'],
    ],
    [
      ['2014', 'Calendar year'],
      ['2013', 'Calendar year'],
    ],
    [
      ['200001', 'Academic year'],
      ['199900', 'Academic year'],
    ],
    [
      ['199900', 'Academic year'],
      ['199899', 'Academic year'],
    ],
    [
      ['201011', 'Academic year'],
      ['200910', 'Academic year'],
    ],
  ])('of %j is %j', (now, before) => {
    expect(samePeriodLastYear(period(now))).toEqual(period(before));
  });

  it('is not there for a week 53, which the year before did not have', () => {
    expect(samePeriodLastYear(aPeriod('2015', 'Week 53'))).toBeUndefined();
  });

  it('is not there for several years pooled, which would overlap', () => {
    expect(samePeriodLastYear(aPeriod('2012-2014'))).toBeUndefined();
  });
});
