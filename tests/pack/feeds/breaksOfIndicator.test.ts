import { describe, expect, it } from 'vitest';
import { parseIndicators } from '@/sources/plan/indicatorsTable';
import { figuresOf } from '@/pack/write/figuresOf';
import { aFedPlan, aPlanForAll } from '#mocks/aFedPlan';
import { utf8 } from '#mocks/aPlanFolder';

const INDICATORS =
  'id,title,polarity,unit,breaks\ntake-up,Take-up,high,percent,202324\nabsence,Absence,low,percent,\n';
const FIGURES = [
  'indicator,time_identifier,area,2023,2024,2025',
  'take-up,Academic year,372,80,60,61',
  'take-up,Academic year,370,81,,62',
  'absence,Academic year,372,5,6,7',
].join('\n');

async function notesOf(id: string, tables: Record<string, string> = {}) {
  const { plan, issues } = await aFedPlan({
    plan: aPlanForAll(),
    tables: { 'indicators.csv': INDICATORS, ...tables },
    feeds: [{ indicator: '*', file: 'figures.csv' }],
    published: { 'figures.csv': FIGURES },
  });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const indicator = plan?.data.indicators.find((one) => one.id === id);
  if (plan === undefined || indicator === undefined) throw new Error('The plan does not compile.');
  const { areas } = figuresOf(plan, indicator);
  return Object.fromEntries([...areas].map(([code, { notes }]) => [code, notes?.breaks]));
}

describe('a break that indicators.csv names', () => {
  it('is a break of every area’s published series that has a row for the period', async () => {
    expect(await notesOf('take-up')).toEqual({ E08000018: [1], E08000016: undefined });
    expect(await notesOf('absence')).toEqual({ E08000018: undefined });
  });

  it('holds for the officer’s own figure that stands in place of a published one', async () => {
    const own = 'indicator,area,time_period,time_identifier,value\ntake-up,372,202324,Academic year,59\n';
    expect(await notesOf('take-up', { 'observations.csv': own })).toMatchObject({ E08000018: [1] });
  });

  it('that is no period is an error with what is expected', () => {
    const { issues } = parseIndicators(utf8('id,title,polarity,unit,breaks\na,A,low,percent,2023/24\n'));
    expect(issues).toMatchObject([{ severity: 'error', code: 'breaks', row: 2, column: 'breaks' }]);
    expect(issues[0]?.message).toContain('Found "2023/24". Expected the time_period');
  });
});
