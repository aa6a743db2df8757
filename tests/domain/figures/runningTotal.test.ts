import { describe, expect, it } from 'vitest';
import { isRunningTotal } from '@/domain/figures/runningTotal';
import { anIndicator } from '#mocks/anIndicator';

describe('a running total', () => {
  it.each([
    ['Persistent absence, year to date', true],
    ['Referrals (YTD)', true],
    ['Cumulative exclusions', true],
    ['Adoptions since April', true],
    ['Adoptions since 1 April', true],
    ['Adoptions since the start of the financial year', true],
    ['Exclusions this school year so far', true],
    ['Exclusions (cum)', true],
    ['Adoptions since April 2019', false],
    ['Persistent absence in the week', false],
    ['Year 6 overweight, to the date of measurement', false],
  ])('%s: %s', (title, expected) => {
    expect(isRunningTotal(anIndicator({ title }))).toBe(expected);
  });

  it('is what the plan calls cumulative, and not what it adds up', () => {
    expect(isRunningTotal(anIndicator({ inYear: 'cumulative' }))).toBe(true);
    expect(isRunningTotal(anIndicator({ inYear: 'sum' }))).toBe(false);
  });

  it('may be said by the definition alone', () => {
    expect(isRunningTotal(anIndicator({ definition: 'Counted from April, year-to-date.' }))).toBe(true);
  });
});
