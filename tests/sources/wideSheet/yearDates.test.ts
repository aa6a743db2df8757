import { expect, it } from 'vitest';
import { gridsOf } from '@/sources/wideSheet/gridOf';
import { aWorkbook } from '#tests/support/aWorkbook';

// 45292 is 1 January 2024 as Excel keeps it.
it.each([
  ['yyyy', 'number', '2024'],
  ['mmm-yy', 'date', '2024-01-01'],
])('a date that is shown as %s heads a %s', async (format, kind, text) => {
  const read = await gridsOf(
    aWorkbook({
      Scorecard: [
        ['Indicator', { number: 45_292, format }],
        ['Referrals', 398],
      ],
    }),
  );
  expect(read.kind === 'grids' && read.grids[0]?.cells[0]?.[1]).toEqual({ kind, text });
});
