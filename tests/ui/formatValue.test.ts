import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundTo } from '@/domain/figures/rounding';
import { toUnit } from '@/domain/figures/unit';
import {
  formatChange,
  formatDistance,
  formatNumber,
  formatReading,
  formatUnit,
  formatValue,
  unitAfter,
} from '@/ui/formatValue';
import { aReading } from '#mocks/aReading';

describe('a figure as people read it', () => {
  it.each<readonly [value: number, unit: string, decimals: number, text: string]>([
    [28.3, 'percent', 1, '28.3%'],
    [93.9672801636, 'percent', 0, '94%'],
    [4, 'percent', 1, '4.0%'],
    [0, 'count', 0, '0'],
    [21500, 'count', 0, '21,500'],
    [-0.3, 'score', 1, '−0.3'],
    [52.6, 'per 10,000 children', 1, '52.6'],
    [1_200_000, 'pounds', 0, '£1.2m'],
    [-1_200_000, 'pounds', 0, '−£1.2m'],
    [850, 'pounds', 0, '£850'],
    [12_345.5, 'pounds', 2, '£12,345.50'],
  ])('%d in %s to %i decimals is %s', (value, unit, decimals, text) => {
    expect(formatValue(value, toUnit(unit), decimals)).toBe(text);
  });

  it('rounds halves away from nought, and what float noise hides', () => {
    expect([
      formatNumber(0.125, 2),
      formatNumber(2.5, 0),
      formatNumber(-2.5, 0),
      formatNumber(1.005, 2),
    ]).toEqual(['0.13', '3', '−3', '1.01']);
  });

  it('never shows a nought with a minus', () => {
    expect(formatNumber(-0.04, 1)).toBe('0.0');
    expect(formatChange(-0, toUnit('percent'), 1)).toBe('0.0 pp');
  });

  it('is a shorthand in brackets where it is withheld, never blank and never nought', () => {
    const indicator = { unit: toUnit('percent'), decimals: 1 };
    expect(['c', 'x', 'z', 'low', 'u'].map((text) => formatReading(aReading(text), indicator))).toEqual([
      '[c]',
      '[x]',
      '[z]',
      '[low]',
      '[u]',
    ]);
    expect(formatReading(aReading('0'), indicator)).toBe('0.0%');
  });
});

describe('a change', () => {
  it('has its sign, and percentage points for shares', () => {
    expect(formatChange(3.4, toUnit('percent'), 1)).toBe('+3.4 pp');
    expect(formatChange(-2.8, toUnit('score'), 1)).toBe('−2.8');
    expect(formatChange(0.04, toUnit('percent'), 1)).toBe('0.0 pp');
    expect(formatChange(-5, toUnit('pounds'), 0)).toBe('−£5');
  });

  it('is a distance without one', () => {
    expect(formatDistance(2, toUnit('percent'), 0)).toBe('2 pp');
    expect(formatDistance(0.3, toUnit('score'), 1)).toBe('0.3');
  });
});

describe('a unit in words', () => {
  it.each([
    ['percent', '%'],
    ['Per cent', '%'],
    ['% of pupils', '% of pupils'],
    ['count', 'number'],
    ['Number', 'number'],
    ['children', 'children'],
    ['pounds', '£'],
    ['per 1,000 live births', 'per 1,000 live births'],
    ['score', 'score'],
  ])('%s is %s', (unit, text) => expect(formatUnit(toUnit(unit))).toBe(text));
});

describe('the unit after a figure', () => {
  it.each([
    ['percent', undefined],
    ['count', undefined],
    ['Number of children', undefined],
    ['children', 'children'],
    ['score', undefined],
    ['average score', undefined],
    ['days', 'days'],
    ['average days', undefined],
    ['children per social worker', 'children per social worker'],
    ['average per child', undefined],
    ['pounds', undefined],
    ['£ million', '£ million'],
    ['per 10,000 children', 'per 10,000 children'],
    ['Rate per 1,000', 'per 1,000'],
    ['ratio', undefined],
  ])('%s: %s', (unit, after) => expect(unitAfter(toUnit(unit))).toBe(after));

  it('leaves an amount in thousands without a sign that would make it pounds', () => {
    expect(formatValue(3.5, toUnit('£m'), 1)).toBe('3.5');
    expect(formatValue(3.5, toUnit('per cent'), 1)).toBe('3.5%');
  });
});

describe('a number', () => {
  it('is written as British English writes it, by a browser’s own rules', () => {
    const number = fc.oneof(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer());
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const format = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
        const wanted = new Intl.NumberFormat('en-GB', format).format(roundTo(value, decimals) + 0);
        expect(formatNumber(value, decimals)).toBe(wanted.replace('-', '−'));
      }),
      { numRuns: 2_000 },
    );
  });
});
