import { describe, expect, it } from 'vitest';
import { fingertipsPeriod } from '@/sources/fingertips/fingertipsPeriod';

const read = (text: string, kind?: Parameters<typeof fingertipsPeriod>[1]) => {
  const period = fingertipsPeriod(text, kind);
  return period && [period.timePeriod, period.timeIdentifier];
};

describe('a period as Fingertips writes it', () => {
  it.each([
    ['2023', ['2023', 'Calendar year']],
    ['2021 - 23', ['2021-2023', 'Calendar year']],
    ['1999 - 01', ['1999-2001', 'Calendar year']],
    ['2023/24', ['202324', 'Financial year']],
    ['2021/22 - 23/24', ['202122-202324', 'Financial year']],
    ['2023 Q4', ['2023', 'Calendar year Q4']],
    ['2023/24 Q1', ['202324', 'Financial year Q1']],
  ])('%s is a year, a span or a quarter', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('of a school year is told by the indicator', () => {
    expect(read('2023/24', 'Academic year')).toEqual(['202324', 'Academic year']);
  });

  it('of a month, or of words, is not guessed', () => {
    expect(['2023 May', 'May 2023', '2023 Q5', '2021 - 22 - 23', ''].map((text) => read(text))).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});
