import { expect, it } from 'vitest';
import { sheetsBesidePlan } from '@/desk/sheetsBesidePlan';

const encoded = (text: string) => new TextEncoder().encode(text);

/** Figures made up. */
const PLAN = [
  ['plan.json', encoded('{}')],
  ['indicators.csv', encoded('id,title\nreferrals,Referrals\n')],
] as const;
const SHEET = [
  'mar.csv',
  encoded('Indicator,Good is,Unit,Feb-17,Mar-17\nReferrals,Info,Number,361,428\n'),
] as const;

it('Last month’s plan and this month’s sheet that are dropped together are told apart', async () => {
  const found = await sheetsBesidePlan(new Map([...PLAN, SHEET]));
  expect([...(found?.plan.keys() ?? [])]).toEqual(['plan.json', 'indicators.csv']);
  expect([...(found?.sheets.keys() ?? [])]).toEqual(['mar.csv']);
  expect(await sheetsBesidePlan(new Map(PLAN))).toBeUndefined();
  expect(
    await sheetsBesidePlan(new Map([SHEET, ['notes.csv', encoded('Bring the papers\n')]])),
  ).toBeUndefined();
});
