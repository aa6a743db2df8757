import { describe, expect, it } from 'vitest';
import type { InYearRule } from '@/domain/figures/indicator';
import { toDateLikeness } from '@/domain/inYear/toDateLikeness';
import { yearToDate } from '@/domain/inYear/yearToDate';
import { aMonthlySeries } from '#mocks/aMonthlySeries';
import { anIndicator } from '#mocks/anIndicator';
import type { Cell } from '#mocks/anObservation';
import { aPeriod } from '#mocks/aPeriod';

type Month = { readonly cell: Cell; readonly numerator?: number; readonly denominator?: number };

/** April and May of two years; what is between them has no row. */
function likenessOf(
  inYear: InYearRule,
  unit: string,
  [april2024, may2024, april2025, may2025]: readonly [Month, Month, Month, Month],
  people = true,
) {
  const indicator = anIndicator({ inYear, unit, people });
  const between = Array.from({ length: 10 }, () => undefined);
  const series = aMonthlySeries(
    '2024-04',
    april2024.cell,
    may2024.cell,
    ...between,
    april2025.cell,
    may2025.cell,
  );
  const counts = new Map([
    [aPeriod('2024', 'April').step, april2024],
    [aPeriod('2024', 'May').step, may2024],
    [aPeriod('2025', 'April').step, april2025],
    [aPeriod('2025', 'May').step, may2025],
  ]);
  const toMay = (year: string, whole: string) =>
    yearToDate(series, indicator, {
      year: aPeriod(whole, 'Financial year'),
      to: aPeriod(year, 'May'),
      countsAt: ({ step }) => counts.get(step),
    });
  return toDateLikeness({
    indicator,
    series,
    toDate: toMay('2025', '202526'),
    toDateLastYear: toMay('2024', '202425'),
  });
}

const of = (numerator: number, denominator: number): Month => ({
  cell: String((100 * numerator) / denominator),
  numerator,
  denominator,
});
const count = (value: number): Month => ({ cell: String(value) });

describe('the year to date beside the same part of last year', () => {
  // Worked outside the code with Newcombe's method 10: 45 of 50 less 32 of 50 is 0.26, from 0.096 to 0.410; 36 of 50 less 32 of 50 is 0.08, from −0.101 to 0.254.
  it('is tested on the counts that a pooled share adds up', () => {
    const last = [of(15, 25), of(17, 25)] as const;
    expect(likenessOf('pooled', 'percent', [...last, of(22, 25), of(23, 25)])).toBe('better');
    expect(likenessOf('pooled', 'percent', [...last, of(18, 25), of(18, 25)])).toBe('similar');
  });

  // Byar's limits of 100 are 81.4 to 121.6, and of 200 173.2 to 229.7: 100 apart is far more than √(18.6² + 29.7²) = 35.
  it('is tested on people that are added up, and on nothing that is no number of people', () => {
    const cells = [count(40), count(60), count(90), count(110)] as const;
    expect(likenessOf('sum', 'count', cells)).toBe('better');
    expect(likenessOf('sum', 'count', cells, false)).toBeUndefined();
  });

  it('is not tested across a break, nor where a count is not held', () => {
    const cells = [count(40), count(60), { cell: { text: '90', break: true } }, count(110)] as const;
    expect(likenessOf('sum', 'count', cells)).toBeUndefined();
    const shares = [of(15, 25), { cell: '68' }, of(22, 25), of(23, 25)] as const;
    expect(likenessOf('pooled', 'percent', shares)).toBeUndefined();
  });
});
