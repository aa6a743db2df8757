import { describe, expect, it } from 'vitest';
import { heldBytes, wholeOf } from '@/sources/fileBytes';
import { parseObservations } from '@/sources/plan/observationsTable';
import { workbookTables } from '@/sources/workbook/workbookTables';
import { aWorkbook } from '#tests/support/aWorkbook';
import { hasSharedData, sharedFile } from '#tests/support/sharedData';

const HEADER = ['indicator', 'area', 'time_period', 'time_identifier', 'value'];

async function textsOf(...workbook: Parameters<typeof aWorkbook>) {
  const { files, issues } = await workbookTables(aWorkbook(...workbook));
  const texts = Object.fromEntries(
    [...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
  return { texts, issues };
}

describe('a plan’s tables in one workbook', () => {
  it('are the files of the same names, whatever the case', async () => {
    const { texts, issues } = await textsOf({
      Observations: [HEADER, ['neet', 372, 202425, 'Academic year', 4.4]],
      indicators: [
        ['id', 'title'],
        ['neet', 'Not in education, employment or training'],
      ],
    });
    expect(issues).toEqual([]);
    expect(texts).toEqual({
      'observations.csv': `${HEADER.join(',')}\nneet,372,202425,Academic year,4.4\n`,
      'indicators.csv': 'id,title\nneet,"Not in education, employment or training"\n',
    });
  });

  it.each([
    [0.30000000000000004, '0.3'],
    [4.4, '4.4'],
    [1e-7, '1e-7'],
    [new Date('2015-01-14'), '2015-01-14'],
    [true, 'yes'],
    [false, 'no'],
    ['c', 'c'],
    [{ percent: 0.93 }, '93%'],
    [{ percent: 0.07 }, '7%'],
    [{ oneDecimalPercent: 0.285 }, '28.5%'],
    ['say "so"', '"say ""so"""'],
  ])('hold %j as %s', async (cell, text) => {
    const { texts } = await textsOf({ observations: [[...HEADER], ['i', 'a', 2024, 'Calendar year', cell]] });
    expect(texts['observations.csv']?.split('\n')[1]).toBe(`i,a,2024,Calendar year,${text}`);
  });

  it('keep their rows, over an empty one', async () => {
    const { files } = await workbookTables(
      aWorkbook({ observations: [HEADER, [], ['neet', '372', 2024, 'Calendar year', { percent: 0.044 }]] }),
    );
    const table = parseObservations(files.get('observations.csv') ?? new Uint8Array(), () => true);
    expect(table.issues).toEqual([]);
    expect(table.rows).toMatchObject([{ row: 3, reading: { value: 4.4 } }]);
  });

  it('leave out a sheet that is not one of them, with a note', async () => {
    const { texts, issues } = await textsOf({ 'Working out': [['a']], targets: [['indicator']] });
    expect(Object.keys(texts)).toEqual(['targets.csv']);
    expect(issues).toMatchObject([
      { severity: 'note', code: 'unknown-sheet', message: expect.stringContaining('"Working out"') },
    ]);
  });

  it.each(['target', 'Targets 16-17', 'targets (2)', 'My targets', 'Tragets', 'Monthly'])(
    'warn of a sheet called "%s", whose name or header is nearly that of one',
    async (name) => {
      const header = ['indicator', 'time_period', 'time_identifier', 'target'];
      const { issues } = await textsOf({ indicators: [['id']], [name]: [header] });
      expect(issues).toMatchObject([
        {
          severity: 'warning',
          code: 'unknown-sheet',
          file: 'plan.xlsx',
          message: expect.stringMatching(`"${name.replace(/[()]/g, '.')}".*Did you mean "targets"`),
        },
      ]);
    },
  );

  it('have their header in the first row', async () => {
    const { texts, issues } = await textsOf({ observations: [['Our figures'], [], HEADER] });
    expect(texts).toEqual({});
    expect(issues).toMatchObject([
      { severity: 'error', code: 'title-above-header', row: 3, message: expect.stringContaining('row 3') },
    ]);
  });
});

describe('a number in a workbook', () => {
  const header = ['indicator', 'area', 'value'];
  const valuesOf = async (rows: readonly (readonly (string | object | number)[])[]) => {
    const { texts } = await textsOf({ observations: [header, ...rows] } as never);
    return texts['observations.csv']
      ?.trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').at(-1));
  };

  it('has the decimals that its cell shows, the noughts too', async () => {
    const rows = [84, 84.4, -3].map((number) => ['ehc', '372', { number, format: '0.0' }]);
    expect(await valuesOf(rows)).toEqual(['84.0', '84.4', '-3.0']);
    expect(await valuesOf([['ehc', '372', { oneDecimalPercent: 0.84 }]])).toEqual(['84.0%']);
    expect(await valuesOf([['ehc', '372', { number: 84.4, format: '0.0"%"' }]])).toEqual(['84.4']);
  });

  it('keeps what it holds beyond them: the indicator says to how many it is published', async () => {
    expect(await valuesOf([['ehc', '372', { number: 84.36, format: '0' }]])).toEqual(['84.36']);
  });

  it('has, without a format, as many as the other figures of its indicator', async () => {
    const rows = [
      ['ehc', '372', 83.1],
      ['ehc', '372', 84],
      ['ehc', '372', 'c'],
      ['contacts', '372', 1042],
      ['ehc', '372', { number: 85, format: '0' }],
    ];
    expect(await valuesOf(rows)).toEqual(['83.1', '84.0', 'c', '1042', '85']);
  });

  it('is the year that was typed, in a cell that is formatted as a date', async () => {
    const typed = (number: number) => new Date(Date.UTC(1899, 11, 30) + number * 86_400_000);
    const { texts } = await textsOf({ observations: [['time_period'], [typed(2017)], [typed(201617)]] });
    expect(texts['observations.csv']).toBe('time_period\n2017\n201617\n');
  });
});

describe('a cell of a workbook without a figure', () => {
  it.each([
    [{ error: '#N/A' }, /#N\/A, which Excel shows where a look-up has found nothing/],
    [{ error: '#DIV/0!' }, /#DIV\/0!, which Excel shows where a formula divides by nought/],
    [{ error: '#REF!' }, /#REF!/],
    [{ error: '#VALUE!' }, /#VALUE!/],
    [{ formula: 'A1/B1' }, /formula without its result.*save it again/],
  ])('%j is told as what it is', async (cell, message) => {
    const { files } = await workbookTables(
      aWorkbook({ observations: [HEADER, ['neet', '372', 2024, 'Calendar year', cell]] }),
    );
    const table = parseObservations(files.get('observations.csv') ?? new Uint8Array(), () => true);
    expect(table.rows).toEqual([]);
    expect(table.issues).toMatchObject([
      { severity: 'error', row: 2, column: 'value', message: expect.stringMatching(message) },
    ]);
  });

  it('is a nought that no program has worked out, where the workbook is still to be calculated', async () => {
    const sheet = { observations: [['value'], [{ formula: 'A1/B1', result: 0 }]] };
    expect((await textsOf(sheet)).texts['observations.csv']).toBe('value\n0\n');
    expect((await textsOf(sheet, { isStale: true })).texts['observations.csv']).toBe('value\n=A1/B1\n');
  });
});

describe('what an officer has hidden in a workbook', () => {
  const rows = [['neet', 372, 2024, 'Calendar year', 4.4]];
  const sheet = { observations: [HEADER, ...rows, ...rows, ...rows, ...rows] };

  it.each([
    [{ hiddenSheets: ['observations'] }, 'The sheet is hidden.'],
    [{ hiddenRows: { observations: [3] } }, 'Row 3 is hidden.'],
    [{ hiddenRows: { observations: [2, 4, 5] } }, 'Rows 2, 4 to 5 are hidden. They are'],
    [{ hiddenColumns: { observations: [3, 5] } }, 'Columns C (time_period), E (value) are hidden. They are'],
  ])('is read, and told: %j', async (hidden, message) => {
    const { texts, issues } = await textsOf(sheet, hidden);
    expect(texts['observations.csv']?.trim().split('\n')).toHaveLength(5);
    expect(issues).toMatchObject([
      {
        severity: 'warning',
        code: 'hidden',
        file: 'plan.xlsx, sheet observations',
        message: expect.stringContaining(message),
      },
    ]);
  });

  it('is told of a cell whose format shows nothing', async () => {
    const { issues } = await textsOf({ observations: [HEADER, [{ number: 3, format: ';;;' }]] });
    expect(issues).toMatchObject([
      { message: expect.stringContaining('Cell A2 has a format that shows nothing.') },
    ]);
  });

  it('is nothing to tell where the row or column is empty, or not read', async () => {
    const { issues } = await textsOf(
      { observations: [[...HEADER, 'my working'], ...rows] },
      { hiddenRows: { observations: [9] }, hiddenColumns: { observations: [6, 12] } },
    );
    expect(issues).toEqual([]);
  });
});

describe('a workbook that cannot be read', () => {
  it('has no sheet of ours', async () => {
    const { texts, issues } = await textsOf({ Sheet1: [['a', 'b']] });
    expect(texts).toEqual({});
    expect(issues).toMatchObject([
      {
        severity: 'error',
        code: 'workbook',
        message: expect.stringContaining('called indicators, observations'),
      },
    ]);
  });

  it.each([
    ['is cut short', wholeOf(aWorkbook({ indicators: [['id']] })).subarray(0, 600)],
    ['is none', new TextEncoder().encode('PK but not an archive')],
    ['is nothing', new Uint8Array()],
  ])('%s', async (_, bytes) => {
    const { issues } = await workbookTables(heldBytes('plan.xlsx', bytes));
    expect(issues).toMatchObject([{ severity: 'error', code: 'unreadable-file', file: 'plan.xlsx' }]);
  });

  it('is too large, packed or unpacked', async () => {
    const packed = await workbookTables({ name: 'plan.xlsx', size: 50_000_001, read: () => 0 });
    expect(packed.issues).toMatchObject([{ message: expect.stringContaining('at most 50 MB') }]);
    const bytes = wholeOf(aWorkbook({ indicators: [['id']] }));
    const view = new DataView(bytes.buffer);
    // The size that the directory, which the last 22 bytes point to, claims for its first file.
    view.setUint32(view.getUint32(bytes.length - 6, true) + 24, 4_000_000_000, true);
    const unpacked = await workbookTables(heldBytes('plan.xlsx', bytes));
    expect(unpacked.issues).toMatchObject([{ message: expect.stringContaining('at most 50 MB') }]);
  });
});

describe.runIf(hasSharedData)('a publisher’s workbook', () => {
  it.each([
    [
      'workbooks/ees_table_tool_download.xlsx',
      /table tool.*Download the data as CSV \(underlying data\) instead/,
    ],
    ['workbooks/SFR49_2014_LATables.xlsx', /publisher’s tables \(Index, Table LA1/],
    ['lait/sn_may_2025.xlsx', /no table of a plan, but "LA SN Groups"/],
  ])('%s is said to be what it is', async (path, message) => {
    const { files, issues } = await workbookTables(sharedFile(path));
    expect(files.size).toBe(0);
    expect(issues).toMatchObject([
      { severity: 'error', code: 'workbook', message: expect.stringMatching(message) },
    ]);
  });
});
