import { describe, expect, it } from 'vitest';
import { yearOf } from '@/domain/figures/yearOf';
import { monthsBetween, partsOf } from '@/domain/inYear/inYearPeriod';
import { aPeriod } from '#mocks/aPeriod';

describe('the year that a period is a part of', () => {
  it.each([
    ['2025', 'March', 'financial', '202425 Financial year'],
    ['2025', 'April', 'financial', '202526 Financial year'],
    ['2025', 'August', 'academic', '202425 Academic year'],
    ['2025', 'September', 'academic', '202526 Academic year'],
    ['2025', 'December', 'calendar', '2025 Calendar year'],
    ['202526', 'Financial year Q2', 'financial', '202526 Financial year'],
    ['2025', 'Calendar year Q4', 'financial', '2025 Calendar year'],
    ['202425', 'Summer term', 'financial', '202425 Academic year'],
    // 30 December 2024 is a Monday; its Thursday is 2 January 2025.
    ['2025', 'Week 1', 'calendar', '2025 Calendar year'],
    // The week of Thursday 3 April 2025 begins on 31 March.
    ['2025', 'Week 14', 'financial', '202526 Financial year'],
    ['2025', 'Week 13', 'financial', '202425 Financial year'],
  ] as const)('%s %s, of an indicator whose year is %s, is in %s', (text, identifier, year, expected) => {
    const found = yearOf(aPeriod(text, identifier), { year });
    expect(`${found?.timePeriod} ${found?.timeIdentifier}`).toBe(expected);
  });

  it('is financial for months where the indicator says nothing', () => {
    expect(yearOf(aPeriod('2025', 'April'), {})?.timePeriod).toBe('202526');
  });
});

describe('the parts of a year', () => {
  it('are its months from April to March', () => {
    const parts = partsOf(aPeriod('202425', 'Financial year'), aPeriod('2024', 'May'), {});
    expect(parts.map(({ timePeriod, timeIdentifier }) => `${timeIdentifier} ${timePeriod}`)).toEqual([
      'April 2024',
      'May 2024',
      'June 2024',
      'July 2024',
      'August 2024',
      'September 2024',
      'October 2024',
      'November 2024',
      'December 2024',
      'January 2025',
      'February 2025',
      'March 2025',
    ]);
  });

  it('are its three terms, its four quarters, its 52 or 53 weeks', () => {
    const terms = partsOf(aPeriod('202425', 'Academic year'), aPeriod('202425', 'Autumn term'), {});
    expect(terms.map(({ timeIdentifier }) => timeIdentifier)).toEqual([
      'Autumn term',
      'Spring term',
      'Summer term',
    ]);
    const quarters = partsOf(aPeriod('202425', 'Financial year'), aPeriod('202425', 'Financial year Q3'), {});
    expect(quarters.map(({ timeIdentifier }) => timeIdentifier.slice(-2))).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
    // ISO 8601: 2026 has 53 weeks, 2025 has 52.
    const weeks = (year: string) =>
      partsOf(aPeriod(year, 'Calendar year'), aPeriod(year, 'Week 1'), { year: 'calendar' }).length;
    expect([weeks('2025'), weeks('2026')]).toEqual([52, 53]);
  });
});

describe('how much older one figure is than another', () => {
  it('is counted from the end of one to the end of the other', () => {
    expect(monthsBetween(aPeriod('202425', 'Financial year'), aPeriod('2025', 'November'))).toBe(8);
    expect(monthsBetween(aPeriod('202425', 'Academic year'), aPeriod('2025', 'Week 48'))).toBe(3);
    expect(monthsBetween(aPeriod('2024'), aPeriod('2025', 'January'))).toBe(1);
  });
});
