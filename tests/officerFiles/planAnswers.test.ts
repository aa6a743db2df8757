import { describe, expect, it } from 'vitest';
import { recognisedFiles } from '@/desk/recognisedFiles';
import { checkPlan } from '@/desk/deskWork';
import { addedToOpenPlan } from '@/officerFiles/addedToOpenPlan';
import { planAsked, withPlanAnswers } from '@/officerFiles/planAnswers';
import { savedWorkbook } from '@/officerFiles/savedWorkbook';

const filesOf = (texts: Readonly<Record<string, string>>) =>
  new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)] as const));

const INDICATORS = 'id,title,polarity,unit\ncontacts,Contacts,neutral,count\n';
const ROWS = 'indicator,area,time_period,time_identifier,value\n';

/** Figures made up: the tables of a colleague's workbook, one figure of which cannot be read. */
const TABLES = filesOf({
  'indicators.csv': INDICATORS,
  'observations.csv': `${ROWS}contacts,E08000018,201617,Financial year,1190\ncontacts,E08000018,201516,Financial year,11 oh 2\n`,
});

describe('tables that do not say whose they are', () => {
  it('ask for it, with the last day of their newest figures', async () => {
    // 2016/17 ends on 31 March 2017.
    expect(planAsked(TABLES)).toEqual({ asAt: '2017-03-31' });
    expect(
      planAsked(await withPlanAnswers(TABLES, { authority: 'E08000018', title: 'A', asAt: '2017-03-31' })),
    ).toBe(undefined);
  });

  it('are checked to the end once it is answered', async () => {
    const named = await withPlanAnswers(TABLES, {
      authority: 'E08000018',
      title: 'Quarter 4: our scorecard',
      asAt: '2017-03-31',
    });
    const { issues } = await checkPlan(named, () => undefined);
    expect(issues.map(({ code }) => code)).not.toContain('missing-file');
    expect(issues.filter(({ severity }) => severity === 'error').map(({ row }) => row)).toEqual([3]);
    const mended = new Map([
      ...named,
      ...filesOf({ 'observations.csv': `${ROWS}contacts,E08000018,201617,Financial year,1190\n` }),
    ]);
    expect((await checkPlan(mended, () => undefined)).plan).toMatchObject({
      id: 'quarter-4-our-scorecard',
      title: 'Quarter 4: our scorecard',
    });
  });
});

describe('priorities that the tables name', () => {
  it('are in the plan under their own names', async () => {
    const tables = new Map([
      ...TABLES,
      ...filesOf({
        'indicators.csv':
          'id,title,polarity,unit,priority\ncontacts,Contacts,neutral,count,P1\nvisits,Visits,neutral,count,Front door\n',
      }),
    ]);
    const answers = { authority: 'E08000018', title: 'Ours', asAt: '2017-03-31' };
    const plan = (await withPlanAnswers(tables, answers)).get('plan.json');
    // What is no id stays an error, which says what to write.
    expect(JSON.parse(new TextDecoder().decode(plan))).toEqual({
      id: 'ours',
      ...answers,
      priorities: [{ id: 'P1', title: 'P1' }],
    });
  });
});

describe('a mended workbook that is dropped on the open plan', () => {
  const OPEN = filesOf({
    'plan.json': '{"id":"made-up","title":"Made up","authority":"E08000018","asAt":"2017-03-31"}',
    'indicators.csv': INDICATORS,
    'targets.csv': 'indicator,area,time_period,time_identifier,target\n',
    'observations.csv': `${ROWS}contacts,E08000018,201617,Financial year,1190\n`,
  });

  it('brings its tables, and the rest of the plan stays', async () => {
    const found = await recognisedFiles(TABLES, { name: 'my plan', files: OPEN });
    expect(found).toMatchObject({ kind: 'plan', kept: ['plan.json', 'targets.csv'] });
    expect(found.kind === 'plan' && found.files.get('observations.csv')).toBe(TABLES.get('observations.csv'));
  });

  it('takes the place of it where it is a whole plan', async () => {
    const whole = new Map([...OPEN, ...TABLES]);
    expect(await addedToOpenPlan(OPEN, whole)).toBeUndefined();
    const workbook = new Map([['next.xlsx', await savedWorkbook(OPEN, '2017-04-30')]]);
    expect(await addedToOpenPlan(OPEN, workbook)).toBeUndefined();
  });
});
