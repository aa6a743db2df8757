import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  SHORTHANDS,
  SHORTHAND_MEANINGS,
  aValue,
  atDecimals,
  plainNumber,
  readingText,
  toReading,
  toShorthand,
  withheld,
} from '@/domain/figures/reading';

describe('the reading behind a text', () => {
  it.each([
    ['3.0', 3, 1],
    ['0', 0, 0],
    ['0.0', 0, 1],
    ['-0.3', -0.3, 1],
    ['21500', 21_500, 0],
    ['93.9672801636', 93.9672801636, 10],
  ])('%s is a value and keeps its decimals', (text, value, decimals) => {
    expect(toReading(text)).toEqual({ kind: 'value', value, decimals });
  });

  it.each(SHORTHANDS)('%s is a reason why there is no figure', (shorthand) => {
    expect(toReading(shorthand)).toEqual({ kind: 'withheld', shorthand });
    expect(SHORTHAND_MEANINGS[shorthand]).toMatch(/[a-z]{4}/);
  });

  it.each(['', ' ', '-', '..', ':', '*', 'C', '1,234', '93%', '1e3', '+5', '5.', 'NaN', 'Infinity', '٣'])(
    'takes "%s" for neither a figure nor a reason',
    (text) => {
      expect(toReading(text)).toBeUndefined();
      expect(toShorthand(text)).toBeUndefined();
    },
  );
});

describe('the text of a reading', () => {
  it.each([
    [aValue(3, 1), '3.0'],
    [aValue(0, 0), '0'],
    [aValue(62.2, 1), '62.2'],
    [aValue(-0.3, 1), '-0.3'],
    [aValue(22.21, 1), '22.21'],
    [aValue(93.9672801636, 0), '93.9672801636'],
    [withheld('c'), 'c'],
    [withheld('low'), 'low'],
  ])('%o is written %s', (reading, text) => {
    expect(readingText(reading)).toBe(text);
  });

  it('is read back as the same figure to the same decimals', () => {
    const figures = fc.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(figures, ([digits, decimals]) => {
        const reading = aValue(Number(`${digits}e-${decimals}`), decimals);
        expect(toReading(readingText(reading))).toEqual(reading);
      }),
    );
  });

  it('is read back as the same reason', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHORTHANDS), (shorthand) => {
        expect(toReading(readingText(withheld(shorthand)))).toEqual(withheld(shorthand));
      }),
    );
  });

  it('keeps a figure that was worked out to ten places', () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), fc.nat(6), (value, decimals) => {
        const back = toReading(readingText(aValue(value, decimals)));
        expect(back?.kind === 'value' ? Math.abs(back.value - value) : Infinity).toBeLessThanOrEqual(1e-10);
      }),
    );
  });
});

describe('a number for a script', () => {
  it.each([
    [5.9 - 5.7, '0.2'],
    [3, '3'],
    [100, '100'],
    [0, '0'],
    [-0.5, '-0.5'],
    [1e-7, '0.0000001'],
    [2 / 3, '0.6666666667'],
    [1e-12, '0'],
    [-1e-12, '0'],
  ])('%d is written %s', (value, text) => {
    expect(plainNumber(value)).toBe(text);
  });
});

describe('a figure published to more decimals than its indicator has', () => {
  it('counts with the indicator’s decimals and keeps its value', () => {
    expect(atDecimals(aValue(22.21, 2), 1)).toEqual(aValue(22.21, 1));
  });

  it('gains no decimals that it was not published to', () => {
    expect(atDecimals(aValue(11, 0), 1)).toEqual(aValue(11, 0));
  });

  it('stays withheld', () => {
    expect(atDecimals(withheld('c'), 1)).toEqual(withheld('c'));
  });
});
