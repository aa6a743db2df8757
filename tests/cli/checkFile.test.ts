import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wholeOf } from '@/sources/fileBytes';
import { anEesText } from '#mocks/anEesText';
import { ENGLAND_FILES } from '#mocks/anEnglandPack';
import { aWorkbook } from '#tests/support/aWorkbook';
import { aTemporaryFolder, runCommand } from '#tests/support/runCommand';

const SOUND = anEesText('number', 'Rotherham|2024|5', 'Rotherham|2025|6', 'England|2025|900');
const META =
  'col_name,col_type,label,indicator_unit,indicator_dp\nnumber,Indicator,Number of plans (made up),,0\n';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Checks the first of these files, with the others beside it. */
async function check(files: Files, ...args: readonly string[]) {
  const folder = await aTemporaryFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return await runCommand('check', join(folder, Object.keys(files)[0] ?? ''), ...args);
}

function withRows(count: number, row: (place: number) => string): readonly string[] {
  return Array.from({ length: count }, (_, index) => row(index));
}

describe('a check of one published file', () => {
  it.each<readonly [what: string, files: Files]>([
    ['a file of Explore Education Statistics', { 'plans.csv': SOUND }],
    ['the same with its metadata beside it', { 'plans.csv': SOUND, 'plans.meta.csv': META }],
    ['the same under a name without an ending', { plans: SOUND }],
    ['a file of LAIT with its dictionary', ENGLAND_FILES],
    ['metadata by themselves', { 'plans.meta.csv': META }],
    ['a list of neighbours', { 'sn_2025.csv': ENGLAND_FILES['sn_2025.csv'] ?? '' }],
    ['LAIT’s dictionary', { 'dictionary.csv': ENGLAND_FILES['dictionary.csv'] ?? '' }],
  ])('that is sound finds nothing in %s', async (_, files) => {
    expect(await check(files)).toEqual({ code: 0, result: 'No issues.\n', messages: '' });
  });

  it('holds metadata against the data that lie beside them', async () => {
    const meta = `${META}numbre,Indicator,Number (made up),,0\n`;
    const { result } = await check({ 'plans.meta.csv': meta, 'plans.csv': SOUND }, '--format', 'json');
    expect(JSON.parse(result)).toMatchObject([{ file: 'plans.meta.csv', row: 3 }]);
  });

  it('says of metadata without their columns which they need', async () => {
    const { code, result } = await check({ 'plans.meta.csv': 'col_name,col_type\nnumber,Indicator\n' });
    expect(code).toBe(1);
    expect(result).toMatch(/^error +plans\.meta\.csv, row 1, column label: There is no column "label"/);
  });

  it('of a file that nobody publishes says what was expected', async () => {
    for (const [text, found] of [
      ['name,number\na,1\n', 'The file is in no format that is known.'],
      ['just words', 'The file is in no format that is known.'],
      ['', 'The file is empty. Download it again.'],
    ] as const) {
      const { code, result } = await check({ 'notes.csv': text });
      expect(code).toBe(1);
      expect(result).toContain(`notes.csv: ${found} Expected a workbook`);
    }
  });
});

describe('a check of one table of a plan', () => {
  it('tells its faults, and does not ask for the other tables', async () => {
    const table = 'indicator,area,time_period,time_identifier,value\na,372,2014,Calendar year,about sixty\n';
    const { code, result } = await check({ 'observations.csv': table });
    expect(code).toBe(1);
    expect(result).toMatch(/^error +observations\.csv, row 2, column value: .*about sixty/);
    expect(result.trimEnd().split('\n').at(-1)).toBe('1 error.');
  });

  it('is the same of a workbook whose sheets are tables', async () => {
    const targets = [
      ['indicator', 'time_period', 'time_identifier', 'target'],
      ['a', 2014, 'Calendar year', 'much'],
    ];
    const { code, result } = await check({
      'our plan.xlsx': wholeOf(aWorkbook({ targets, Notes: [['hello']] })),
    });
    expect(code).toBe(1);
    expect(result).toMatch(/^note +our plan\.xlsx: The sheet "Notes" is not one that a plan has/m);
    expect(result).toMatch(
      /^error +our plan\.xlsx, sheet targets, row 2, column target \(cell D2\): .*much/m,
    );
  });

  it('says of a printed scorecard, in a workbook or as CSV, which command reads it', async () => {
    const printed = [
      ['Indicator', 'Good is', 'Jan-17', 'Feb-17', 'Mar-17'],
      ['Assessments in time', 'High', '86.4%', '87.3%', '79.1%'],
      ['Plans reviewed in time', 'High', '95.1%', '94.0%', '96.2%'],
    ];
    const csv = printed.map((row) => row.join(',')).join('\n');
    for (const [name, bytes] of [
      ['march.xlsx', wholeOf(aWorkbook({ 'Mar-17': printed }))],
      ['march.csv', csv],
    ] as const) {
      const { code, result } = await check({ [name]: bytes });
      expect(code).toBe(0);
      expect(result).toContain(
        'is a printed scorecard with a column for each period: 2 indicators, 6 figures within the year',
      );
      expect(result).toContain(`scorecard import "${name}" --out FOLDER`);
    }
  });

  it('says of a workbook without one which sheets a plan has', async () => {
    const { code, result } = await check({ 'budget.xlsx': wholeOf(aWorkbook({ Budget: [['a', 'b']] })) });
    expect(code).toBe(1);
    expect(result).toMatch(
      /The workbook has no table of a plan, but "Budget"\. Expected sheets called indicators/,
    );
  });
});

/** A file with a thousand lines that are wrong, each in its own way of the kind. */
const BROKEN: readonly (readonly [what: string, name: string, text: string])[] = [
  [
    'figures that are words, of EES',
    'plans.csv',
    anEesText('number', ...withRows(1000, (place) => `Rotherham|2025|word ${place}`), 'Rotherham|2024|5'),
  ],
  [
    'periods that cannot be read, of EES',
    'plans.csv',
    anEesText('number', ...withRows(1000, (place) => `Rotherham|year ${place}|5`), 'Rotherham|2024|5'),
  ],
  [
    'areas that are not known, of LAIT',
    'lait.csv',
    ['Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region']
      .concat(withRows(1000, (place) => `NEET,,2025,,4.4,${place + 1000},`))
      .join('\n'),
  ],
  [
    'figures that are words, of a plan’s own',
    'observations.csv',
    ['indicator,area,time_period,time_identifier,value']
      .concat(withRows(1000, (place) => `a,372,${1901 + (place % 100)},Calendar year,word ${place}`))
      .join('\n'),
  ],
  [
    'cells too many, of EES',
    'plans.csv',
    anEesText('number', ...withRows(1000, () => 'Rotherham|2025|5,6,7,8'), 'Rotherham|2024|5'),
  ],
];

describe('a file with a thousand broken lines', () => {
  it.each(BROKEN)('is told in fewer than 30 lines: %s', async (_, name, text) => {
    const { result } = await check({ [name]: text, 'plans.meta.csv': META });
    const lines = result.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.length).toBeLessThan(30);
    expect(lines.at(-1)).toMatch(/\b1,00\d (errors|warnings)/);
  });
});
