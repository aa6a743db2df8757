import { describe, expect, it } from 'vitest';
import { timeScale } from '@/pages/promises/timeScale';

describe('a line of months', () => {
  it('gives each month the same width, and each day its place in its month', () => {
    const { positionOf: at, ticks, breaks } = timeScale(['2018-03-31', '2018-01-10']);
    expect(ticks.map(({ label, year }) => [label, year])).toEqual([
      ['Jan', '2018'],
      ['Feb', undefined],
      ['Mar', undefined],
    ]);
    // A third of the width a month; 1 January is the first half day of 31, 31 March the last.
    expect(at('2018-01-01')).toBeCloseTo(100 / 3 / 62, 6);
    expect(at('2018-03-31')).toBeCloseTo(100 - 100 / 3 / 62, 6);
    expect(at('2018-02-14')).toBeCloseTo(50 - 100 / 3 / 56, 6);
    expect(breaks).toEqual([]);
  });

  it('breaks where nothing falls due for more than a year, so that 2025 does not press 2018 together', () => {
    const { positionOf: at, ticks, breaks } = timeScale(['2018-01-31', '2018-12-31', '2025-12-31']);
    expect(breaks).toHaveLength(1);
    expect(ticks.at(-1)).toMatchObject({ label: 'Dec', year: '2025' });
    // 13 months in the 96% that the break leaves.
    expect(at('2018-12-31')).toBeLessThan((96 * 12) / 13);
    expect(at('2025-12-31')).toBeGreaterThan((96 * 12) / 13 + 4);
  });

  it('marks quarters where there are more than 18 months, and years where there are more than 40', () => {
    const quarters = timeScale(['2024-02-01', '2024-12-01', '2025-12-01']).ticks;
    expect(quarters.map(({ label }) => label)).toEqual([
      'Feb',
      'Apr',
      'Jul',
      'Oct',
      'Jan',
      'Apr',
      'Jul',
      'Oct',
    ]);
    expect(quarters[4]?.year).toBe('2025');
    const years = timeScale(['2020-06-01', '2021-06-01', '2022-06-01', '2023-06-01', '2024-06-01']).ticks;
    expect(years.map(({ label }) => label)).toEqual(['2020', '2021', '2022', '2023', '2024']);
  });
});
