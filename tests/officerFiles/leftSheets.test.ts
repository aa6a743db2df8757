import { describe, expect, it } from 'vitest';
import { recognisedFiles } from '@/desk/recognisedFiles';
import { heldFeeds, heldFolder } from '@/officerFiles/heldFolder';
import { leftSheets, withSheetLeft } from '@/officerFiles/leftSheets';
import { savedWorkbook } from '@/officerFiles/savedWorkbook';
import { lastPlanOf, sheetPlan } from '@/officerFiles/sheetPlan';
import { tablesOf } from '@/officerFiles/tablesOf';
import { compileFolder } from '@/pack/compile/compileFolder';
import { wholeOf } from '@/sources/fileBytes';
import { aWorkbook } from '#tests/support/aWorkbook';
import { aWideGrid } from '#tests/support/aWideGrid';
import { wideReadingOf } from '#tests/support/wideReadingOf';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Figures made up. */
const WORKBOOK = wholeOf(
  aWorkbook({
    indicators: [
      ['id', 'title', 'polarity', 'unit'],
      ['visits', 'Visits in time', 'high', 'percent'],
    ],
    observations: [
      ['indicator', 'area', 'time_period', 'time_identifier', 'value'],
      ['visits', 'E08000018', '2017', 'March', '93'],
    ],
    'Targets 16-17': [
      ['indicator', 'time_period', 'time_identifier', 'target'],
      ['visits', '201617', 'Financial year', '95'],
    ],
  }),
);
const PLAN_JSON = bytes(
  JSON.stringify({ id: 'made-up', title: 'Made up', authority: 'E08000018', asAt: '2017-03-31' }),
);
const PLAN = new Map([
  ['plan.json', PLAN_JSON],
  ['plan.xlsx', WORKBOOK],
]);

describe('a sheet that the officer leaves out', () => {
  it('is left out of the plan that she keeps as a folder and as a workbook, and her own workbook is not changed', async () => {
    const left = await withSheetLeft(PLAN, 'Targets 16-17');
    expect(left.get('plan.xlsx')).toBe(WORKBOOK);
    const tables = await tablesOf(left);
    expect(leftSheets(tables)).toEqual(['Targets 16-17']);
    const saved = await savedWorkbook(tables, '2017-04-01');
    expect(leftSheets(await tablesOf(new Map([['kept.xlsx', saved]])))).toEqual(['Targets 16-17']);
    const { issues } = await compileFolder(heldFolder('plan', left), heldFeeds(left));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is not asked about when the workbook is dropped on the plan next month, with or without a plan.json', async () => {
    const kept = await tablesOf(await withSheetLeft(PLAN, 'Targets 16-17'));
    for (const brought of [new Map([['plan.xlsx', WORKBOOK]]), PLAN]) {
      const found = await recognisedFiles(brought, { name: 'kept.zip', files: kept });
      if (found.kind !== 'plan') throw new Error('The workbook is not recognised.');
      expect(leftSheets(await tablesOf(found.files))).toEqual(['Targets 16-17']);
    }
    expect(leftSheets(await tablesOf(PLAN))).toEqual([]);
  });

  it('stays left out when a printed sheet brings the next month, whose own answers are kept beside it', async () => {
    const last = lastPlanOf(await tablesOf(await withSheetLeft(PLAN, 'Targets 16-17')));
    const reading = wideReadingOf(
      aWideGrid('Indicator | Good is | Unit | Mar-17 | Apr-17\nVisits in time | High | % | 93% | n/a'),
      { 'sign:n/a': 'x' },
    );
    const { files } = sheetPlan(reading, { name: 'apr.xlsx', authority: 'E08000018', lastPlan: last });
    expect(leftSheets(files)).toEqual(['Targets 16-17']);
    expect(lastPlanOf(files).layout?.answers).toMatchObject({ 'sign:n/a': 'x' });
  });
});
