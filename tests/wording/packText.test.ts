import { describe, expect, it } from 'vitest';
import { ageText, dataWarningText, sizeText, updateText } from '@/wording/packText';

describe('how old a figure is', () => {
  it.each([
    ['2025-08-31', '2026-04-30', '7 months old'],
    ['2026-03-31', '2026-04-30', 'less than a month old'],
    ['2026-03-30', '2026-04-30', '1 month old'],
    ['2026-04-30', '2026-04-30', 'less than a month old'],
    ['2024-04-30', '2026-04-30', '2 years old'],
    ['2024-05-31', '2026-04-30', '22 months old'],
    ['2026-08-31', '2026-04-30', 'runs past the day of the scorecard'],
  ])('of a period to %s on %s is said as “%s”', (end, asAt, text) => {
    expect(ageText(end, asAt)).toBe(text);
  });
});

describe('when a publisher updates', () => {
  it.each([
    ['2025-11', 'November 2025'],
    ['TBC', 'to be confirmed'],
    ['Discontinued', 'discontinued'],
    ['2025-13', '2025-13'],
  ])('%s is said as “%s”', (word, text) => {
    expect(updateText(word)).toBe(text);
  });
});

it('the size of a file is said in the unit that fits', () => {
  expect([400, 4_120, 506_042, 52_130_221].map(sizeText)).toEqual([
    '400 bytes',
    '4.1 kB',
    '506 kB',
    '52.1 MB',
  ]);
});

it('what is odd in a published file is said with how often and where', () => {
  expect(dataWarningText({ code: 'revised', file: 'absence.csv', count: 1204 })).toBe(
    'absence.csv: 1,204 × figures differ from an earlier release; the later one counts.',
  );
});
