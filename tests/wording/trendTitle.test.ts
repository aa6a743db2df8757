import { describe, expect, it } from 'vitest';
import { trendTitle } from '@/wording/trendTitle';
import { anIndicator } from '#mocks/anIndicator';
import { aReading } from '#mocks/aReading';

/** The title of a series of one figure a year from 2015, as cells write them; `|` before a figure is a break, `-` a year without a row. */
function titleOf(cells: string): string | undefined {
  const periods = cells.split(' ').map((cell, at) => {
    const text = cell.replace('|', '');
    return {
      label: String(2015 + at),
      ours: text === '-' ? undefined : aReading(text),
      breaks: cell.startsWith('|'),
    };
  });
  return trendTitle(periods, anIndicator({ decimals: 1 }));
}

describe('the title of a trend', () => {
  it.each([
    ['3.3 3.3 4.9 4.3 4.4', 'Between 3.3% and 4.9% since 2015; now 4.4%'],
    ['3.3 3.4 3.9 4.3 4.4', 'The highest of its five figures'],
    ['3.3 3.4 4.5 4.3 3.0', 'The lowest of its five figures'],
    ['3.3 4.4 3.9 4.3 4.4', 'The joint highest of its five figures'],
    ['3.3 4.4 3.9 4.3 3.3', 'The joint lowest of its five figures'],
    ['4.4 4.4 4.4 4.4', 'The same since 2015: 4.4%'],
  ])('says where the newest figure of %s lies', (cells, title) => {
    expect(titleOf(cells)).toBe(title);
  });

  // Three or more placements in Rotherham, in the publisher's file: 7% is the lowest, and 13% was reached twice before.
  it('says that the figure before was at an end of the series', () => {
    expect(titleOf('12 12 13 13 11 9 11 10 7 13')).toBe(
      'From 7.0%, the lowest of its ten figures, to 13.0%, the joint highest',
    );
    expect(titleOf('12 12 13 13 11 9 11 10 7 10')).toBe(
      'Up from 7.0%, the lowest of its ten figures, to 10.0%',
    );
    expect(titleOf('12 12 13 13 11 9 11 10 7 14')).toBe(
      'From 7.0%, the lowest of its ten figures, to 14.0%, the highest',
    );
  });

  // English and mathematics in the sample plan: 44.8%, the highest, is the first of four.
  it('does not say that the first figure was lower where it was the highest', () => {
    expect(titleOf('44.8 40.0 41.2 39.5')).toBe('The lowest of its four figures');
  });

  it('counts from the last break, and leaves out what is withheld', () => {
    expect(titleOf('9.0 9.1 |3.3 3.4 c 4.3 4.4')).toBe('The highest of its four figures since the break');
    expect(titleOf('9.0 9.1 9.2 9.3 |3.3 4.4')).toBeUndefined();
  });

  it('names the newest period where it has no figure', () => {
    expect(titleOf('3.3 3.4 3.9 4.3 x')).toBe('No figure for 2019; in 2018 it was 4.3%');
    expect(titleOf('3.3 3.4 3.9 4.3 -')).toBe('No figure for 2019; in 2018 it was 4.3%');
  });

  it('claims nothing of three figures', () => {
    expect(titleOf('3.3 3.4 3.9')).toBeUndefined();
  });
});
