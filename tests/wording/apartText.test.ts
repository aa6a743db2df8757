import { describe, expect, it } from 'vitest';
import { apartText } from '@/wording/apartText';

describe('a total', () => {
  it('says why England and the region do not stand beside it', () => {
    expect(apartText({ apart: ['region', 'england'] })).toMatch(/^England and the region are the sum/);
  });

  it.each([[undefined], [['england'] as const]])('is not what %j says: nothing is added', (apart) => {
    expect(apartText({ apart })).toBeUndefined();
  });
});
