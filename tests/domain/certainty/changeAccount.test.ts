import { describe, expect, it } from 'vitest';
import { changeAccount } from '@/domain/certainty/changeAccount';
import { signalSentence, signalText } from '@/wording/signalText';
import { SAMPLETON } from '#mocks/anArea';
import type { Cell } from '#mocks/anObservation';
import { aScorecardRow } from '#mocks/aScorecardRow';

const rowWith = (cells: Readonly<Record<string, Cell>>) =>
  aScorecardRow({ indicator: { unit: 'percent', decimals: 0 }, figures: { [SAMPLETON]: cells } });
const signalOf = (cells: Readonly<Record<string, Cell>>) => changeAccount(rowWith(cells))?.signal;

const range = (value: number, half: number): Cell => ({
  text: String(value),
  interval: { lower: value - half, upper: value + half },
});

/** Rotherham’s children with three or more placements, as DfE prints them for the years to March 2016 to 2025. */
const PLACEMENTS = {
  2016: '12',
  2017: '12',
  2018: '13',
  2019: '13',
  2020: '11',
  2021: '9',
  2022: '11',
  2023: '10',
  2024: '7',
};

describe('the account of a change', () => {
  // Moves by size 0, 0, 1, 1, 2, 2, 2, 3: the middle is 1.5, and 6 is 4 times that; 1.5 × 2.906 = 4.4.
  it('is how many times its own usual move, and unusual beyond 2.906 times', () => {
    expect(signalOf({ ...PLACEMENTS, 2025: '13' })).toMatchObject({ kind: 'unusual', timesUsual: 4 });
    expect(signalOf({ ...PLACEMENTS, 2025: '11' })).toMatchObject({ kind: 'larger' });
    expect(signalOf({ ...PLACEMENTS, 2025: '8' })).toMatchObject({ kind: 'usual' });
    expect(signalOf({ ...PLACEMENTS, 2025: '7' })).toEqual({ kind: 'none' });
  });

  it('is chance, or more, where both figures have a range', () => {
    expect(signalOf({ 2013: range(60, 3), 2014: range(63, 3) })?.kind).toBe('chance');
    expect(signalOf({ 2013: range(60, 3), 2014: range(66, 3) })?.kind).toBe('beyond chance');
  });

  it('is not known of a short series, after a break, or of years that overlap', () => {
    expect(signalOf({ 2013: '51', 2014: '52' })).toEqual({ kind: 'unknown', because: 'too few' });
    const broken = { ...PLACEMENTS, 2022: { text: '11', break: true }, 2025: '13' };
    expect(signalOf(broken)).toEqual({ kind: 'unknown', because: 'too few' });
    expect(signalOf({ '2011-2013': '50', '2012-2014': '53' })).toEqual({
      kind: 'unknown',
      because: 'overlap',
    });
  });

  it('is none where there is no figure, or none to compare it with', () => {
    expect(changeAccount(rowWith({ 2013: '50', 2014: 'c' }))).toBeUndefined();
    expect(changeAccount(rowWith({ 2014: '50' }))).toBeUndefined();
  });

  it('is said in the same words in short and in full', () => {
    const row = rowWith({ ...PLACEMENTS, 2025: '13' });
    const account = changeAccount(row);
    expect(account && signalText(account)).toBe('4 times its usual change');
    expect(signalSentence(row)).toBe(
      'This is unusual. It usually moves by about 1.5 percentage points, the middle of its last 8 changes by size; this one is 6 points, 4 times that.',
    );
    expect(signalSentence(rowWith({ 2012: '50', 2013: '51', 2014: '52' }))).toBe(
      'What is usual for it is not known: it has 1 earlier change that can be compared, and it takes 5.',
    );
  });
});
