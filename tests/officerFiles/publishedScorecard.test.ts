import { expect, it } from 'vitest';
import { readDropped } from '@/desk/dropped';
import { heldFeeds, heldFolder } from '@/officerFiles/heldFolder';
import { publishedScorecard } from '@/officerFiles/publishedScorecard';
import { compileFolder } from '@/pack/compile/compileFolder';
import { publishedFiles } from '@/pack/write/publishedFiles';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A plan of one figure, made up. */
const PLAN = new Map([
  ['plan.json', bytes('{"id":"made-up","title":"Made up","authority":"E08000018","asAt":"2017-03-31"}')],
  ['indicators.csv', bytes('id,title,polarity,unit,people\ncontacts,Contacts,neutral,count,no\n')],
  [
    'observations.csv',
    bytes(
      'indicator,area,time_period,time_identifier,value\ncontacts,E08000018,201617,Financial year,1190\n',
    ),
  ],
]);

it('a published site is known for what it is, and the officer reads which file to bring instead', async () => {
  const { plan } = await compileFolder(heldFolder('plan', PLAN), heldFeeds(PLAN));
  if (plan === undefined) throw new Error('The plan has errors.');
  const site = new Map([
    ['index.html', bytes('<!doctype html>')],
    ...[...publishedFiles([plan])].map(([path, text]) => [`pack/${path}`, bytes(text)] as const),
  ]);
  expect(publishedScorecard(site)).toMatch(
    /^This is a published scorecard, with figures as at 31 March 2017: .*bring the plan that you saved with it/,
  );
  expect(await readDropped(site)).toMatchObject({ kind: 'unknown' });
  expect(publishedScorecard(PLAN)).toBeUndefined();
});
