import { expect, it } from 'vitest';
import { countsNobody } from '@/officerFiles/countsNobody';
import { checked } from '@/desk/deskWork';

const PLAN = new Map(
  Object.entries({
    'plan.json': '{"id":"made-up","title":"Made up","authority":"E08000018","asAt":"2017-03-31"}',
    'indicators.csv':
      'id,title,polarity,unit\nworkers,Social workers on leave,low,count\nvisits,Home visits,neutral,count\n',
    'observations.csv':
      'indicator,area,time_period,time_identifier,value\nworkers,E08000018,201617,Financial year,3\nvisits,E08000018,201617,Financial year,2\n',
  }).map(([path, text]) => [path, new TextEncoder().encode(text)] as const),
);

async function withheldIn(files: ReadonlyMap<string, Uint8Array>) {
  const { plan } = await checked(files, () => undefined);
  return plan?.withheld.indicators.map(({ id, mayCountNobody }) => [id, mayCountNobody]);
}

it('an indicator that counts no people shows its small figures, and no other indicator does', async () => {
  expect(await withheldIn(PLAN)).toEqual([
    ['workers', true],
    ['visits', true],
  ]);
  const said = countsNobody(PLAN, 'workers');
  expect(await withheldIn(said)).toEqual([['visits', true]]);
  expect(await withheldIn(countsNobody(said, 'visits'))).toEqual([]);
  expect(countsNobody(PLAN, 'nothing')).toBe(PLAN);
});
