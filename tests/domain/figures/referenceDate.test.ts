import { describe, expect, it } from 'vitest';
import { referenceEnd, referenceText, toReference } from '@/domain/figures/referenceDate';
import { aPeriod } from '#mocks/aPeriod';

describe('what a figure of a year is of', () => {
  it.each([
    ['31 March', '2025', 'Reporting year', '2025-03-31', '31 March 2025'],
    ['30 September', '2025', 'Reporting year', '2025-09-30', '30 September 2025'],
    ['December to February', '2025', 'Reporting year', '2025-02-28', 'December 2024 to February 2025'],
    ['31 March', '202425', 'Financial year', '2025-03-31', '31 March 2025'],
    ['October to November', '202425', 'Academic year', '2024-11-30', 'October to November 2024'],
  ])('%s of %s is known by its last day', (reference, time, identifier, end, text) => {
    const period = aPeriod(time, identifier);
    expect(referenceEnd({ reference }, period)).toBe(end);
    expect(referenceText({ reference }, period)).toBe(text);
  });

  it('is the period where nothing else is said', () => {
    expect(referenceEnd({}, aPeriod('2025'))).toBe('2025-12-31');
    expect(referenceText({}, aPeriod('2025'))).toBeUndefined();
  });

  it.each(['31 Mars', '30 February', 'spring', '31/3', 'March'])('does not read %s', (text) => {
    expect(toReference(text)).toBeUndefined();
  });
});
