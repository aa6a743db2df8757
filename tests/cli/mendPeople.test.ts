import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablesOf } from '@/officerFiles/tablesOf';
import { wholeOf } from '@/sources/fileBytes';
import { aWorkbook } from '#tests/support/aWorkbook';
import { runCommand } from '#tests/support/runCommand';

let folder: string;
const at = (name: string) => join(folder, name);

/** Figures made up: children, staff and an average of days without its number of people. */
const TABLES = {
  'indicators.csv':
    'id,title,polarity,unit\nadopted,Number of children adopted,high,count\nworkers,Social workers on leave,low,count\nwait,Days from entering care to adoption,low,days\n',
  'observations.csv': [
    'indicator,area,time_period,time_identifier,value',
    'adopted,E08000018,201617,Financial year,3',
    'workers,E08000018,201516,Financial year,2',
    'workers,E08000018,201617,Financial year,3',
    'wait,E08000018,201617,Financial year,325',
    '',
  ].join('\n'),
} as const;

const mend = (out: string, ...more: readonly string[]) =>
  runCommand('mend', at('plan'), '--out', at(out), ...more);

/** A plan of the tables, which `convert` gives its plan.json. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorecard-people-'));
  const tables = await mkdtemp(join(folder, 'tables-'));
  for (const [name, text] of Object.entries(TABLES)) await writeFile(join(tables, name), text);
  const args = ['--authority', 'Rotherham', '--title', 'Our scorecard'];
  await runCommand('convert', tables, '--out', at('plan'), ...args);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('The command says of people what the desk says', () => {
  it('convert --authority gives tables their plan.json, as at the end of the newest period', async () => {
    expect(JSON.parse(await readFile(at('plan/plan.json'), 'utf8'))).toEqual({
      id: 'our-scorecard',
      title: 'Our scorecard',
      authority: 'E08000018',
      asAt: '2017-03-31',
    });
    // A plan that says whose it is keeps its own word.
    expect(
      await runCommand('convert', at('plan'), '--out', at('twice'), '--authority', 'Barnsley'),
    ).toMatchObject({ code: 2 });
  });

  it('mend --counts-nobody shows figures of staff and names their rows', async () => {
    const { code, result } = await mend('staff', '--counts-nobody', 'workers');
    expect(code).toBe(0);
    expect(result).toContain('workers: people → no. Become public: rows 3, 4 of observations.csv.');
    expect(await readFile(at('staff/indicators.csv'), 'utf8')).toMatch(/^workers,.*,no\r?$/m);
  });

  it('and refuses it of children, and of an indicator that is not there', async () => {
    const refused = await mend('children', '--counts-nobody', 'adopted');
    expect(refused.code).toBe(2);
    expect(refused.messages).toContain('its name says "children"');
    expect(await mend('nothing', '--counts-nobody', 'nothing')).toMatchObject({ code: 2 });
  });

  it('mend --people-of writes how many people an average is of, and refuses what is no row or number', async () => {
    expect(await mend('counted', '--people-of', '5=14')).toMatchObject({ code: 0 });
    expect(await readFile(at('counted/observations.csv'), 'utf8')).toMatch(
      /^wait,E08000018,201617,Financial year,325,14\r?$/m,
    );
    expect(await mend('wrong', '--people-of', '5=many')).toMatchObject({ code: 2 });
    expect(await mend('beyond', '--people-of', '50=14')).toMatchObject({ code: 2 });
  });

  it('mend --name-sheet reads a sheet as the table that it is, in a copy of the workbook', async () => {
    const bytes = wholeOf(
      aWorkbook({
        indicators: [
          ['id', 'title', 'polarity', 'unit'],
          ['wait', 'Days to adoption', 'low', 'days'],
        ],
        'Targets 16-17': [
          ['indicator', 'time_period', 'time_identifier', 'target'],
          ['wait', '201617', 'Financial year', 426],
        ],
      }),
    );
    await writeFile(at('book.xlsx'), bytes);
    const named = (word: string) =>
      runCommand('mend', at('book.xlsx'), '--out', at('named.xlsx'), '--name-sheet', word);
    expect(await named('Targets 15-16=targets')).toMatchObject({ code: 2 });
    expect(await named('Targets 16-17=goals')).toMatchObject({ code: 2 });
    expect(await named('Targets 16-17=targets')).toMatchObject({ code: 0 });
    const tables = await tablesOf(new Map([['named.xlsx', await readFile(at('named.xlsx'))]]));
    expect(new TextDecoder().decode(tables.get('targets.csv'))).toContain('wait,201617,Financial year,426');
    expect(new Uint8Array(await readFile(at('book.xlsx')))).toEqual(new Uint8Array(bytes));
  });
});
