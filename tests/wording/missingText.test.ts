import { describe, expect, it } from 'vitest';
import { breaksText, missingText } from '@/wording/missingText';
import { aPeriod } from '#mocks/aPeriod';
import { aReading } from '#mocks/aReading';

const rowsOf = (...cells: readonly (string | undefined)[]) =>
  cells.map((cell, index) => ({
    period: aPeriod(String(2010 + index)),
    ours: cell === undefined ? undefined : aReading(cell),
  }));

describe('the gaps of a trend in words', () => {
  it('name each period without a figure, whether it has a row or none', () => {
    expect(missingText(rowsOf('5', undefined, 'x', '8'))).toBe(
      'No figure for 2011 and 2012: the line is open there.',
    );
    expect(missingText(rowsOf('5', 'c', '8'))).toBe('No figure for 2011: the line is open there.');
  });

  it('count those that are too many to name', () => {
    const none = Array.from({ length: 8 }, () => undefined);
    expect(missingText(rowsOf('5', ...none, '8'))).toMatch(/2011, 2012, .*2016 and 2 more: the line/);
  });

  it('say nothing of what lies before the first figure and after the last', () => {
    expect(missingText(rowsOf(undefined, '5', '6', 'x'))).toBeUndefined();
    expect(missingText(rowsOf())).toBeUndefined();
  });
});

describe('the breaks of a trend in words', () => {
  const broken = (...breaks: readonly boolean[]) =>
    breaks.map((one, index) => ({ period: aPeriod(String(2010 + index)), breaks: one }));

  it('name each', () => {
    expect(breaksText(broken(false, true, false, true))).toBe(
      'The breaks are in 2011 and 2013: figures before a break are not compared with those after it.',
    );
  });

  it('say nothing where there is none', () => {
    expect(breaksText(broken(false, false))).toBeUndefined();
  });
});
