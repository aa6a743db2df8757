import { describe, expect, it } from 'vitest';
import { heldBytes, wholeOf } from '@/sources/fileBytes';
import { parseObservations } from '@/sources/plan/observationsTable';
import { workbookTables } from '@/sources/workbook/workbookTables';
import { aWorkbook } from '#tests/support/aWorkbook';
import { hasSharedData, sharedFile } from '#tests/support/sharedData';

const HEADER = ['indicator', 'area', 'time_period', 'time_identifier', 'value'];

async function textsOf(workbook: Parameters<typeof aWorkbook>[0]) {
  const { files, issues } = await workbookTables(aWorkbook(workbook));
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
    const { texts, issues } = await textsOf({ target: [['a']], targets: [['indicator']] });
    expect(Object.keys(texts)).toEqual(['targets.csv']);
    expect(issues).toMatchObject([
      {
        severity: 'note',
        code: 'unknown-sheet',
        file: 'plan.xlsx',
        message: expect.stringMatching(/"target".*Did you mean "targets"/),
      },
    ]);
  });

  it('have their header in the first row', async () => {
    const { texts, issues } = await textsOf({ observations: [['Our figures'], [], HEADER] });
    expect(texts).toEqual({});
    expect(issues).toMatchObject([
      { severity: 'error', code: 'title-above-header', row: 3, message: expect.stringContaining('row 3') },
    ]);
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
