import { expect, it } from 'vitest';
import { checkPlan } from '@/desk/deskWork';

/** Figures made up: one small count of the year, one that the officer withholds, and groups of which one is small. */
const FILES = new Map(
  Object.entries({
    'plan.json': '{"id":"made-up","title":"Made up","authority":"E08000018","asAt":"2017-03-31"}',
    'indicators.csv':
      'id,title,polarity,unit,people\nprotected,Children on plans,neutral,count,yes\nhomes,Children in homes,neutral,count,yes\n',
    'observations.csv': [
      'indicator,area,time_period,time_identifier,value,breakdown',
      'protected,E08000018,201415,Financial year,3,',
      'protected,E08000018,201516,Financial year,40,',
      'protected,E08000018,201617,Financial year,c,',
      'homes,E08000018,201516,Financial year,61,',
      'homes,E08000018,201516,Financial year,2,sex=Female',
      'homes,E08000018,201516,Financial year,59,sex=Male',
    ].join('\n'),
  }).map(([path, text]) => [path, new TextEncoder().encode(`${text}\n`)] as const),
);

it('says of each figure that is withheld whether it is small, would tell a small one, or is withheld in the file', async () => {
  const { plan, issues } = await checkPlan(FILES, () => undefined);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(plan?.withheld.indicators.find(({ title }) => title === 'Children on plans')?.reasons).toEqual([
    { reason: 'few', count: 1, periods: '2014/15' },
    { reason: 'own', count: 1, periods: '2016/17' },
  ]);
  // Of two groups and their total, two or three go: the small one, and at least one that would tell it.
  const { indicators = [], otherReasons: others = [] } = plan?.withheld ?? {};
  expect(others).toContainEqual({ reason: 'few', count: 1 });
  const tells = [...others, ...indicators.flatMap(({ reasons }) => reasons)].filter(
    ({ reason }) => reason === 'tells',
  );
  expect(tells.length).toBeGreaterThan(0);
});
