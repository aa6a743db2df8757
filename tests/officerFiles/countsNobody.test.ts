import { describe, expect, it } from 'vitest';
import { countsNobody, countsPeopleAgain } from '@/officerFiles/countsNobody';
import { mendsFor } from '@/officerFiles/mends';
import { withPeopleBehind } from '@/officerFiles/peopleBehind';
import { checkPlan } from '@/desk/deskWork';

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
  const { plan } = await checkPlan(files, () => undefined);
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

/** Figures made up: an indicator of children, one of staff, and an average of days. */
const NAMED = new Map(
  Object.entries({
    'plan.json': '{"id":"made-up","title":"Made up","authority":"E08000018","asAt":"2017-03-31"}',
    'indicators.csv':
      'id,title,polarity,unit\nadopted,Number of children adopted,high,count\nworkers,Social workers on leave,low,count\nwait,Days from entering care to adoption,low,days\n',
    'observations.csv': [
      'indicator,area,time_period,time_identifier,value',
      'adopted,E08000018,201617,Financial year,3',
      'workers,E08000018,201617,Financial year,3',
      'wait,E08000018,201516,Financial year,311',
      'wait,E08000018,201617,Financial year,325',
      '',
    ].join('\n'),
  }).map(([path, text]) => [path, new TextEncoder().encode(text)] as const),
);

describe('what is about children by its own name', () => {
  it('is never shown at the word that it counts nobody, and staff may be', async () => {
    expect(await withheldIn(NAMED)).toEqual([
      ['adopted', false],
      ['workers', true],
      ['wait', false],
    ]);
    expect(() => countsNobody(NAMED, 'adopted')).toThrow('its name says "children"');
  });

  it('draws a warning where the table says that it counts nobody', async () => {
    const table = new TextEncoder().encode(
      'id,title,polarity,unit,people\nadopted,Number of children adopted,high,count,no\nworkers,Social workers on leave,low,count,no\nwait,Days from entering care to adoption,low,days,\n',
    );
    const { issues, plan } = await checkPlan(new Map([...NAMED, ['indicators.csv', table]]), () => undefined);
    expect(
      issues.filter(({ code }) => code === 'people-named').map(({ row, severity }) => [row, severity]),
    ).toEqual([[2, 'warning']]);
    // Nothing mends it without the officer.
    expect(mendsFor(issues, NAMED)).toEqual([]);
    // What she has said is listed beside the audit.
    expect(plan?.withheld.ofNobody.map(({ id }) => id)).toEqual(['adopted', 'workers']);
  });

  it('can be withheld again', async () => {
    const said = countsNobody(NAMED, 'workers');
    expect(await withheldIn(countsPeopleAgain(said, 'workers'))).toContainEqual(['workers', true]);
  });
});

describe('an average that nothing says how many people it is of', () => {
  it('names the rows that ask for it, and is shown once they are enough', async () => {
    const { plan } = await checkPlan(NAMED, () => undefined);
    const wait = plan?.withheld.indicators.find(({ id }) => id === 'wait');
    expect(wait?.reasons).toEqual([
      {
        reason: 'uncounted',
        count: 2,
        periods: '2015/16, 2016/17',
        uncounted: [
          { row: 4, period: '2015/16' },
          { row: 5, period: '2016/17' },
        ],
      },
    ]);
    const written = withPeopleBehind(
      NAMED,
      new Map([
        [4, 14],
        [5, 3],
      ]),
    );
    const after = (await checkPlan(written, () => undefined)).plan?.withheld.indicators.find(
      ({ id }) => id === 'wait',
    );
    // 14 may be published, and 3 children are too few.
    expect(after?.reasons).toEqual([{ reason: 'few', count: 1, periods: '2016/17' }]);
  });

  it('is not written into a row that is not there, and not with what is no number of people', () => {
    expect(() => withPeopleBehind(NAMED, new Map([[9, 14]]))).toThrow('no row 9');
    expect(() => withPeopleBehind(NAMED, new Map([[4, 0]]))).toThrow('a whole number from 1');
  });
});
