import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { heldBytes, wholeOf } from '@/sources/fileBytes';
import { markedSheets } from '@/sources/workbook/markedSheets';
import { sheetsOf } from '@/sources/workbook/workbookSheets';
import { aFaultyWorkbook } from '#tests/support/aFaultyWorkbook';
import { aTemporaryFolder, runCommand } from '#tests/support/runCommand';

const PLAN = aFaultyWorkbook('Ask finance about March');

const ERROR = 'FFF4B8B0';

async function written(): Promise<string> {
  const path = join(await aTemporaryFolder(), 'her-plan.xlsx');
  await writeFile(path, wholeOf(PLAN));
  return path;
}

describe('scorecard check --marked', () => {
  it('writes the officer’s own sheets with each faulty cell coloured and noted, behind a list with errors first', async () => {
    const path = await written();
    const out = path.replace('her-plan', 'marked');
    expect(await runCommand('check', path, '--marked', out)).toMatchObject({ code: 1 });
    const file = heldBytes('marked.xlsx', new Uint8Array(await readFile(out)));
    const read = await sheetsOf(file);
    if (read.kind !== 'sheets') throw new Error(read.issue.message);
    expect(read.sheets.map(({ name }) => name)).toEqual([
      'Issues',
      'plan',
      'indicators',
      'observations',
      'Notes',
    ]);
    const [issues] = read.sheets;
    expect(issues?.cells.slice(1, 4).map((row) => [row[0], row[4]])).toEqual([
      ['Error', 'C2'],
      ['Error', 'C2'],
      ['Error', 'C3'],
    ]);
    expect(read.sheets[3]?.cells[1]).toEqual(['contacts', 'E08000018', '2014/15', 'Financial year', 11010]);
    const marks = await markedSheets(file);
    expect(marks.get('indicators')?.fills.get('C2')).toBe(ERROR);
    expect(marks.get('observations')?.fills.get('C3')).toBe(ERROR);
    expect(marks.get('observations')?.fills.get('E3')).toBeUndefined();
    const parts = unzipSync(wholeOf(file));
    expect(strFromU8(parts['xl/comments4.xml'] ?? new Uint8Array())).toMatch(
      /<comment ref="C2"[^>]*>.*2014\/15.*Write 201415/,
    );
    expect(parts['xl/comments5.xml']).toBeUndefined();
  });

  it('marks the cells of one table that is a CSV file', async () => {
    const room = await aTemporaryFolder();
    const path = join(room, 'indicators.csv');
    await writeFile(path, 'id,title,polarity,unit\ncontacts,Contacts,Info,count\n');
    await runCommand('check', path, '--marked', join(room, 'marked.xlsx'));
    const marks = await markedSheets(
      heldBytes('m.xlsx', new Uint8Array(await readFile(join(room, 'marked.xlsx')))),
    );
    expect(marks.get('indicators')?.fills.get('C2')).toBe(ERROR);
  });

  it('has of a sheet of 5,000 rows and more those around its issues, each at its own number', async () => {
    const room = await aTemporaryFolder();
    const path = join(room, 'observations.csv');
    const row = (value: string) => `contacts,E08000018,201617,Financial year,${value}`;
    const rows = Array.from({ length: 6_000 }, () => row('1'));
    rows[4_998] = row('five');
    await writeFile(path, `indicator,area,time_period,time_identifier,value\n${rows.join('\n')}\n`);
    await runCommand('check', path, '--marked', join(room, 'marked.xlsx'));
    const file = heldBytes('m.xlsx', new Uint8Array(await readFile(join(room, 'marked.xlsx'))));
    expect((await markedSheets(file)).get('observations')?.fills.get('E5000')).toBe(ERROR);
    const read = await sheetsOf(file);
    if (read.kind !== 'sheets') throw new Error(read.issue.message);
    const [list, sheet] = read.sheets;
    const filled = (sheet?.cells ?? []).flatMap((cells, at) =>
      cells.some((cell) => cell !== null) ? [at + 1] : [],
    );
    expect(filled[0]).toBe(1);
    expect(filled).toEqual(expect.arrayContaining([4998, 4999, 5000, 5001, 5002]));
    expect(filled).not.toContain(4000);
    expect(list?.cells.at(-1)).toEqual(
      expect.arrayContaining([expect.stringContaining('The sheet has 6,001 rows.')]),
    );
  });
});

describe('scorecard mend', () => {
  it('writes a copy of the workbook with the cells mended and all else as it was', async () => {
    const path = await written();
    const out = path.replace('her-plan', 'mended');
    const { code, result } = await runCommand('mend', path, '--out', out);
    expect(code).toBe(0);
    expect(result).toContain('observations.csv C2 time_period: 2014/15 → 201415');
    expect(new Uint8Array(await readFile(path))).toEqual(wholeOf(PLAN));
    const [before, after] = [unzipSync(wholeOf(PLAN)), unzipSync(new Uint8Array(await readFile(out)))];
    const same = Object.keys(before).filter((part) => !/sheet[23]\.xml$/.test(part));
    for (const part of same) expect(after[part]).toEqual(before[part]);
    const observations = strFromU8(after['xl/worksheets/sheet3.xml'] ?? new Uint8Array());
    expect(observations).toContain('<c r="C2"><v>201415</v></c>');
    // The figures keep the format that the officer gave them.
    expect(observations).toContain('<c r="E2" s="4"><v>11010</v></c>');
    expect(await runCommand('check', out)).toMatchObject({ code: 0 });
  });

  it('says so where nothing can be mended without asking', async () => {
    const room = await aTemporaryFolder();
    await runCommand('new', join(room, 'plan.xlsx'));
    const { code, messages } = await runCommand(
      'mend',
      join(room, 'plan.xlsx'),
      '--out',
      join(room, 'copy.xlsx'),
    );
    expect([code, messages]).toEqual([
      0,
      'Nothing can be corrected without asking you. Nothing was written.\n',
    ]);
  });
});
