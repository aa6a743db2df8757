import { describe, expect, it } from 'vitest';
import { formatDay, formatPeriod, formatPeriodShort } from '@/ui/formatPeriod';
import { aPeriod } from '#mocks/aPeriod';

describe('a period as people read it', () => {
  it.each([
    ['202425', 'Academic year', 'school year 2024/25', '2024/25'],
    ['202122-202324', 'Academic year', 'school years 2021/22 to 2023/24', '2021/22 to 2023/24'],
    ['202425', 'Financial year', 'year to March 2025', '2024/25'],
    ['199900', 'Financial year', 'year to March 2000', '1999/00'],
    ['202122-202324', 'Financial year', 'financial years 2021/22 to 2023/24', '2021/22 to 2023/24'],
    ['201415', 'Financial year Q3', '2014/15 Q3', '2014/15 Q3'],
    ['2024', 'Calendar year', '2024', '2024'],
    ['2012-2014', 'Calendar year', '2012 to 2014', '2012 to 2014'],
    ['2025', 'Reporting year', '2025', '2025'],
    ['2014', 'November', 'Nov 2014', 'Nov 2014'],
    ['202425', 'Part 1 (April to September)', 'April to September 2024', 'Apr to Sep 2024'],
    ['202425', 'Part 2 (October to March)', 'October 2024 to March 2025', 'Oct 2024 to Mar 2025'],
    ['201415', 'Autumn term', 'Autumn term 2014/15', 'Autumn term 2014/15'],
    ['2014', 'Week 12', 'Week 12, 2014', 'Week 12, 2014'],
  ])('%s %s is %s, or %s for short', (timePeriod, timeIdentifier, full, short) => {
    const period = aPeriod(timePeriod, timeIdentifier);
    expect([formatPeriod(period), formatPeriodShort(period)]).toEqual([full, short]);
  });
});

describe('a day', () => {
  it('is written in full, the same in every time zone', () => {
    expect(formatDay('2015-01-14')).toBe('14 January 2015');
    expect(formatDay('2024-12-31')).toBe('31 December 2024');
  });

  it('that is none stays as it was written', () => {
    expect(formatDay('spring 2015')).toBe('spring 2015');
  });
});
