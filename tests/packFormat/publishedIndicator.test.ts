import { describe, expect, it } from 'vitest';
import { anIndicator } from '#mocks/anIndicator';
import { indicatorFrom, publishedIndicator } from '@/packFormat/publishedIndicator';

describe('an indicator in the pack', () => {
  it('comes back as it was, with the comparators that it is not compared with', () => {
    const indicator = { ...anIndicator(), notCompared: ['region', 'england'] as const };
    const published = publishedIndicator(indicator);
    // The key that packs have on disk.
    expect(published).toMatchObject({ apart: ['region', 'england'] });
    expect(published).not.toHaveProperty('notCompared');
    expect(indicatorFrom(published)).toEqual(indicator);
  });

  it('has no key for them where it is compared with all', () => {
    expect(publishedIndicator(anIndicator())).not.toHaveProperty('apart');
    expect(indicatorFrom(publishedIndicator(anIndicator()))).toEqual(anIndicator());
  });
});
