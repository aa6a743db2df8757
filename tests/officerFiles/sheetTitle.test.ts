import { expect, it } from 'vitest';
import { sheetPlan } from '@/officerFiles/sheetPlan';
import { textGrid } from '@/sources/wideSheet/gridOf';
import { readWideSheet } from '@/sources/wideSheet/readWideSheet';

/** Figures made up. */
const TABLE = 'Indicator,Good is,Unit,Feb-17,Mar-17\nContacts,Info,Number,988,1190\n';

function titleOf(sheet: string, authority: string | undefined): unknown {
  const reading = readWideSheet(textGrid('scorecard.csv', 'scorecard', sheet));
  if ('kind' in reading) throw new Error(reading.why);
  const { files } = sheetPlan(reading, { name: 'scorecard.csv', authority, lastPlan: undefined });
  const plan = JSON.parse(new TextDecoder().decode(files.get('plan.json'))) as { readonly title?: unknown };
  return plan.title;
}

it('a plan is called as the sheet is above its table; a sheet without a title by whose it is, and not by its file', () => {
  expect(titleOf(`Sampleton scorecard (made up)\n${TABLE}`, 'E08000018')).toBe(
    'Sampleton scorecard (made up)',
  );
  expect(titleOf(TABLE, 'E08000018')).toBe('Children’s services, Rotherham');
  expect(titleOf(TABLE, undefined)).toBe('scorecard');
});
