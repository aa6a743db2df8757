import { describe, expect, it } from 'vitest';
import { heldBytes, wholeOf } from '@/sources/fileBytes';
import { laitReader } from '@/sources/lait/laitReader';
import type { FileBytes, Wanted } from '@/sources/publishedFile';
import { aFigureSink } from '#tests/support/aFigureSink';
import { aLaitFile, aTextFile } from '#tests/support/aLaitFile';
import { aLaitParquet } from '#tests/support/aLaitParquet';
import { hasSharedData, sharedFile } from '#tests/support/sharedData';

const NEET: Wanted = {
  indicator: 'neet',
  column: '16-17 NEET',
  filters: {},
  periodKind: 'Reporting year',
};

async function read(file: FileBytes, ...wanted: readonly Wanted[]) {
  const sink = aFigureSink();
  const issues = await laitReader.read(file, wanted, sink);
  return { issues, taken: sink.taken };
}

describe('a LAIT file', () => {
  it('as DfE publishes it, in parquet, gives each figure without float noise, with its area, period and row', async () => {
    const { taken, issues } = await read(aLaitParquet, NEET);
    expect(issues).toEqual([]);
    expect(taken).toEqual([
      {
        wanted: 0,
        area: 'E08000018',
        period: '2025 Reporting year',
        figure: 4.4,
        decimals: 1,
        status: 'final',
        row: 2,
        limits: undefined,
      },
      expect.objectContaining({ area: 'E92000001', figure: 3.4, row: 3 }),
      expect.objectContaining({ area: 'E09000001', figure: 'x', row: 4 }),
    ]);
  });

  it.each([
    ['4.9000000000000004', 4.9, 1],
    ['6.7970000000000003E-2', 0.06797, 5],
    ['93', 93, 0],
    ['0', 0, 0],
    ['-0.44', -0.44, 2],
    ['233.1', 233.1, 1],
    ['-', 'x', 0],
    ['', 'x', 0],
    ['NA', 'x', 0],
    ['..', 'x', 0],
    ['c', 'c', 0],
  ])('as CSV, with "%s", has %s to %s places', async (text, figure, decimals) => {
    const { taken } = await read(aLaitFile(`16-17 NEET|2025|372|${text}`), NEET);
    expect(taken).toMatchObject([{ figure, decimals }]);
  });

  it('has regions and the parts of London by their LAIT numbers', async () => {
    const rows = ['982', '986', '987.0', '988'].map((number) => `16-17 NEET|2025|${number}|1`);
    const { taken } = await read(aLaitFile(...rows), NEET);
    expect(taken.map(({ area }) => area)).toEqual(['E12000003', 'E12000007', 'E13000001', 'E13000002']);
  });

  it('feeds two indicators of a plan from one of its own, and skips what nobody wants', async () => {
    const file = aLaitFile('LACnum|2025|372|700', '16-17 NEET|2025|372|4.4', 'LACnum|2024|372|690');
    const { taken } = await read(file, NEET, { ...NEET, indicator: 'again', periodKind: 'Calendar year' });
    expect(taken.map(({ wanted, period, row }) => [wanted, period, row])).toEqual([
      [0, '2025 Reporting year', 3],
      [1, '2025 Calendar year', 3],
    ]);
  });

  it('counts rows as a spreadsheet does, over an empty line', async () => {
    const file = aLaitFile('16-17 NEET|2025|372|4.4');
    const lines = new TextDecoder().decode(wholeOf(file)).trimEnd();
    const { taken } = await read(aTextFile('lait.csv', lines, '', '16-17 NEET,,2024,,4.1,372,'), NEET);
    expect(taken.map(({ row }) => row)).toEqual([2, 4]);
  });
});

describe('what is wrong with a LAIT file', () => {
  it('is told with its place, and the other rows are read', async () => {
    const file = aLaitFile(
      '16-17 NEET|2025|372|4.4',
      '16-17 NEET|2025|372|about 4',
      '16-17 NEET|2025|999|4.4',
      '16-17 NEET|soon|372|4.4',
      '16-17 NEET|0|372|-',
    );
    const { taken, issues } = await read(file, NEET);
    expect(taken).toHaveLength(1);
    expect(issues).toEqual([
      expect.objectContaining({ severity: 'warning', code: 'not-a-number', row: 3, column: 'Values' }),
      expect.objectContaining({ severity: 'warning', code: 'unknown-area', row: 4, column: 'LA Number' }),
      expect.objectContaining({ severity: 'warning', code: 'period', row: 5, column: 'Years' }),
      expect.objectContaining({ severity: 'note', code: 'no-year' }),
    ]);
  });

  it.each([
    ['16-17 NEAT', /no indicator "16-17 NEAT"\. Did you mean "16-17 NEET"/],
    [undefined, /does not say which/],
  ])('is an indicator "%s" that it does not have', async (column, message) => {
    const { issues } = await read(aLaitFile('16-17 NEET|2025|372|4.4'), { ...NEET, column });
    expect(issues).toMatchObject([
      { severity: 'error', code: 'unknown-indicator', message: expect.stringMatching(message) },
    ]);
  });

  it('is a filter, for LAIT has none', async () => {
    const { issues } = await read(aLaitParquet, { ...NEET, filters: { Sex: 'Female' } });
    expect(issues).toMatchObject([{ severity: 'error', code: 'unknown-filter', column: 'Sex' }]);
  });

  it.each([
    ['other columns', aTextFile('lait.csv', 'a,b', '1,2')],
    ['half of its parquet', heldBytes('lait.parquet', wholeOf(aLaitParquet).subarray(0, 400))],
  ])('is that it has %s', async (_, file) => {
    const { issues } = await read(file, NEET);
    expect(issues).toMatchObject([{ severity: 'error', code: 'unreadable-file' }]);
  });
});

describe.runIf(hasSharedData)('the LAIT file of April 2026', () => {
  it('has the published NEET figures of 2025', async () => {
    const { taken, issues } = await read(sharedFile('lait/bds_long_0.parquet'), NEET);
    const figures = taken.filter(({ period }) => period.startsWith('2025'));
    const figureOf = (code: string) => figures.find(({ area }) => area === code)?.figure;
    // DfE, LAIT, April 2026: 16-17 NEET (including not known), December 2024 to February 2025.
    expect(figureOf('E08000018')).toBe(4.4);
    expect(figureOf('E92000001')).toBe(3.4);
    expect(figureOf('E12000003')).toBe(3.9);
    expect(figures).toHaveLength(170);
    expect(issues).toEqual([]);
  });
});
