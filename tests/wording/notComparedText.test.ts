import { describe, expect, it } from 'vitest';
import { notComparedText } from '@/wording/notComparedText';

describe('a total', () => {
  it('says why England and the region are not compared with it', () => {
    expect(notComparedText({ notCompared: ['region', 'england'] })).toMatch(
      /^England and the region are sums of their areas/,
    );
  });

  it.each([[undefined], [['england'] as const]])('is not what %j says: nothing is added', (notCompared) => {
    expect(notComparedText({ notCompared })).toBeUndefined();
  });
});
