import { describe, expect, it } from 'vitest';
import { foldMerged } from '@/domain/registers/merged';

describe('merged duplicates', () => {
  it('are folded under the one that remains, over any number of steps', () => {
    const [a, b, c] = [{ id: 'a' }, { id: 'b', mergedInto: 'a' }, { id: 'c', mergedInto: 'b' }];
    expect(foldMerged([c, a, b])).toEqual([{ entry: a, merged: [c, b] }]);
  });
  it('remain where what they point to is not there, or points back', () => {
    const lost = { id: 'a', mergedInto: 'gone' };
    const [one, two] = [
      { id: 'x', mergedInto: 'y' },
      { id: 'y', mergedInto: 'x' },
    ];
    expect(foldMerged([lost, one, two]).map(({ entry }) => entry)).toEqual([lost, one, two]);
  });
});
