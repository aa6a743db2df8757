import { describe, expect, it } from 'vitest';
import { countChange } from '@/domain/certainty/countChange';

describe('a change in a number of people', () => {
  // 1.959964 √(2 × 11) = 9.193.
  it('of 3 after 11 is no more than usual: up to 9 is', () => {
    expect(countChange({ numerator: 14 }, { numerator: 11 }, false)).toMatchObject({
      change: 3,
      usual: 9,
      expected: undefined,
    });
  });

  // p = 0.3: 1.959964 √(60 × 0.7 × 2) = 17.96.
  it('of a share also counts those who might have been', () => {
    const change = countChange(
      { numerator: 75, denominator: 200 },
      { numerator: 60, denominator: 200 },
      true,
    );
    expect(change).toMatchObject({ change: 15, usual: 17, expected: undefined });
  });

  it('is set against what the earlier rate would give, where the group is larger or smaller by more than a tenth', () => {
    const change = countChange(
      { numerator: 75, denominator: 240 },
      { numerator: 60, denominator: 200 },
      true,
    );
    // 60 × 240 / 200 = 72; 1.959964 √(60 × 0.7 × 2.2) = 18.84.
    expect(change).toMatchObject({ change: 15, usual: 18, expected: 72 });
  });

  it('after none says that none is usual', () => {
    expect(countChange({ numerator: 6 }, { numerator: 0 }, false).usual).toBe(0);
  });
});
