import { describe, expect, it } from 'vitest';
import { fingertipsPeriod } from '@/sources/fingertips/fingertipsPeriod';
import { fingertipsReader } from '@/sources/fingertips/fingertipsReader';
import type { FileBytes, Wanted } from '@/sources/publishedFile';
import { aFigureSink } from '#tests/support/aFigureSink';
import { aTextFile } from '#tests/support/aLaitFile';
import { hasSharedData, sharedFile } from '#tests/support/sharedData';

const HEADER =
  'Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to Region value or percentiles,Time period Sortable,New data,Compared to goal';

const ADMISSIONS: Wanted = { indicator: 'admissions', column: '90284', filters: {} };

const ROW = {
  indicator: '90284',
  area: 'E08000018',
  name: 'Rotherham',
  sex: 'Persons',
  age: '<15 yrs',
  type: '',
  category: '',
  period: '2023/24',
  value: '93.38618',
  lower: '85.15388',
  upper: '102.64365',
  note: '',
};

function aFile(...rows: readonly Partial<typeof ROW>[]): FileBytes {
  const lines = rows.map((said) => {
    const row = { ...ROW, ...said };
    const start = `${row.indicator},Admissions,E92000001,England,${row.area},${row.name},UA`;
    const limits = `${row.lower},${row.upper},,`;
    return `${start},${row.sex},${row.age},${row.type},${row.category},${row.period},${row.value},${limits},1,2,${row.note},,,,20230000,,`;
  });
  return aTextFile('fingertips.csv', HEADER, ...lines);
}

async function read(file: FileBytes, wanted: Partial<Wanted> = {}) {
  const sink = aFigureSink();
  const issues = await fingertipsReader.read(file, [{ ...ADMISSIONS, ...wanted }], sink);
  return { issues, taken: sink.taken };
}

describe('a Fingertips file', () => {
  it('gives the figure of all persons and no category, with its 95% limits', async () => {
    const { taken, issues } = await read(
      aFile(
        { sex: 'Male', value: '111.57' },
        {},
        { type: 'Deprivation', category: 'Most deprived decile', value: '130' },
      ),
    );
    expect(issues).toEqual([]);
    expect(taken).toEqual([
      {
        wanted: 0,
        area: 'E08000018',
        period: '202324 Financial year',
        figure: 93.38618,
        decimals: 5,
        status: 'final',
        row: 3,
        limits: [85.15388, 102.64365],
      },
    ]);
  });

  it('gives another row where the feed pins it', async () => {
    const file = aFile(
      { sex: 'Male', value: '111.57' },
      {},
      { type: 'Deprivation', category: 'Most deprived', value: '130' },
    );
    expect((await read(file, { filters: { Sex: 'Male' } })).taken).toMatchObject([{ figure: 111.57 }]);
    expect((await read(file, { filters: { Category: 'Most deprived' } })).taken).toMatchObject([
      { figure: 130 },
    ]);
  });

  it.each([
    ['Value suppressed for disclosure control due to small count', 'c'],
    ['Not presented due to coding of records', 'x'],
    ['', 'x'],
  ])('without a value, and with the note "%s", is %s', async (note, shorthand) => {
    const { taken } = await read(aFile({ value: '', lower: '', upper: '', note }));
    expect(taken).toMatchObject([{ figure: shorthand, limits: undefined }]);
  });

  it('has England twice, which counts once', async () => {
    const england = { area: 'E92000001', name: 'England', value: '115.2' };
    const { taken, issues } = await read(aFile(england, {}, england));
    expect(taken.map(({ row }) => row)).toEqual([2, 3]);
    expect(issues).toMatchObject([{ severity: 'note', code: 'repeated-rows' }]);
  });

  it('has districts, which are left out and counted', async () => {
    const { taken, issues } = await read(aFile({ area: 'E07000123', name: 'Preston' }, {}));
    expect(taken).toHaveLength(1);
    expect(issues).toMatchObject([
      { severity: 'note', code: 'other-areas', message: expect.stringMatching(/^1 rows/) },
    ]);
  });

  it.each([
    [{ area: 'E08000099', name: 'LA demo' }, 'unknown-area', 'Area Code'],
    [{ value: 'many' }, 'not-a-number', 'Value'],
    [{ period: 'lately' }, 'period', 'Time period'],
  ])('with %j has a row that is left out and told', async (said, code, column) => {
    const { taken, issues } = await read(aFile({}, said));
    expect(taken).toHaveLength(1);
    expect(issues).toMatchObject([{ severity: 'warning', code, row: 3, column }]);
  });

  it('of school data has school years, where the feed says so', async () => {
    const { taken } = await read(aFile({}), { periodKind: 'Academic year' });
    expect(taken).toMatchObject([{ period: '202324 Academic year' }]);
  });

  it.each([
    [{ column: '1' }, 'unknown-indicator', /no indicator "1"/],
    [{ filters: { Gender: 'Male' } }, 'unknown-filter', /Expected Sex, Age/],
    [{ filters: { Sex: 'Males' } }, 'unknown-filter-value', /Did you mean "Male"/],
  ] as const)('does not have %j', async (wanted, code, message) => {
    const { taken, issues } = await read(aFile({}, { sex: 'Male' }), wanted);
    expect(taken).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'error', code, message: expect.stringMatching(message) }]);
  });

  it('with several ages and no total must have one pinned', async () => {
    const file = aFile({ age: '<15 yrs' }, { age: '15-24 yrs' });
    expect((await read(file)).issues).toMatchObject([
      {
        severity: 'error',
        code: 'unpinned-filter',
        column: 'Age',
        message: expect.stringContaining('<15 yrs, 15-24 yrs'),
      },
    ]);
    expect((await read(file, { filters: { Age: '15-24 yrs' } })).taken).toMatchObject([{ row: 3 }]);
  });

  it('without its columns is not one', async () => {
    const { issues } = await read(aTextFile('other.csv', 'Indicator ID,Value', '1,2'));
    expect(issues).toMatchObject([{ severity: 'error', code: 'missing-column', row: 1 }]);
  });

  it('says what it has, and not what is better, for that is not in it', async () => {
    const file = aFile({}, { sex: 'Male' }, { period: '2010/11' });
    expect(await fingertipsReader.describe(file, {})).toMatchObject({
      format: 'fingertips',
      rows: 3,
      indicators: [
        { id: 'fingertips-90284', title: 'Admissions', polarity: 'neutral', wanted: { column: '90284' } },
      ],
      filters: [{ name: 'Sex', values: ['Persons', 'Male'], total: 'Persons' }],
      periods: [{ timePeriod: '201011' }, { timePeriod: '202324' }],
      issues: [],
    });
  });
});

describe('a period of Fingertips', () => {
  it.each([
    ['2023', '2023', 'Calendar year'],
    ['2010/11', '201011', 'Financial year'],
    ['1999/00', '199900', 'Financial year'],
    ['2021 - 23', '2021-2023', 'Calendar year'],
    ['1999 - 01', '1999-2001', 'Calendar year'],
    ['2015-17', '2015-2017', 'Calendar year'],
    ['2021/22 - 23/24', '202122-202324', 'Financial year'],
    ['2023/24 Q1', '202324', 'Financial year Q1'],
    ['2023 Q4', '2023', 'Calendar year Q4'],
  ])('%s is %s %s', (text, timePeriod, timeIdentifier) => {
    expect(fingertipsPeriod(text, undefined)).toMatchObject({ timePeriod, timeIdentifier });
  });

  it.each(['', 'lately', '2010/12', '2021 - 22 - 23', 'Jan 2023'])('"%s" is none', (text) => {
    expect(fingertipsPeriod(text, undefined)).toBeUndefined();
  });
});

describe.runIf(hasSharedData)('hospital admissions as OHID publishes them', () => {
  it('have 14 years of Rotherham, each once', async () => {
    const { taken, issues } = await read(sharedFile('fingertips/la_hospital_admissions_2324.csv'));
    const ours = taken.filter(({ area }) => area === 'E08000018');
    expect(ours).toHaveLength(14);
    // OHID, Fingertips, indicator 90284, 2023/24.
    expect(ours.at(-1)).toMatchObject({
      period: '202324 Financial year',
      figure: 93.38618,
      limits: [85.15388, 102.64365],
    });
    expect(issues).toMatchObject([{ code: 'repeated-rows', message: expect.stringMatching(/^14 rows/) }]);
  });
});
