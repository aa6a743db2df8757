import { describe, expect, it } from 'vitest';
import { mayMeanPeriod, periodNamedWith } from '@/domain/report/namedPeriod';
import { toPeriod } from '@/domain/figures/period';

const namedIn = (textBefore: string, textAfter: string) =>
  periodNamedWith({ textBefore, textAfter }, '2025-11-30');

describe('the period that a sentence gives with a number', () => {
  it.each([
    ['It was ', '% in 2023/24.', '2023/24'],
    ['It was ', ' a day in November 2013.', 'November 2013'],
    ['In 2014, the share was ', '%.', '2014'],
    ['The share was ', '% of the school year 2023/24.', '2023/24'],
    ['It is now ', '%.', 'now'],
    ['It is ', '% this quarter.', 'this quarter'],
    ['More are served: ', ' a day, up from 18,000 in November 2013.', undefined],
    ['It is now better than ', '%, the figure of last year.', undefined],
    ['It rose to ', '% from 12% in 2014.', undefined],
    ['Higher than in 2013 at ', '%.', undefined],
  ])('“%s…%s” is %s', (before, after, text) => {
    expect(namedIn(before, after)?.text).toBe(text);
  });

  it('is the last such month where the month has no year', () => {
    expect(namedIn('It was ', '% in December.')).toMatchObject({ firstDay: '2024-12-01' });
    expect(namedIn('It was ', '% in November.')).toMatchObject({ firstDay: '2025-11-01' });
  });

  it('may be any period with a day of the year: 2014 is the end of one school year and the beginning of another', () => {
    const named = namedIn('It was ', '% in 2014.');
    const years = ['201213', '201314', '201415', '201516'].filter((text) => {
      const period = toPeriod(text, 'Academic year');
      return (
        named !== undefined && named.kind !== 'now' && period !== undefined && mayMeanPeriod(named, period)
      );
    });
    expect(years).toEqual(['201314', '201415']);
  });
});
