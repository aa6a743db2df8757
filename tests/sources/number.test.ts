import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNumber } from '@/sources/number';

describe('a number as an English spreadsheet writes it', () => {
  it.each([
    ['1,234.5', 1234.5, 1],
    ['21,500', 21_500, 0],
    ['1,234,567', 1_234_567, 0],
    ['-0.3', -0.3, 1],
    ['−0.3', -0.3, 1],
    ['4.9e-2', 0.049, 3],
    ['1.5E3', 1500, 0],
    ['93', 93, 0],
    ['10.70', 10.7, 2],
    ['.5', 0.5, 1],
    ['0', 0, 0],
    ['0.0', 0, 1],
    ['-0', 0, 0],
    ['007', 7, 0],
  ])('reads %s as %d to %i decimals', (text, value, decimals) => {
    expect(toNumber(text)).toEqual({ kind: 'value', value, decimals });
  });

  it('reads 93% where the unit is percent, and only there', () => {
    expect(toNumber('93%', true)).toEqual({ kind: 'value', value: 93, decimals: 0 });
    expect(toNumber('93.5%', true)).toEqual({ kind: 'value', value: 93.5, decimals: 1 });
    expect(toNumber('93%')).toBeUndefined();
  });

  it.each([
    '',
    '-',
    '.',
    ',',
    '%',
    'e5',
    '-e5',
    '5.',
    '+5',
    '1,23',
    '1234,567',
    '12,34,567',
    ',123',
    '1.234,5',
    '1 234',
    '£5',
    '5 %',
    '5%%',
    '5-10',
    '<5',
    '5*',
    'about 100',
    'NaN',
    'Infinity',
    '1e999',
    '0x10',
    '1/2',
    '--5',
    '٣',
  ])('does not read "%s"', (text) => {
    expect(toNumber(text, true)).toBeUndefined();
  });

  it.each(['12345678901234567890', '1e30', '-1e16'])(
    'does not read %s, of which a computer would lose the last digits',
    (text) => {
      expect(toNumber(text)).toBeUndefined();
    },
  );

  it.each([`0.${'0'.repeat(120)}1`, '1e-200'])(
    'counts no more decimals than are ever compared (%s)',
    (text) => {
      expect(toNumber(text)?.decimals).toBe(10);
    },
  );

  it('reads back what is written with thousands commas', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        const text = value.toLocaleString('en-GB');
        expect(toNumber(text)).toEqual({ kind: 'value', value, decimals: 0 });
      }),
    );
  });

  it('never fails, whatever the cell holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-.,eE%+ ') }), (text) => {
        const found = toNumber(text, true);
        expect(found === undefined || Number.isFinite(found.value)).toBe(true);
      }),
    );
  });
});
