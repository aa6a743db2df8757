import { describe, expect, it } from 'vitest';
import { heldFeeds, heldFolder } from '@/officerFiles/heldFolder';
import { mendedFiles, mendsFor } from '@/officerFiles/mends';
import { compileFolder } from '@/pack/compile/compileFolder';

type Files = ReadonlyMap<string, Uint8Array>;

/** An officer's first plan: figures made up, indicators by their titles, the authority by its name, months in one cell. */
function firstPlan(rows: readonly string[], { title = 'Early help assessments' } = {}): Files {
  const texts = {
    'plan.json': '{"id":"made-up","title":"Made up","authority":"E10000020","asAt":"2026-11-30"}',
    'indicators.csv': `id,title,polarity,unit\nhelp,${title},high,percent\nvisits,Visits in time,high,percent\n`,
    'observations.csv': `indicator,area,time_period,time_identifier,breakdown,value\n${rows.join('\n')}\n`,
  };
  return new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
}

async function errorsOf(files: Files) {
  const { issues } = await compileFolder(heldFolder('plan', files), heldFeeds(files));
  return issues.filter(({ severity }) => severity === 'error');
}

const ROWS = [
  'Early help assessments,Norfolk,April 2026,,,82.1%',
  'Visits in time,Norfolk,April 2026,,,91%',
  'Early help assessments,Norfolk County Council,May 2026,,,84.0%',
];

describe('a row with several faults', () => {
  it('has all of them told at once, the indicator first, and nothing of its % sign', async () => {
    const errors = await errorsOf(firstPlan(['Early help assessments,Norfolk,April 2026,,Female,82.1%']));
    expect(errors.map(({ code, column }) => [code, column])).toEqual([
      ['unknown-indicator', 'indicator'],
      ['unknown-area', 'area'],
      ['breakdown', 'breakdown'],
    ]);
  });

  it('is right after one round of mends: titles to ids, names of areas to codes, and “April 2026” is understood', async () => {
    const files = firstPlan(ROWS);
    const mends = mendsFor(await errorsOf(files), files);
    expect(mends.map(({ cell, after }) => `${cell} ${after}`).toSorted()).toEqual(
      ['A2 help', 'B2 E10000020', 'A3 visits', 'B3 E10000020', 'A4 help', 'B4 E10000020'].toSorted(),
    );
    expect(await errorsOf(mendedFiles(files, mends))).toEqual([]);
  });

  it('has its % sign told where the indicator is there and is no percentage', async () => {
    const files = firstPlan(['visits,E10000020,2026,April,,91%']);
    const counts = new Map([
      ...files,
      [
        'indicators.csv',
        new TextEncoder().encode('id,title,polarity,unit\nvisits,Visits in time,high,count\n'),
      ],
    ]);
    expect(await errorsOf(counts)).toMatchObject([{ code: 'not-a-number', column: 'value', row: 2 }]);
  });

  it.each([
    ['2011-12', undefined],
    ['2026/27', undefined],
    ['2026-04', ['2026', 'April']],
    ['01/04/2026', ['2026', 'April']],
    ['Apr-26', []],
  ])(
    'with %s as its whole period is understood or mended only where it can be one month',
    async (text, after) => {
      const files = firstPlan([`help,E10000020,${text},,,82.1`]);
      const mends = mendsFor(await errorsOf(files), files).map((mend) => mend.after);
      expect(mends).toEqual(after ?? []);
    },
  );

  it.each([
    ['Female', 'sex=Female'],
    ['Sex: Female', 'sex=Female'],
    ['Gender - Boys', 'gender=Boys'],
    ['Sex', undefined],
    ['White - British', undefined],
    ['Female;age=16', undefined],
  ])('with the group %s is mended only where its name is clear', async (text, after) => {
    const files = firstPlan([`help,E10000020,2026,April,${text},82.1`]);
    const errors = await errorsOf(files);
    expect(errors).toMatchObject([{ code: 'breakdown' }]);
    expect(mendsFor(errors, files).map((mend) => mend.after)).toEqual(after === undefined ? [] : [after]);
  });
});
