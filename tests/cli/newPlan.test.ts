import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { heldBytes } from '@/sources/fileBytes';
import { sheetsOf } from '@/sources/workbook/workbookSheets';
import { aTemporaryFolder, runCommand, tableRecords } from '#tests/support/runCommand';

describe('scorecard new', () => {
  it('makes a folder with the published indicators and neighbours of an authority, which checks clean', async () => {
    const out = join(await aTemporaryFolder(), 'plan');
    expect(await runCommand('new', out, '--authority', 'Rotherham')).toMatchObject({ code: 0 });
    expect(await runCommand('check', out)).toMatchObject({ code: 0, result: 'No issues.\n' });
    const records = await tableRecords(out, '--area', 'E08000018');
    expect(records).toHaveLength(47);
    // DfE's model of 2025 has Barnsley as Rotherham's closest neighbour.
    expect(await readFile(join(out, 'neighbours.csv'), 'utf8')).toContain(
      'E08000018,1,E08000016,Very close,2025',
    );
    expect(records.find(({ indicator }) => indicator === 'neet')).toMatchObject({ neighbours_of: '10' });
  });

  it('makes a folder of empty tables where no authority is named', async () => {
    const out = join(await aTemporaryFolder(), 'plan');
    expect(await runCommand('new', out)).toMatchObject({ code: 0 });
    expect((await runCommand('check', out)).code).toBe(0);
  });

  it('makes one workbook that checks clean, and that is a whole plan once it is filled in', async () => {
    const file = join(await aTemporaryFolder(), 'plan.xlsx');
    expect(await runCommand('new', file, '--authority', '372')).toMatchObject({ code: 0 });
    expect(await runCommand('check', file)).toMatchObject({ code: 0 });
    const read = await sheetsOf(heldBytes('plan.xlsx', new Uint8Array(await readFile(file))));
    if (read.kind !== 'sheets') throw new Error(read.issue.message);
    expect(read.sheets.map(({ name }) => name)).toEqual([
      'Read me',
      'plan',
      'indicators',
      'observations',
      'targets',
      'neighbours',
      'commentary',
      'lists',
    ]);
    expect(read.sheets.find(({ name }) => name === 'neighbours')?.cells).toHaveLength(11);
  });

  it('has a list to choose from in every column that holds one of a few words', async () => {
    const file = join(await aTemporaryFolder(), 'plan.xlsx');
    await runCommand('new', file);
    const parts = unzipSync(new Uint8Array(await readFile(file)));
    const indicators = strFromU8(parts['xl/worksheets/sheet3.xml'] ?? new Uint8Array());
    // Polarity is column F, and its words stand in the first column of the sheet lists.
    expect(indicators).toMatch(
      /<dataValidation type="list"[^>]* sqref="F2:F5001"><formula1>lists!\$A\$2:\$A\$4<\/formula1>/,
    );
    expect(indicators).toContain('promptTitle="polarity"');
  });

  it('takes the published indicators that are named, in a folder and in a workbook with the figures beside it', async () => {
    const room = await aTemporaryFolder();
    const [folder, file] = [join(room, 'plan'), join(room, 'plan.xlsx')];
    for (const out of [folder, file]) {
      const made = await runCommand('new', out, '--authority', 'Rotherham', '--indicators', 'neet,absence');
      expect([made.code, made.messages]).toEqual([0, expect.stringContaining('2 published indicators')]);
      const records = await tableRecords(out, '--area', 'E08000018');
      expect(records.map(({ indicator }) => indicator)).toEqual(['absence', 'neet']);
      expect((await runCommand('check', folder)).result).toBe('No issues.\n');
    }
    const plan = JSON.parse(await readFile(join(folder, 'plan.json'), 'utf8')) as {
      priorities: { id: string }[];
    };
    expect(plan.priorities.map(({ id }) => id)).toEqual(['school', 'young-people']);
    const wrong = await runCommand(
      'new',
      join(room, 'x'),
      '--authority',
      'Rotherham',
      '--indicators',
      'neets',
    );
    expect([wrong.code, wrong.messages]).toEqual([2, expect.stringContaining('Did you mean "neet"')]);
  });

  it('has the rows of an example where they are wanted, which go when they are asked to', async () => {
    const room = await aTemporaryFolder();
    const [file, folder] = [join(room, 'plan.xlsx'), join(room, 'plan')];
    await runCommand('new', file, '--authority', 'Rotherham', '--examples');
    expect((await runCommand('check', file)).code).toBe(0);
    const [record] = await tableRecords(file, '--area', 'E08000018');
    expect(record).toMatchObject({ indicator: 'example-re-referrals', value: '22.4', target: '22' });
    expect((await runCommand('convert', file, '--out', folder, '--without-examples')).code).toBe(0);
    for (const table of ['indicators', 'observations', 'targets', 'commentary'])
      expect((await readFile(join(folder, `${table}.csv`), 'utf8')).trim().split('\n')).toHaveLength(1);
    expect((await readFile(join(folder, 'neighbours.csv'), 'utf8')).trim().split('\n')).toHaveLength(11);
    expect((await runCommand('new', join(room, 'x'), '--examples')).code).toBe(2);
  });

  it('writes over nothing', async () => {
    const folder = await aTemporaryFolder();
    await writeFile(join(folder, 'mine.csv'), 'x\n');
    expect(await runCommand('new', folder)).toMatchObject({ code: 2 });
    expect((await runCommand('new', join(folder, 'mine.xlsx'))).code).toBe(0);
    expect((await runCommand('new', join(folder, 'mine.xlsx'))).code).toBe(2);
    expect((await runCommand('new', join(folder, 'p'), '--authority', 'Rotherhm')).messages).toContain(
      'Did you mean "Rotherham"',
    );
  });
});

describe('one workbook', () => {
  it('with a sheet "plan" is a plan by itself', async () => {
    const { default: writeXlsxFile } = await import('write-excel-file/universal');
    const folder = await aTemporaryFolder();
    const blob = await writeXlsxFile([
      {
        sheet: 'plan',
        data: [
          ['key', 'value'],
          ['id', 'made-up'],
          ['title', 'Made up'],
          ['authority', 'E08000018'],
          ['asAt', new Date(Date.UTC(2025, 3, 30))],
          ['priority', 'P1: Safe (made up)'],
          ['rating.basis', 'target'],
        ].map((row) =>
          row.map((cell) => (cell instanceof Date ? { value: cell, format: 'dd/mm/yyyy' } : cell)),
        ),
      },
      {
        sheet: 'indicators',
        data: [
          ['id', 'title', 'polarity', 'unit', 'priority'],
          ['visits', 'Visits in time', 'high', 'percent', 'P1'],
        ],
      },
      {
        sheet: 'observations',
        data: [
          ['indicator', 'area', 'time_period', 'time_identifier', 'value'],
          ['visits', 'E08000018', 2025, 'March', 95.6],
        ],
      },
    ]).toBlob();
    const file = join(folder, 'plan.xlsx');
    await writeFile(file, new Uint8Array(await blob.arrayBuffer()));
    expect((await runCommand('check', file)).code).toBe(0);
    const out = join(folder, 'site');
    // The built app may be of another release, or not there: only the plan is asked about here.
    const { messages } = await runCommand('build', file, '--out', out);
    expect(messages).not.toContain('error');
  });
});
