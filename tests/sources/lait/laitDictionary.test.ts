import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { heldBytes, wholeOf } from '@/sources/fileBytes';
import { laitReader } from '@/sources/lait/laitReader';
import type { FileBytes } from '@/sources/publishedFile';
import { aLaitFile } from '#tests/support/aLaitFile';
import { hasSharedData, sharedFile } from '#tests/support/sharedData';

/** A row of the dictionary; what is not said is `NA`, as there. */
function aRow(said: Readonly<Record<string, string>>): Record<string, string> {
  return {
    Measure_code: '1',
    Topic: 'Economic Factors',
    Measure: 'NEET',
    Chart_title: '16-17 year olds not in education (%)',
    Measure_short: '16-17 NEET',
    Polarity: 'NA',
    y_axis_name: '% of 16 - 17 year olds',
    Description: 'Who is not in education.',
    'Data Owner (DO) /Supplier and Contact Details': 'DfE',
    Methodology: '-',
    'Hyperlink(s)': 'https://www.gov.uk/neet',
    dps: 'NA',
    Year_Type: 'Annual',
    No_Quartile: 'NA',
    ...said,
  };
}

function aDictionary(...rows: readonly Readonly<Record<string, string>>[]): FileBytes {
  const text = Papa.unparse(rows.map(aRow), { quotes: true, newline: '\r\n' });
  return heldBytes('dictionary.csv', new TextEncoder().encode(text));
}

async function described(dictionary: FileBytes | undefined, ...rows: readonly string[]) {
  const file = aLaitFile(...(rows.length === 0 ? ['16-17 NEET|2025|372|4.4'] : rows));
  const { indicators, issues, ...rest } = await laitReader.describe(file, { dictionary });
  return { first: indicators[0], indicators, issues, ...rest };
}

describe('an indicator of LAIT', () => {
  it('is described by the dictionary', async () => {
    const { first, issues, periods, rows, levels } = await described(aDictionary(aRow({ Polarity: 'Low' })));
    expect(issues).toEqual([]);
    expect(first).toEqual({
      wanted: { column: '16-17 NEET', filters: {}, periodKind: 'Reporting year' },
      id: '16-17-neet',
      title: '16-17 year olds not in education (%)',
      polarity: 'low',
      unit: 'percent',
      decimals: 1,
      topics: ['Economic Factors'],
      unbanded: false,
      definition: 'Who is not in education.',
      source: 'DfE',
      link: 'https://www.gov.uk/neet',
      caveat: undefined,
    });
    expect([rows, periods.map(({ timeIdentifier }) => timeIdentifier)]).toEqual([1, ['Reporting year']]);
    expect(levels).toEqual(['National', 'Regional', 'Local authority']);
  });

  it.each([
    ['LAC_LongStable%', 'lac-longstable-percent'],
    ['No_3&4yr_olds', 'no-3-4yr-olds'],
    ['LAC_Fixed_ Ex', 'lac-fixed-ex'],
    ['Number_Foster_Places_Filled(New)', 'number-foster-places-filled-new'],
    ['Hosp_Adm_Alc_<18yrs', 'hosp-adm-alc-18yrs'],
  ])('%s has the id %s', async (name, id) => {
    const { first } = await described(undefined, `${name}|2025|372|4.4`);
    expect(first?.id).toBe(id);
  });

  it.each([
    ['High', 'high'],
    ['Low', 'low'],
    ['-', 'neutral'],
    ['NA', 'neutral'],
  ])('with polarity %s is %s', async (Polarity, polarity) => {
    expect((await described(aDictionary(aRow({ Polarity })))).first?.polarity).toBe(polarity);
  });

  it.each([
    ['% of pupils', 'Pupils', 'percent'],
    ['Turnover rate', 'Social worker turnover (%)', 'percent'],
    ['Number of children', 'Children (num)', 'count'],
    ['Total cases', 'Cases', 'count'],
    ['Spend', 'Gross Expenditure', 'pounds'],
    ['Unit Cost', 'Weekly unit costs', 'pounds'],
    ['Average Point Score', 'APS', 'score'],
    ['Rate per 10,000', 'Rate', 'per 10,000'],
    ['Rate per 1000 live births', 'Rate', 'per 1,000 live births'],
    ['Case Load', 'Cases per worker', 'case load'],
  ])('on the axis "%s", called "%s", is in %s', async (axis, title, unit) => {
    const dictionary = aDictionary(aRow({ y_axis_name: axis, Chart_title: title }));
    expect((await described(dictionary)).first?.unit).toBe(unit);
  });

  it('has the decimals of the dictionary, or one, and no quarters where it says so', async () => {
    const { first } = await described(aDictionary(aRow({ dps: '0', No_Quartile: 'N' })));
    expect(first).toMatchObject({ decimals: 0, unbanded: true });
  });

  it('has both of its topics, and the first row stands where two rows differ', async () => {
    const dictionary = aDictionary(
      aRow({ dps: '2' }),
      aRow({ Topic: 'Key Stage 5', dps: '0', Polarity: 'Low' }),
    );
    const { first, issues } = await described(dictionary);
    expect(first).toMatchObject({
      topics: ['Economic Factors', 'Key Stage 5'],
      decimals: 2,
      polarity: 'neutral',
    });
    expect(issues).toMatchObject([
      { severity: 'note', code: 'dictionary-conflict', file: 'dictionary.csv', row: 3 },
      {
        severity: 'note',
        code: 'dictionary-conflict',
        message: expect.stringContaining('decimals 2 in row 2'),
      },
    ]);
  });

  it('has its text without the three-byte line ends, and a short method as a caveat', async () => {
    const dictionary = aDictionary(
      aRow({ Description: 'One.\r\r\n\r\r\nTwo.\r\r\n', Methodology: 'Rounded to 5.' }),
    );
    expect((await described(dictionary)).first).toMatchObject({
      definition: 'One.\n\nTwo.',
      caveat: 'Rounded to 5.',
    });
  });

  it('is read from a dictionary that an older Excel saved', async () => {
    const utf8 = new TextDecoder().decode(wholeOf(aDictionary(aRow({ Description: 'Spend in GBP' }))));
    const windows = Uint8Array.from(utf8.replace('GBP', '£'), (letter) => letter.charCodeAt(0));
    const { first } = await described(heldBytes('dictionary.csv', windows));
    expect(first?.definition).toBe('Spend in £');
  });

  it('without a dictionary is neutral and called by its short name, and a note says so', async () => {
    const { first, issues } = await described(undefined);
    expect(first).toMatchObject({ title: '16-17 NEET', polarity: 'neutral', topics: [] });
    expect(issues).toMatchObject([{ severity: 'note', code: 'no-dictionary' }]);
  });

  it('in only one of file and dictionary is noted', async () => {
    const { indicators, issues } = await described(aDictionary(aRow({})), 'LACnum|2025|372|700');
    expect(indicators.map(({ title }) => title)).toEqual(['LACnum']);
    expect(issues).toMatchObject([
      {
        severity: 'note',
        code: 'not-in-dictionary',
        file: 'lait.csv',
        message: expect.stringContaining('LACnum'),
      },
      {
        severity: 'note',
        code: 'not-in-data',
        file: 'dictionary.csv',
        message: expect.stringContaining('NEET'),
      },
    ]);
  });
});

describe.runIf(hasSharedData)('the LAIT file of April 2026 and its dictionary', () => {
  it('describe 434 indicators, 14 of them under two topics, each with an id of its own', async () => {
    const description = await laitReader.describe(sharedFile('lait/bds_long_0.parquet'), {
      dictionary: sharedFile('lait/lait_data_dictionary.csv'),
    });
    const { indicators, issues, rows } = description;
    expect([rows, indicators.length, new Set(indicators.map(({ id }) => id)).size]).toEqual([
      641_070, 434, 434,
    ]);
    expect(indicators.filter(({ topics }) => topics.length === 2)).toHaveLength(14);
    expect(indicators.filter(({ wanted }) => wanted.periodKind === undefined)).toEqual([]);
    expect(issues.every(({ code }) => code === 'dictionary-conflict')).toBe(true);
    expect(indicators.find(({ id }) => id === '16-17-neet')).toMatchObject({
      polarity: 'low',
      unit: 'percent',
    });
  });
});
