import { describe, expect, it } from 'vitest';
import { countChange } from '@/domain/certainty/countChange';

describe('a change in a number of people', () => {
  // 1.959964 √(2 × 11) = 9.193.
  it('of 3 after 11 is no more than usualChange: up to 9 is', () => {
    expect(countChange({ numerator: 14 }, { numerator: 11 }, false)).toMatchObject({
      change: 3,
      usualChange: 9,
      expectedCount: undefined,
    });
  });

  // p = 0.3: 1.959964 √(60 × 0.7 × 2) = 17.96.
  it('of a share also counts those who might have been', () => {
    const change = countChange(
      { numerator: 75, denominator: 200 },
      { numerator: 60, denominator: 200 },
      true,
    );
    expect(change).toMatchObject({ change: 15, usualChange: 17, expectedCount: undefined });
  });

  // Children in a stable placement: 138 of 206, then 117 of 187. 138 × 187 / 206 = 125.3; p = 0.6699: 1.959964 √(138 × 0.3301 × 1.9078) = 18.27.
  it('of a share is set against the earlier share where there are fewer in all, so that fewer in all is not a fall', () => {
    const change = countChange(
      { numerator: 117, denominator: 187 },
      { numerator: 138, denominator: 206 },
      true,
    );
    expect(change).toMatchObject({ change: -21, usualChange: 18, expectedCount: 125 });
  });

  // 44 of 61,000, then 50 of 65,000: the population is 7% larger, so that the rate has the same group.
  it('of a rate is plain until the population differs by more than a tenth', () => {
    const change = countChange(
      { numerator: 50, denominator: 65000 },
      { numerator: 44, denominator: 61000 },
      false,
    );
    expect(change.expectedCount).toBeUndefined();
  });

  it('is set against what the earlier rate would give, where the group is larger or smaller by more than a tenth', () => {
    const change = countChange(
      { numerator: 75, denominator: 240 },
      { numerator: 60, denominator: 200 },
      true,
    );
    // 60 × 240 / 200 = 72; 1.959964 √(60 × 0.7 × 2.2) = 18.84.
    expect(change).toMatchObject({ change: 15, usualChange: 18, expectedCount: 72 });
  });

  it('after none says that none is usual', () => {
    expect(countChange({ numerator: 6 }, { numerator: 0 }, false).usualChange).toBe(0);
  });
});
