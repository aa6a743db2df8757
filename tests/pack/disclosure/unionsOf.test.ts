import { describe, expect, it } from 'vitest';
import { unionsOf } from '@/pack/disclosure/groupNames';

describe('groups that only other indicators name', () => {
  it('are ages that those of this one fill without a gap', () => {
    expect(unionsOf(['16', '17', '18'], ['16-17', '16', '0-15', '16 to 18', '17+'])).toEqual([
      '16-17',
      '16 to 18',
    ]);
  });

  it('are no ages of which a year is missing', () => {
    expect(unionsOf(['15', '17'], ['15-17'])).toEqual([]);
  });

  it('are the common beginning of names, where this one has all of them', () => {
    const named = ['White', 'White British', 'White Irish', 'Black'];
    expect(unionsOf(['White British', 'White Irish'], named)).toEqual(['White']);
    expect(unionsOf(['White British'], named)).toEqual([]);
  });
});
