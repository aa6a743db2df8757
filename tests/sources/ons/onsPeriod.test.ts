import { describe, expect, it } from 'vitest';
import { onsPeriod } from '@/sources/ons/onsPeriod';

const read = (text: string) => {
  const period = onsPeriod(text);
  return period && [period.timePeriod, period.timeIdentifier];
};

describe('a period as ONS writes it', () => {
  it.each([
    ['2014-01-01/P1Y', ['2014', 'Calendar year']],
    ['2014-01-01/P3Y', ['2014-2016', 'Calendar year']],
    ['2024-04-01/P1Y', ['202425', 'Financial year']],
    ['2024-08-01/P1Y', ['202425', 'Academic year']],
    ['2024-09-01T00:00:00Z/P12M', ['202425', 'Academic year']],
    ['2024-04-01/P3M', ['2024', 'Calendar year Q2']],
    ['2024-10-01/P3M', ['2024', 'Calendar year Q4']],
    ['2024-05-01/P1M', ['2024', 'May']],
  ])('%s is a year, a span, a quarter or a month', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('that is none of these is not guessed', () => {
    expect(
      ['2024-05-01/P3M', '2024-01-01/P2M', '2024-13-01/P1M', '2024-03-01/P1Y', '2024'].map(read),
    ).toEqual(Array.from({ length: 5 }, () => undefined));
  });
});
