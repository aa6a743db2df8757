import { describe, expect, it } from 'vitest';
import { withPeriodsAcross } from '@/sources/wideSheet/periodsAcross';
import { aWideGrid } from '#tests/support/aWideGrid';
import { askedIn, figuresIn, wideReadingOf } from '#tests/support/wideReadingOf';

/** What a long sheet is read as. */
const read = (lines: string) => wideReadingOf(withPeriodsAcross(aWideGrid(lines)));

describe('a long sheet, with a row for each indicator and period', () => {
  it('is read as one with a column for each period, and says so', () => {
    const reading = read(`
Our figures (made up)
Indicator | Good is | Unit | Year | Value
Referrals | Info | Number | 2022/23 | 3980
Referrals | Info | Number | 2023/24 | 3610
Re-referrals | Low | % | 2022/23 | 23.8%
Re-referrals | Low | % | 2023/24 | 22.1%`);
    expect(figuresIn(reading)).toEqual([
      'Referrals | 202223 Financial year | 3980',
      'Referrals | 202324 Financial year | 3610',
      'Re-referrals | 202223 Financial year | 23.8',
      'Re-referrals | 202324 Financial year | 22.1',
    ]);
    expect(askedIn(reading)).toEqual(['years: Financial year', 'laid-out: across']);
  });

  it('names each figure by its cell in the officer’s own sheet, and a row by the first of its rows there', () => {
    const reading = read(`
Our figures (made up)
Indicator | Good is | Unit | Year | Value
Referrals | Info | Number | 2022/23 | n/a
Re-referrals | Low | % | 2022/23 | 23.8%
Re-referrals | Low | % | 2023/24 | 22.1%
Referrals | Info | Number | 2023/24 | 3610
Referrals | Info | Number | 2021/22 | soon`);
    const placesOf = (at: number) =>
      reading.indicators[at]?.observations.map(({ place, text }) => [place, text]);
    expect(placesOf(0)).toEqual([['E6', '3610']]);
    expect(placesOf(1)).toEqual([
      ['E4', '23.8'],
      ['E5', '22.1'],
    ]);
    const asked = new Map(reading.doubts.map(({ found, place }) => [found, place]));
    expect(asked.get('“n/a” may mean several things.')).toBe('E3');
    expect(asked.get('“soon” is not a figure.')).toBe('E7');
  });

  it('may name a quarter beside its year, the indicator once, and a target and a rating for each period', () => {
    const reading = read(`
Measure | Polarity | Unit | Year | Quarter | Actual | Target | RAG
Visits in time | High | % | 2024/25 | Q1 | 93% | 95% | A
| | | 2024/25 | Q2 | 96% | 95% | G`);
    expect(figuresIn(reading)).toEqual([
      'Visits in time | 202425 Financial year Q1 | 93 amber',
      'Visits in time | 202425 Financial year Q2 | 96 green',
    ]);
    expect(
      reading.indicators[0]?.targets.map(({ period, target }) => `${period.timeIdentifier} ${target}`),
    ).toEqual(['Financial year Q1 95', 'Financial year Q2 95']);
  });

  it('may name months as dates, and leave a period out', () => {
    const reading = read(`
Indicator | Polarity | Unit | Month | Figure
Referrals | Info | Number | 01/04/2024 | 398
Referrals | Info | Number | 01/05/2024 | 361
Contacts | Info | Number | 01/05/2024 | 998`);
    expect(figuresIn(reading)).toEqual([
      'Referrals | 2024 April | 398',
      'Referrals | 2024 May | 361',
      'Contacts | 2024 May | 998',
    ]);
  });

  it.each([
    [
      'two rows for one period',
      'Indicator | Year | Value\nReferrals | 2023/24 | 3980\nReferrals | 2023/24 | 3610',
    ],
    [
      'rows of several areas',
      'Indicator | Area | Year | Value\nReferrals | Here | 2022/23 | 1\nReferrals | There | 2023/24 | 2',
    ],
    [
      'a row without a period',
      'Indicator | Year | Value\nReferrals | 2023/24 | 3980\nReferrals | soon | 3610',
    ],
  ])('is left as it is where it has %s', (_, lines) => {
    const grid = aWideGrid(lines);
    expect(withPeriodsAcross(grid)).toBe(grid);
  });

  it('is left as it is where rows are hidden, which would be published', () => {
    const grid = aWideGrid(
      'Indicator | Year | Value\nReferrals | 2022/23 | 3980\nReferrals | 2023/24 | 3610',
      {
        hiddenRows: [1],
      },
    );
    expect(withPeriodsAcross(grid)).toBe(grid);
  });

  it('is none where the periods are across already', () => {
    const grid = aWideGrid(
      'Indicator | Unit | Year end | 2023/24\nReferrals | Number | 1 | 2\nContacts | Number | 3 | 4',
    );
    expect(withPeriodsAcross(grid)).toBe(grid);
  });
});
