import { describe, expect, it } from 'vitest';
import { isMisprinted } from '@/domain/figures/dataQuery';
import { aFigure } from '#mocks/aReading';

describe('a printed share beside its own counts', () => {
  // More than half a unit of the last printed place is a misprint.
  it.each([
    ['93', 919, 978, true, '93.97 was cut off, not rounded'],
    ['94', 919, 978, false, '93.97 rounds to 94'],
    ['94.0', 919, 978, false, '93.97 rounds to 94.0'],
    ['93.9', 919, 978, true, '93.97 rounds to 94.0'],
    ['62', 5, 8, false, '62.5 is exactly half way, and either is right'],
    ['63', 5, 8, false, '62.5 is exactly half way, and either is right'],
    ['62.2', 249, 400, false, '62.25 is exactly half way'],
    ['62.1', 249, 400, true, '62.25 is more than half a tenth away'],
    ['19.2', 32, 167, false, '19.16 rounds to 19.2'],
    ['0', 0, 20, false, 'none is nought'],
    ['0', 1, 20, true, '5 is not nought'],
    ['100', 20, 20, false, 'all is a hundred'],
  ])('%s for %i of %i is a misprint: %s (%s)', (printed, numerator, denominator, expected) => {
    expect(isMisprinted(aFigure(printed), numerator, denominator)).toBe(expected);
  });
});
