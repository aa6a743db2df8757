import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '@/pack/compile/loadPlan';
import { publishedFiles } from '@/pack/write/publishedFiles';
import { wholeOf } from '@/sources/fileBytes';
import { aPlanFolder } from '#mocks/aPlanFolder';
import { aWorkbook } from '#tests/support/aWorkbook';
import { aTemporaryFolder } from '#tests/support/runCommand';

const TABLES = ['indicators', 'observations', 'targets', 'neighbours', 'commentary', 'areas'] as const;

/** A sheet from the text of a table: what looks like a number is one, as a spreadsheet would have it. No cell here holds a comma. */
function sheetOf(bytes: Uint8Array | undefined): readonly (readonly (string | number)[])[] {
  const lines = new TextDecoder().decode(bytes).trimEnd().split('\n');
  return lines.map((line) => line.split(',').map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)));
}

/** The sound plan folder with these of its tables in a workbook and the others as they are. */
async function aFolderWithSheets(sheets: readonly string[], also: readonly string[] = []): Promise<string> {
  const folder = await aTemporaryFolder();
  const files = aPlanFolder();
  for (const [name, bytes] of files) {
    const table = name.replace('.csv', '');
    if (!sheets.includes(table) || also.includes(table)) await writeFile(join(folder, name), bytes);
  }
  const cells = Object.fromEntries(sheets.map((name) => [name, sheetOf(files.get(`${name}.csv`))]));
  await writeFile(join(folder, 'Plan 2015.xlsx'), wholeOf(aWorkbook(cells)));
  return folder;
}

async function packOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const { plan, issues } = await loadPlan(folder);
  expect(issues).toEqual([]);
  return new Map(plan === undefined ? [] : publishedFiles([plan]));
}

describe('a plan folder with a workbook', () => {
  it('whose sheets are the tables is the same plan as the tables, to the byte', async () => {
    const plain = await aTemporaryFolder();
    for (const [name, bytes] of aPlanFolder()) await writeFile(join(plain, name), bytes);
    const pack = await packOf(await aFolderWithSheets(TABLES));
    expect(pack.size).toBe(6);
    // Only the list of what it was made of differs: a sheet has no digest of its own.
    const isMadeOf = ([path]: readonly [string, string]) => path === 'sampleton/data.json';
    expect([...pack].filter((file) => !isMadeOf(file))).toEqual(
      [...(await packOf(plain))].filter((file) => !isMadeOf(file)),
    );
  });

  it('may hold some of the tables, and the folder the others', async () => {
    const folder = await aFolderWithSheets(['observations', 'targets']);
    expect((await packOf(folder)).size).toBe(6);
  });

  it('has a sheet of the texts that were looked at, whose rows name the sheets', async () => {
    const folder = await aTemporaryFolder();
    await writeFile(join(folder, 'plan.json'), aPlanFolder().get('plan.json') ?? '');
    const sheets = (...marks: readonly (readonly string[])[]) => ({
      areas: [
        ['id', 'name', 'kind', 'parent'],
        ['sampleton', 'Sampleton (made up)', 'authority', 'E12000003'],
      ],
      indicators: [
        ['id', 'title', 'priority', 'polarity', 'unit'],
        ['starts', 'Children who started (made up)', 'P1', 'low', 'count'],
      ],
      observations: [
        ['indicator', 'area', 'time_period', 'time_identifier', 'value'],
        ['starts', 'sampleton', 2014, 'Calendar year', 3],
      ],
      commentary: [
        ['indicator', 'kind', 'text'],
        ['starts', 'story', 'Three girls started.'],
      ],
      'looked-at': [['file', 'row', 'text', 'by', 'date'], ...marks],
    });
    const build = async (...marks: readonly (readonly string[])[]) => {
      await writeFile(join(folder, 'Plan.xlsx'), wholeOf(aWorkbook(sheets(...marks))));
      return await loadPlan(folder);
    };
    const found = await build();
    expect(found.issues).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        file: 'Plan.xlsx, sheet commentary',
        row: 2,
        column: 'text',
      }),
    );
    const marked = await build(['commentary', '2', 'Three girls started.', 'Officer', '2015-01-14']);
    expect(marked.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(marked.plan).toBeDefined();
  });

  it('that repeats a table of the folder is an error, and says which of the two to delete', async () => {
    const { plan, issues } = await loadPlan(await aFolderWithSheets(TABLES, ['targets']));
    expect(plan).toBeUndefined();
    expect(issues).toEqual([
      {
        severity: 'error',
        code: 'table-twice',
        file: 'targets.csv',
        message:
          'The table is here and as a sheet of Plan 2015.xlsx. Expected it once. Delete one of the two; until then the sheet is not read.',
      },
    ]);
  });

  it('has its faults told by sheet and row, as the spreadsheet shows them', async () => {
    const folder = await aFolderWithSheets(['targets', 'neighbours']);
    const targets = [
      ['indicator', 'time_period', 'time_identifier', 'target'],
      ['readiness', 2014, 'Calendar year', 'about sixty'],
    ];
    await writeFile(join(folder, 'Plan 2015.xlsx'), wholeOf(aWorkbook({ targets })));
    const { issues } = await loadPlan(folder);
    expect(issues).toMatchObject([
      {
        severity: 'error',
        file: 'Plan 2015.xlsx, sheet targets',
        row: 2,
        column: 'target',
        cell: 'D2',
        message: expect.stringMatching(/about sixty/),
      },
    ]);
  });

  it('has no CSV file to look into, and a message speaks of its sheets as the officer named them', async () => {
    const folder = await aFolderWithSheets(['indicators', 'observations']);
    const sheets = {
      ' Observations': [
        ['my notes', 'indicator', 'area', 'time_period', 'time_identifier', 'value'],
        ['', 'readyness', 'sampleton', 2014, 'Calendar year', 62.2],
      ],
      Indicators: sheetOf(aPlanFolder().get('indicators.csv')),
    };
    await writeFile(join(folder, 'Plan 2015.xlsx'), wholeOf(aWorkbook(sheets)));
    const { issues } = await loadPlan(folder);
    expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        file: 'Plan 2015.xlsx, sheet Observations',
        cell: 'B2',
        message: expect.stringContaining('is not in the sheet "Indicators". Add it there'),
      },
    ]);
  });
});

describe('a workbook of another kind', () => {
  it.each(['plan.xls', 'plan.ods', 'Plan.XLSM', 'plan.numbers'])(
    '%s is not read, and a warning says how to save it',
    async (name) => {
      const folder = await aTemporaryFolder();
      for (const [file, bytes] of aPlanFolder()) await writeFile(join(folder, file), bytes);
      await writeFile(join(folder, name), 'a workbook');
      const { plan, issues } = await loadPlan(folder);
      expect(plan).toBeDefined();
      expect(issues).toEqual([
        {
          severity: 'warning',
          code: 'workbook',
          file: name,
          message: expect.stringMatching(/Save it as an Excel workbook \(\.xlsx\)/),
        },
      ]);
    },
  );
});

describe('the folder "feeds"', () => {
  it('is where published files lie, and is no table', async () => {
    const folder = await aTemporaryFolder();
    for (const [file, bytes] of aPlanFolder()) await writeFile(join(folder, file), bytes);
    await mkdir(join(folder, 'feeds'));
    await writeFile(join(folder, 'feeds', 'observations.csv'), 'not read');
    expect((await loadPlan(folder)).issues).toEqual([]);
  });
});
