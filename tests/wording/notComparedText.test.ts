import { describe, expect, it } from 'vitest';
import { notComparedText } from '@/wording/notComparedText';

describe('a total', () => {
  it('says why England and the region do not stand beside it', () => {
    expect(notComparedText({ notCompared: ['region', 'england'] })).toMatch(
      /^England and the region are the sum/,
    );
  });

  it.each([[undefined], [['england'] as const]])('is not what %j says: nothing is added', (notCompared) => {
    expect(notComparedText({ notCompared })).toBeUndefined();
  });
});
