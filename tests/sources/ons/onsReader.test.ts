import { describe, expect, it } from 'vitest';
import { onsPeriod } from '@/sources/ons/onsPeriod';
import { onsReader } from '@/sources/ons/onsReader';
import type { FileBytes, Wanted } from '@/sources/publishedFile';
import { aFigureSink } from '#tests/support/aFigureSink';
import { aTextFile } from '#tests/support/aLaitFile';
import { hasSharedData, sharedFile } from '#tests/support/sharedData';

const HEADER =
  '\uFEFFareacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes';
const OBSOLETE = 'Obsolete code since 2025 (replaced by E08000038 Barnsley)';

/** A row is `code,name,period,value` and, where it matters, `,measure,notes`. */
function aFile(...rows: readonly string[]): FileBytes {
  const lines = rows.map((row) => {
    const [code, name, period, value, measure = 'Percentage', notes = ''] = row.split(',');
    return `${code},${name},Local Authority District,Literacy,${period},${value},${measure},%,,,,${notes}`;
  });
  return aTextFile('ons.csv', HEADER, ...lines);
}

async function read(file: FileBytes, wanted: Partial<Wanted> = {}) {
  const sink = aFigureSink();
  const issues = await onsReader.read(
    file,
    [{ indicator: 'i', column: 'Literacy', filters: {}, ...wanted }],
    sink,
  );
  return { issues, taken: sink.taken };
}

describe('an ONS file', () => {
  it('gives each figure without float noise, with its area, period and row', async () => {
    const { taken, issues } = await read(aFile('E08000018,Rotherham,2024-08-01/P1Y,19.950039999999998'));
    expect(issues).toEqual([]);
    expect(taken).toEqual([
      {
        wanted: 0,
        area: 'E08000018',
        period: '202425 Academic year',
        figure: 19.95004,
        decimals: 5,
        status: 'final',
        row: 2,
        limits: undefined,
      },
    ]);
  });

  it('has the newer code of an area, whichever comes first, and says how many rows it leaves', async () => {
    const { taken, issues } = await read(
      aFile(
        'E08000038,Barnsley,2023-08-01/P1Y,69.8',
        `E08000016,Barnsley,2023-08-01/P1Y,69.9,Percentage,${OBSOLETE}`,
        `E08000016,Barnsley,2024-08-01/P1Y,70.1,Percentage,${OBSOLETE}`,
        'E08000038,Barnsley,2024-08-01/P1Y,70',
      ),
    );
    expect(taken.map(({ area, figure }) => [area, figure])).toEqual([
      ['E08000016', 69.8],
      ['E08000016', 70],
    ]);
    expect(issues).toMatchObject([
      { severity: 'note', code: 'obsolete-codes', message: expect.stringMatching(/^2 rows/) },
    ]);
  });

  it('has the newer of two codes that the publisher gives two figures, and tells both rows', async () => {
    const { taken, issues } = await read(
      aFile(
        'E08000038,Barnsley,2024-08-01/P1Y,5.6',
        'E08000016,Barnsley,2024-08-01/P1Y,5.4',
        'E08000016,Barnsley,2023-08-01/P1Y,5.1',
        'E08000038,Barnsley,2023-08-01/P1Y,5.1',
      ),
    );
    expect(taken.map(({ figure, row }) => [figure, row])).toEqual([
      [5.6, 2],
      [5.1, 5],
    ]);
    expect(issues).toMatchObject([
      {
        severity: 'warning',
        code: 'two-codes',
        row: 3,
        message: expect.stringMatching(/^Row 2 .*newer code E08000038.*under E08000016/),
      },
      { code: 'obsolete-codes', message: expect.stringMatching(/^2 rows/) },
    ]);
  });

  it('has the obsolete code of an area where the newer one is not there', async () => {
    const { taken, issues } = await read(
      aFile(`E08000016,Barnsley,2023-08-01/P1Y,22.0072,Percentage,${OBSOLETE}`),
    );
    expect(taken).toMatchObject([{ area: 'E08000016', figure: 22.0072 }]);
    expect(issues).toEqual([]);
  });

  it('has districts and combined authorities, which are left out and counted, whatever their names', async () => {
    const { taken, issues } = await read(
      aFile('E07000123,Preston,2024-08-01/P1Y,70', 'E47000014,North East,2024-08-01/P1Y,70'),
    );
    expect(taken).toEqual([]);
    expect(issues).toMatchObject([
      { severity: 'note', code: 'other-areas', message: expect.stringMatching(/^2 rows/) },
    ]);
  });

  it.each([
    ['E08000099,LA demo,2024-08-01/P1Y,70', 'unknown-area', 'areacd'],
    ['E08000018,Rotherham,2024-08-01/P1Y,many', 'not-a-number', 'observation'],
    ['E08000018,Rotherham,2024-07-01/P1Y,70', 'period', 'period'],
  ])('with %s has a row that is left out and told', async (row, code, column) => {
    const { taken, issues } = await read(aFile('E08000018,Rotherham,2023-08-01/P1Y,69', row));
    expect(taken).toHaveLength(1);
    expect(issues).toMatchObject([{ severity: 'warning', code, row: 3, column }]);
  });

  it('with several measures must have one pinned', async () => {
    const file = aFile('E08000018,R,2024-08-01/P1Y,70', 'E08000018,R,2024-08-01/P1Y,2100,Count');
    expect((await read(file)).issues).toMatchObject([
      {
        severity: 'error',
        code: 'unpinned-filter',
        column: 'measure',
        message: expect.stringContaining('Percentage, Count'),
      },
    ]);
    expect((await read(file, { filters: { measure: 'Count' } })).taken).toMatchObject([{ figure: 2100 }]);
    const { indicators } = await onsReader.describe(file, {});
    expect(indicators.map(({ id, wanted }) => [id, wanted.filters])).toEqual([
      ['literacy-percentage', { measure: 'Percentage' }],
      ['literacy-count', { measure: 'Count' }],
    ]);
  });

  it.each([
    [{ column: 'Literary' }, 'unknown-indicator', /Did you mean "Literacy"/],
    [{ filters: { sex: 'Male' } }, 'unknown-filter', /Expected measure/],
    [{ filters: { measure: 'Percent' } }, 'unknown-filter-value', /Did you mean "Percentage"/],
  ] as const)('does not have %j', async (wanted, code, message) => {
    const { issues } = await read(aFile('E08000018,R,2024-08-01/P1Y,70'), wanted);
    expect(issues).toMatchObject([{ severity: 'error', code, message: expect.stringMatching(message) }]);
  });

  it('says what it has', async () => {
    const file = aFile('E08000018,R,2024-08-01/P1Y,70', 'E08000018,R,2023-08-01/P1Y,69');
    expect(await onsReader.describe(file, {})).toMatchObject({
      format: 'ons',
      rows: 2,
      indicators: [{ id: 'literacy', title: 'Literacy', polarity: 'neutral', unit: 'percent' }],
      filters: [],
      periods: [{ timePeriod: '202324' }, { timePeriod: '202425' }],
      issues: [],
    });
  });
});

describe('a period of ONS', () => {
  it.each([
    ['2024-08-01/P1Y', '202425', 'Academic year'],
    ['2024-09-01/P1Y', '202425', 'Academic year'],
    ['1999-09-01/P1Y', '199900', 'Academic year'],
    ['2024-04-01/P1Y', '202425', 'Financial year'],
    ['2024-01-01/P1Y', '2024', 'Calendar year'],
    ['2024-01-01T00:00:00/P1Y', '2024', 'Calendar year'],
    ['2014-01-01/P3Y', '2014-2016', 'Calendar year'],
    ['2013-04-01/P3Y', '201314-201516', 'Financial year'],
    ['2024-04-01/P3M', '2024', 'Calendar year Q2'],
    ['2024-11-01/P1M', '2024', 'November'],
    ['2024-01-01/P12M', '2024', 'Calendar year'],
  ])('%s is %s %s', (text, timePeriod, timeIdentifier) => {
    expect(onsPeriod(text)).toMatchObject({ timePeriod, timeIdentifier });
  });

  it.each(['', '2024', '2024-08-01', '2024-07-01/P1Y', '2024-08-15/P1Y', '2024-02-01/P3M'])(
    '"%s" is none',
    (text) => {
      expect(onsPeriod(text)).toBeUndefined();
    },
  );
});

describe.runIf(hasSharedData)('persistent absence as ONS publishes it', () => {
  it('has each authority once a period, Barnsley and Sheffield among them', async () => {
    const file = sharedFile('ons/persistent-absences-for-all-pupils.csv');
    const { taken, issues } = await read(file, { column: 'Persistent absences for all pupils' });
    const cells = taken.map(({ area, period }) => `${area} ${period}`);
    expect(new Set(cells).size).toBe(cells.length);
    // ONS, Explore Local Statistics: persistent absence in 2023/24.
    const figureOf = (code: string) =>
      taken.find(({ area, period }) => area === code && period.startsWith('202324'))?.figure;
    expect([figureOf('E08000016'), figureOf('E08000019')]).toEqual([22.0072, 22.67168]);
    expect(issues.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  it('has three early-years indicators, districts left out', async () => {
    const { indicators } = await onsReader.describe(sharedFile('ons/early-years.csv'), {});
    expect(indicators.map(({ id }) => id)).toEqual(['communication-and-language', 'literacy', 'mathematics']);
    const { taken, issues } = await read(sharedFile('ons/early-years.csv'));
    expect(taken.filter(({ area }) => area === 'E08000016')).toHaveLength(4);
    expect(issues.map(({ code }) => code)).toEqual(['other-areas', 'obsolete-codes']);
  });
});
