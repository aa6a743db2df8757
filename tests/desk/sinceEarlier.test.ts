import { expect, it } from 'vitest';
import { frozenPlan } from '@/desk/freezeWork';
import { changesSince, changesSinceKept } from '@/desk/sinceEarlier';
import type { HeldFiles } from '@/officerFiles/heldFolder';

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (files: HeldFiles, path: string) => new TextDecoder().decode(files.get(path));
const quietly = () => undefined;

/** Figures made up: contacts of two months, in a plan that names no report. */
const MARCH = new Map([
  ['plan.json', bytes('{"id":"made-up","title":"Made up","authority":"E08000018","asAt":"2017-03-31"}')],
  ['indicators.csv', bytes('id,title,polarity,unit\ncontacts,Contacts,neutral,count\n')],
  [
    'observations.csv',
    bytes(
      'indicator,area,time_period,time_identifier,value\ncontacts,E08000018,2017,February,988\ncontacts,E08000018,2017,March,1190\n',
    ),
  ],
]);

async function marchKept(): Promise<HeldFiles> {
  const answer = await frozenPlan(MARCH, false, quietly);
  if (answer.kind !== 'files') throw new Error(answer.refused.kind);
  return answer.files;
}

it('next month’s plan is compared with the report that it holds, as with the same file when it is chosen', async () => {
  const kept = await marchKept();
  const april = new Map([
    ...kept,
    [
      'plan.json',
      bytes(
        textOf(kept, 'plan.json') // The first is the plan's own.
          .replace('"asAt": "2017-03-31"', '"asAt": "2017-04-30"'),
      ),
    ],
    ['observations.csv', bytes(`${textOf(kept, 'observations.csv')}contacts,E08000018,2017,April,1105\n`)],
  ]);
  const since = await changesSinceKept(april, quietly);
  expect(since).toMatchObject({ kind: 'changes', groups: [{ lines: [expect.stringContaining('1,105')] }] });
  const path = 'reports/march-2017.csv';
  expect(since).toEqual(await changesSince(april, new Map([[path, kept.get(path) ?? bytes('')]]), quietly));
});

it('a plan is not compared with the report of its own figures, nor one that holds none', async () => {
  expect(await changesSinceKept(await marchKept(), quietly)).toBeUndefined();
  expect(await changesSinceKept(MARCH, quietly)).toBeUndefined();
});
