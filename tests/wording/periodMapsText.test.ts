import { describe, expect, it } from 'vitest';
import { aPeriod } from '#mocks/aPeriod';
import type { Band } from '@/domain/ranking/band';
import { periodMapsText } from '@/wording/periodMapsText';

const inYears = (...bands: readonly (Band | undefined)[]) =>
  bands.map((band, index) => ({ period: aPeriod(String(2018 + index)), band }));

describe('the title of the small maps', () => {
  it('counts the bands, the most frequent first', () => {
    expect(periodMapsText('Rotherham', inYears('C', 'D', 'C', 'C', 'D'))).toBe(
      'Rotherham: band C in 3 of 5 years, D in 2',
    );
  });

  it('says that it was always the same, and that there was none', () => {
    expect(periodMapsText('Rotherham', inYears('D', 'D', 'D'))).toBe('Rotherham: band D in each of 3 years');
    expect(periodMapsText('Rotherham', inYears(undefined, undefined))).toBe(
      'Rotherham has no band in 2 years',
    );
  });

  it('leaves a year without a band out of the counts, not out of the years', () => {
    expect(periodMapsText('Rotherham', inYears('C', undefined, 'C'))).toBe(
      'Rotherham: band C in 2 of 3 years',
    );
  });
});
