import { describe, expect, it } from 'vitest';
import { compareSearch, parseCompareParams, periodInAddress } from '@/pages/compare/compareParams';
import { aPeriod } from '#mocks/aPeriod';

const there = (search: string) => {
  const given = Object.entries(compareSearch(parseCompareParams(search))).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return new URLSearchParams(given).toString();
};

describe('the view in the address', () => {
  it.each([
    '',
    'among=england&as=distribution&period=2014.calendar-year',
    'view=many&among=region&rows=red&cells=beside',
    'view=time&areas=E92000001,E08000016',
    'view=time&areas=none',
    'view=map&period=2014.calendar-year&with=E08000016',
    'view=two&with=E08000016&show=worse',
  ])('%s is read and written the same', (search) => {
    expect(decodeURIComponent(there(search))).toBe(search);
  });

  it('leaves out what it does not know', () => {
    expect(there('view=3d&among=moon&as=pie&cells=x&show=y&z=1')).toBe('');
  });

  it('keeps four areas at most, each once', () => {
    expect(parseCompareParams('areas=A,B,A,C,D,E').chosenCodes).toEqual(['A', 'B', 'C', 'D']);
  });

  it('names a period by its time period and identifier', () => {
    expect(periodInAddress(aPeriod('201415', 'Academic year'))).toBe('201415.academic-year');
    expect(periodInAddress(aPeriod('2014', 'November'))).toBe('2014.november');
  });
});
