import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileFolder } from '@/pack/compile/compileFolder';
import { readPlanFolder } from '@/pack/compile/planFolder';
import { readTables } from '@/pack/compile/readTables';
import { parseFeeds } from '@/sources/plan/feedsJson';
import { planFilesAt } from '@/cli/planFilesAt';
import { heldFeeds, heldFolder } from '@/officerFiles/heldFolder';
import type { FilesByPath } from '@/officerFiles/filesByPath';
import { savedWorkbook } from '@/officerFiles/savedWorkbook';
import { tablesOf } from '@/officerFiles/tablesOf';
import { publishedFiles } from '@/pack/write/publishedFiles';
import { readFile, writeFile } from 'node:fs/promises';
import { aTemporaryFolder, runCommand } from '#tests/support/runCommand';

const PLANS = resolve(import.meta.dirname, '../../plans');
const SHIPPED = readdirSync(PLANS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'figures')
  .map(({ name }) => name);

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content);

/** The plan as it is read: every row of every table, the feeds, and the doubts about them. */
async function readPlan(files: FilesByPath) {
  const { files: tables } = await readPlanFolder(heldFolder('plan', files));
  const { isKnown: _isKnown, frozenTables: frozen, ...read } = readTables(tables);
  const { feeds } = parseFeeds(tables.get('feeds.json') ?? bytes('[]'));
  // A feed is on a line of its text, and a frozen row of the sheet stands below those of other reports.
  const reports = frozen.map(({ report, rows }) => [report, rows.map((row) => ({ ...row, row: undefined }))]);
  return { ...read, reports, feeds: feeds.map((feed) => ({ ...feed, row: undefined })) };
}

describe('a plan as one workbook', () => {
  it.each(SHIPPED)('reads of %s all that its folder reads', async (name) => {
    const folder = await planFilesAt(join(PLANS, name));
    const workbook = new Map([['plan.xlsx', await savedWorkbook(folder, '2026-01-31')]]);
    const [one, other] = [await readPlan(workbook), await readPlan(folder)];
    expect(other.planFile?.id).toBe(name);
    expect(one).toEqual(other);
  });

  it('publishes every byte that its folder publishes, but for the names and sizes of the files', async () => {
    const folder = await planFilesAt(join(PLANS, 'rotherham-cypp-2013'));
    const workbook = new Map([['plan.xlsx', await savedWorkbook(folder, '2026-01-31')]]);
    const published = async (files: FilesByPath) => {
      const { plan } = await compileFolder(heldFolder('plan', files), heldFeeds(files));
      return plan === undefined
        ? []
        : [...publishedFiles([plan])].filter(([path]) => !path.endsWith('/data.json'));
    };
    const [one, other] = [await published(workbook), new Map(await published(folder))];
    expect(one.length).toBeGreaterThan(10);
    expect(one.filter(([path, content]) => other.get(path) !== content).map(([path]) => path)).toEqual([]);
  });

  it('keeps how the sheet was read that it was made of, so that next month asks nothing again', async () => {
    const layout = {
      sheet: 'Mar-17',
      headRows: [2, 3],
      authority: 'E08000018',
      columns: [{ column: 'E', head: 'Monthly performance / Jan-17', is: 'figure' }],
      answers: { 'sign:n/a': 'x', 'to-date': 'as printed' },
    };
    const plan = new Map([
      ['plan.json', bytes('{"id":"made-up","title":"Made up","authority":"E08000018","asAt":"2017-03-31"}')],
      ['indicators.csv', bytes('id,title,polarity,unit\ncontacts,Contacts,neutral,count\n')],
      ['layout.json', bytes(JSON.stringify(layout))],
    ]);
    const tables = await tablesOf(new Map([['plan.xlsx', await savedWorkbook(plan, '2026-01-31')]]));
    expect(JSON.parse(text(tables.get('layout.json')))).toEqual(layout);
    const { issues } = await compileFolder(
      heldFolder('plan', new Map([['plan.xlsx', await savedWorkbook(plan, '2026-01-31')]])),
      heldFeeds(new Map()),
    );
    expect(issues.filter(({ code }) => code === 'unknown-sheet')).toEqual([]);
  });

  it('keeps what a spreadsheet would change: noughts behind the point, leading noughts, long numbers and lines', async () => {
    const table =
      'id,title,polarity,unit,caveat\n007,"Two\nlines",low,percent,"=1+1"\nlong,12345678901234567,neutral,count,84.0\n';
    const files = new Map([
      [
        'plan.json',
        bytes(
          '{"id":"p","title":"P","authority":"E08000018","asAt":"2017-03-31","reports":[{"id":"a","title":"A: one","template":"2018"}],"rating":{"tolerance":0.5}}',
        ),
      ],
      ['indicators.csv', bytes(table)],
    ]);
    const read = await tablesOf(new Map([['plan.xlsx', await savedWorkbook(files, '2017-03-31')]]));
    expect(text(read.get('indicators.csv'))).toBe(table.replace('"=1+1"', '=1+1'));
    expect(JSON.parse(text(read.get('plan.json')))).toEqual(JSON.parse(text(files.get('plan.json'))));
  });

  it('has columns of any name, those too that every object of the language answers to', async () => {
    const table = 'id,title,polarity,unit,constructor,toString\na,valueOf,low,percent,1,2\n';
    const files = new Map([
      ['plan.json', bytes('{"id":"p","title":"P","authority":"E08000018","asAt":"2017-03-31"}')],
      ['indicators.csv', bytes(table)],
    ]);
    const read = await tablesOf(new Map([['plan.xlsx', await savedWorkbook(files, '2017-03-31')]]));
    expect(text(read.get('indicators.csv'))).toBe(table);
  });

  it('is refused where a cell would not be read back as it is', async () => {
    const files = new Map([
      ['plan.json', bytes('{"id":"p","title":"P","authority":"E08000018","asAt":"2017-03-31"}')],
      [
        'indicators.csv',
        bytes('id,title,polarity,unit\na,A sign \u0001 that no workbook holds,low,percent\n'),
      ],
    ]);
    await expect(savedWorkbook(files, '2017-03-31')).rejects.toThrow(
      /row 2, column title of indicators|workbook/,
    );
  });
});

describe('scorecard convert', () => {
  it('makes a workbook of a folder and a folder of the workbook, with the same tables and frozen reports', async () => {
    const room = await aTemporaryFolder();
    const [workbook, folder] = [join(room, 'plan.xlsx'), join(room, 'plan')];
    expect(await runCommand('convert', join(PLANS, 'sample-borough'), '--out', workbook)).toMatchObject({
      code: 0,
    });
    expect(await runCommand('convert', workbook, '--out', folder)).toMatchObject({ code: 0 });
    const frozen = (await readFile(join(PLANS, 'sample-borough/reports/november.csv'), 'utf8'))
      .trim()
      .split('\n');
    const kept = (await readFile(join(folder, 'reports/november.csv'), 'utf8')).trim().split('\n');
    expect(kept.filter((line) => line !== '')).toHaveLength(frozen.length);
    expect(await runCommand('convert', workbook, '--out', folder)).toMatchObject({ code: 2 });
  });

  it('keeps the rows of a report that has no column but the first three', async () => {
    const room = await aTemporaryFolder();
    const files = new Map([
      ['plan.json', bytes('{"id":"p","title":"P","authority":"E08000018","asAt":"2017-03-31"}')],
      ['indicators.csv', bytes('id,title,polarity,unit\na,A,low,percent\n')],
      ['reports/spring.csv', bytes('indicator,title,area\na,A,E08000018\n')],
    ]);
    const saved = await savedWorkbook(files, '2017-03-31');
    await writeFile(join(room, 'plan.xlsx'), saved);
    const read = await tablesOf(new Map([['plan.xlsx', saved]]));
    expect(text(read.get('reports/spring.csv'))).toBe('indicator,title,area\na,A,E08000018\n');
  });
});
