import { describe, expect, it } from 'vitest';
import { laitPeriods } from '@/sources/lait/laitPeriod';

const periodOf = laitPeriods();

describe('a year of LAIT', () => {
  it.each([
    // text, what the dictionary says, time_period, time_identifier, last day
    ['2025', 'Academic year', '202425', 'Academic year', '2025-08-31'],
    ['2025', 'Financial year', '202425', 'Financial year', '2025-03-31'],
    ['2025', 'Calendar year', '2025', 'Calendar year', '2025-12-31'],
    ['2025', 'Reporting year', '2025', 'Reporting year', '2025-12-31'],
    ['2000', 'Academic year', '199900', 'Academic year', '2000-08-31'],
    ['2023/24', 'Academic year', '202324', 'Academic year', '2024-08-31'],
    ['2023-24', 'Academic year', '202324', 'Academic year', '2024-08-31'],
    ['2025-26', 'Financial year', '202526', 'Financial year', '2026-03-31'],
    ['2014-16', 'Calendar year', '2014-2016', 'Calendar year', '2016-12-31'],
    ['2013/14-15/16', 'Financial year', '201314-201516', 'Financial year', '2016-03-31'],
    ['2025', undefined, '2025', 'Calendar year', '2025-12-31'],
    ['2024/25', undefined, '202425', 'Academic year', '2025-08-31'],
    ['2024-25', undefined, '202425', 'Financial year', '2025-03-31'],
    ['2014-16', undefined, '2014-2016', 'Calendar year', '2016-12-31'],
  ] as const)('%s, %s, is %s %s and ends on %s', (text, kind, timePeriod, timeIdentifier, end) => {
    expect(periodOf(text, kind)).toMatchObject({
      status: 'final',
      period: { timePeriod, timeIdentifier, end },
    });
  });

  it.each([
    ['2016-17 (OT)', 'Financial year', '201617', 'final'],
    ['2020 (Final)', 'Academic year', '201920', 'final'],
    ['2024 (Rev)', 'Academic year', '202324', 'revised'],
    ['2025 (prov)', 'Academic year', '202425', 'provisional'],
  ] as const)('%s has its standing behind it', (text, kind, timePeriod, status) => {
    expect(periodOf(text, kind)).toMatchObject({ status, period: { timePeriod } });
  });

  it.each(['0', '', '2014-13', '2014-16', '2025 (guess)', '13/14', 'NA'])(
    '"%s" is none, of academic years',
    (text) => {
      expect(periodOf(text, 'Academic year')).toBeUndefined();
    },
  );
});
