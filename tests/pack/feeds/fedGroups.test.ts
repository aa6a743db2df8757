import { describe, expect, it } from 'vitest';
import { parseBreakdowns, parseHistory } from '@/data/parseHistory';
import type { AreaCode } from '@/domain/figures/area';
import { publishedFiles } from '@/pack/write/publishedFiles';
import { aFedPlan, aPlanForAll } from '#mocks/aFedPlan';
import { anEesText } from '#mocks/anEesText';

const ROTHERHAM = 'E08000018' as AreaCode;
const INDICATORS = 'id,title,polarity,unit\nrepeat,Repeat plans (made up),low,percent\n';
const FILE = anEesText(
  'sex,plans,repeats,repeat_percent',
  'Rotherham|2024|Total,40,8,20.0',
  'Rotherham|2025|Total,50,15,30.0',
  'Rotherham|2025|Male,30,c,c',
  'Rotherham|2025|Female,20,5,25.0',
);
const LINE = {
  indicator: 'repeat',
  file: 'plans.csv',
  column: 'repeat_percent',
  numerator: 'repeats',
  denominator: 'plans',
};
const GROUPS = ['Male', 'Female'].map((sex) => ({ ...LINE, filters: { sex }, breakdown: `sex=${sex}` }));

async function compiled(feeds: readonly object[], tables: Readonly<Record<string, string>> = {}) {
  return await aFedPlan({
    plan: aPlanForAll({ authority: '372' }),
    tables: { 'indicators.csv': INDICATORS, ...tables },
    feeds,
    published: { 'plans.csv': FILE },
  });
}

async function packOf(feeds: readonly object[]) {
  const { plan, issues } = await compiled(feeds);
  expect(issues).toEqual([]);
  const [indicator] = plan?.data.indicators ?? [];
  if (plan === undefined || indicator === undefined) throw new Error('The plan does not compile.');
  const pack = new Map(publishedFiles([plan]));
  const json = (path: string) => JSON.parse(pack.get(`everywhere/${path}`) ?? 'null') as unknown;
  return { json, indicator, areas: plan.data.areas, data: plan.data };
}

describe('groups and counts of published files', () => {
  it('are on the pages of the indicator, with the publisher’s own sign where a group is withheld', async () => {
    const { json, indicator, areas, data } = await packOf([LINE, ...GROUPS]);
    expect(data.brokenDown).toEqual(['repeat']);
    const groups = parseBreakdowns(json('breakdowns/repeat.json'), indicator, areas);
    expect([...groups.keys()]).toEqual(['sex=Male', 'sex=Female']);
    const told = [...groups.values()].map(({ series, originsOf }) => [
      series.get(ROTHERHAM)?.observations[0]?.reading,
      originsOf(ROTHERHAM)[0],
    ]);
    expect(told).toMatchObject([
      [
        { kind: 'withheld', shorthand: 'c' },
        { denominator: 30, file: 'plans.csv', row: 4 },
      ],
      [
        { kind: 'value', value: 25, decimals: 1 },
        { numerator: 5, denominator: 20, row: 5 },
      ],
    ]);
    // The publisher withheld it, and nothing stands in for it.
    expect(told[0]?.[1]).not.toHaveProperty('numerator');
  });

  it('have the counts behind each year of the headline, which is of all', async () => {
    const { json, indicator, areas, data } = await packOf([LINE]);
    const history = parseHistory(json('indicators/repeat.json'), indicator, areas);
    expect(history.originsOf(ROTHERHAM)).toMatchObject([
      { period: ['2024', 'Reporting year'], numerator: 8, denominator: 40 },
      { period: ['2025', 'Reporting year'], numerator: 15, denominator: 50 },
    ]);
    expect(history.series.get(ROTHERHAM)?.observations.map(({ reading }) => reading)).toMatchObject([
      { value: 20 },
      { value: 30 },
    ]);
    expect(data.brokenDown).toEqual([]);
  });

  it('are left out beside rows of the officer’s own, which they could give away', async () => {
    const own = 'indicator,area,time_period,time_identifier,value\nrepeat,372,2023,Reporting year,10.0\n';
    const { plan, issues } = await compiled([LINE, ...GROUPS], { 'observations.csv': own });
    const warnings = issues.filter(({ code }) => code === 'groups-left-out');
    expect(warnings).toHaveLength(3);
    expect(warnings[0]).toMatchObject({ severity: 'warning', file: 'feeds.json', column: 'indicator' });
    if (plan === undefined) throw new Error('The plan does not compile.');
    const pack = new Map(publishedFiles([plan]));
    expect(pack.has('everywhere/breakdowns/repeat.json')).toBe(false);
    expect(pack.get('everywhere/indicators/repeat.json')).not.toContain('numerator');
  });
});

describe('a line of feeds.json for a group or a count', () => {
  it.each([
    ['a group that is no name and value', { ...LINE, breakdown: 'Female' }, 'is not name=value'],
    ['every indicator with a group', { ...LINE, indicator: '*', breakdown: 'sex=Female' }, 'names a group'],
    ['a column that is not there', { ...LINE, numerator: 'repeat' }, 'there is no column "repeat"'],
  ])('that has %s is an error', async (_, line, sentence) => {
    const { issues } = await compiled([line]);
    const errors = issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message }) => message).join(' ')).toContain(sentence);
  });
});

describe('groups and counts in a table of Scorecard’s own layout', () => {
  const COUNTED = [
    'indicator,breakdown,part,time_identifier,area,2024,2025',
    'repeat,,,Reporting year,372,20.0,30.0',
    'repeat,,numerator,Reporting year,372,8,15',
    'repeat,,denominator,Reporting year,372,40,50',
    'repeat,sex=Female,,Reporting year,372,,25.0',
    'repeat,sex=Female,numerator,Reporting year,372,,5',
    'repeat,sex=Female,denominator,Reporting year,372,,20',
  ].join('\n');

  it.each([
    ['of all indicators', '*'],
    ['of one indicator', 'repeat'],
  ])('come with a line %s', async (_, asked) => {
    const { plan, issues } = await aFedPlan({
      plan: aPlanForAll({ authority: '372' }),
      tables: { 'indicators.csv': INDICATORS },
      feeds: [{ indicator: asked, file: 'counts.csv' }],
      published: { 'counts.csv': COUNTED },
    });
    expect(issues).toEqual([]);
    const [indicator] = plan?.data.indicators ?? [];
    if (plan === undefined || indicator === undefined) throw new Error('The plan does not compile.');
    const pack = new Map(publishedFiles([plan]));
    const json = (path: string) => JSON.parse(pack.get(`everywhere/${path}`) ?? 'null') as unknown;
    const history = parseHistory(json('indicators/repeat.json'), indicator, plan.data.areas);
    expect(history.originsOf(ROTHERHAM)).toMatchObject([
      { numerator: 8, denominator: 40 },
      { numerator: 15, denominator: 50 },
    ]);
    const groups = parseBreakdowns(json('breakdowns/repeat.json'), indicator, plan.data.areas);
    expect([...groups.keys()]).toEqual(['sex=Female']);
    expect(groups.get('sex=Female')?.originsOf(ROTHERHAM)).toMatchObject([
      { numerator: 5, denominator: 20, file: 'counts.csv', row: 5 },
    ]);
  });
});
