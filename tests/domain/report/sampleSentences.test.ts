import { expect, it } from 'vitest';
import { strongestChange } from '@/domain/certainty/strongestChange';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { shippedReport } from '#tests/support/shippedReport';

it('a sentence of the sample that says more or fewer than last year has a year that is more than chance', async () => {
  const { data, area } = await shippedReport('sample-borough', 'december');
  const rows = new Map(scorecardOf(data, area).map((row) => [row.indicator.id, row]));
  const said = data.commentary.flatMap(({ indicator, text }) => {
    const row = indicator === undefined ? undefined : rows.get(indicator);
    return row !== undefined && /^(?:More|Fewer)\b[^.]* (?:a year ago|last year)/.test(text)
      ? [{ id: row.indicator.id, year: strongestChange(data, row).lastYear?.test?.likeness }]
      : [];
  });
  // 36 of 49 plans in November 2025, and 30 of 56 in November 2024. Of 6,040 young people it is 210 and 209.
  expect(said).toEqual([{ id: 'ehc-plans-20-weeks', year: 'better' }]);
});
