import { describe, expect, it } from 'vitest';
import type { IndicatorOverrides } from '#mocks/anIndicator';
import { cautionOf } from '@/domain/certainty/caution';
import { SAMPLETON } from '#mocks/anArea';
import type { Cell } from '#mocks/anObservation';
import { aScorecardRow } from '#mocks/aScorecardRow';

const cautionFor = (cells: Readonly<Record<string, Cell>>, indicator: IndicatorOverrides = {}) =>
  cautionOf(aScorecardRow({ indicator, figures: { [SAMPLETON]: cells } }));

const range = (value: number, half: number): Cell => ({
  text: String(value),
  interval: { lower: value - half, upper: value + half },
});

/** Moves of 1 from year to year, so that one of 2.456 is usual. */
const STEADY = { 2008: '50', 2009: '51', 2010: '50', 2011: '51', 2012: '50', 2013: '51' };

describe('a caution beside a change', () => {
  it.each([
    ['the indicator says that numbers are small', { 2014: '3.5' }, { caveat: 'Numbers are small.' }],
    ['years are taken together', { '2012-2014': '3.5' }, {}],
    ['fewer than twenty people are counted', { 2014: '19' }, { unit: 'count' }],
    ['the range reaches more than a fifth to either side', { 2014: range(10, 2.1) }, {}],
  ] as const)('says small numbers where %s', (_, cells, indicator) => {
    expect(cautionFor(cells, indicator)).toBe('small numbers');
  });

  it('says nothing of that for twenty, for other counts than of people, or for a narrow range', () => {
    expect(cautionFor({ 2014: '20' }, { unit: 'count' })).toBeUndefined();
    expect(cautionFor({ 2014: '3' }, { unit: 'count', people: false })).toBeUndefined();
    expect(cautionFor({ 2014: range(10, 1.9) })).toBeUndefined();
  });

  it('says that a change is no more than chance where it is tested', () => {
    expect(cautionFor({ 2013: range(60, 3), 2014: range(63, 3) })).toBe('similar');
    expect(cautionFor({ 2013: range(60, 3), 2014: range(66, 3) })).toBeUndefined();
  });

  it('says that a change is a usual one by the series’ own past', () => {
    expect(cautionFor({ ...STEADY, 2014: '53' })).toBe('usual');
    expect(cautionFor({ ...STEADY, 2014: '54' })).toBeUndefined();
    expect(cautionFor({ 2013: '51', 2014: '51.1' })).toBeUndefined();
  });

  it('says nothing of a figure that is withheld', () => {
    expect(cautionFor({ ...STEADY, 2014: 'c' })).toBeUndefined();
  });
});
