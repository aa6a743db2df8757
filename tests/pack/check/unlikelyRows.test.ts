import { describe, expect, it } from 'vitest';
import { unlikelyRows } from '@/pack/check/unlikelyRows';
import { toUnit } from '@/domain/figures/unit';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import { parseObservations } from '@/sources/plan/observationsTable';
import { anIndicator } from '#mocks/anIndicator';
import { aTable } from '#mocks/aPlanFolder';

/** The doubts about rows `time_period,time_identifier,value` of one indicator. */
function doubtsOf(rows: readonly string[], indicator: Partial<Indicator> = {}) {
  const table = aTable(
    'indicator,area,time_period,time_identifier,value',
    ...rows.map((row) => `referrals,372,${row}`),
  );
  const own = anIndicator({
    id: 'referrals' as IndicatorId,
    unit: toUnit('count'),
    decimals: 0,
    ...indicator,
  });
  return unlikelyRows(parseObservations(table, () => false).rows, { indicators: [own], sources: [] }).map(
    ({ code, row, message }) => ({ code, row, message }),
  );
}

describe('periods of several kinds', () => {
  it('are told once a kind, with what to write where the years may be those of the months', () => {
    const rows = [
      '2024,April,310',
      '2024,May,322',
      '202223,Financial year,4100',
      '202324,Financial year,4200',
    ];
    const [doubt, ...others] = doubtsOf(rows);
    expect(others).toEqual([]);
    expect(doubt).toMatchObject({ code: 'mixed-periods', row: 4 });
    expect(doubt?.message).toMatch(
      /\(Financial year\) than in row 2 \(April\).* So in 1 more row\. .*under in_year in indicators\.csv, for referrals: sum, cumulative, last, pooled or as-printed\.$/,
    );
    expect(doubtsOf(rows, { inYear: 'sum' })).toEqual([]);
  });

  it('are told apart where both are years: those that are taken together, and single ones', () => {
    const [doubt] = doubtsOf(['2022-2024,Calendar year,90', '2024,Calendar year,31']);
    expect(doubt?.message).toMatch(
      /\(Calendar year\) than in row 2 \(Calendar year, 3 years together\).*Give each kind an indicator of its own\.$/,
    );
  });
});

describe('a count with decimals', () => {
  it('is told, without its digits, because a whole number would be shown', () => {
    const [doubt] = doubtsOf(['2024,April,42.8']);
    expect(doubt).toMatchObject({ code: 'part-of-one', row: 2 });
    expect(doubt?.message).not.toMatch(/\d/);
  });

  it('is no matter where the officer says how many decimals it has', () => {
    expect(doubtsOf(['2024,April,42.8'], { decimals: 1 })).toEqual([]);
    expect(doubtsOf(['2024,April,42'])).toEqual([]);
  });
});
