import { describe, expect, it } from 'vitest';
import type { IndicatorOverrides } from '#mocks/anIndicator';
import { hasSmallNumbers } from '@/domain/certainty/smallNumbers';
import { SAMPLETON } from '#mocks/anArea';
import type { Cell } from '#mocks/anObservation';
import { aScorecardRow } from '#mocks/aScorecardRow';

const isSmallFor = (cells: Readonly<Record<string, Cell>>, indicator: IndicatorOverrides = {}) =>
  hasSmallNumbers(aScorecardRow({ indicator, figures: { [SAMPLETON]: cells } }));

const range = (value: number, half: number): Cell => ({
  text: String(value),
  interval: { lower: value - half, upper: value + half },
});

describe('a figure rests on small numbers', () => {
  it.each([
    ['the indicator says that numbers are small', { 2014: '3.5' }, { caveat: 'Numbers are small.' }],
    ['years are taken together', { '2012-2014': '3.5' }, {}],
    ['fewer than twenty people are counted', { 2014: '19' }, { unit: 'count' }],
    ['the range reaches more than a fifth to either side', { 2014: range(10, 2.1) }, {}],
  ] as const)('where %s', (_, cells, indicator) => {
    expect(isSmallFor(cells, indicator)).toBe(true);
  });

  it('does not for twenty, for other counts than of people, or for a narrow range', () => {
    expect(isSmallFor({ 2014: '20' }, { unit: 'count' })).toBe(false);
    expect(isSmallFor({ 2014: '3' }, { unit: 'count', people: false })).toBe(false);
    expect(isSmallFor({ 2014: range(10, 1.9) })).toBe(false);
  });

  it('does not where it is withheld', () => {
    expect(isSmallFor({ 2013: '5', 2014: 'c' })).toBe(false);
  });
});
