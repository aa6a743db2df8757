import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { frozenPlan } from '@/desk/freezeWork';
import { savedWithReport } from '@/desk/savedWithReport';
import type { SaveAsked } from '@/desk/deskMessages';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { unzipped } from '@/officerFiles/zipFiles';
import { savedWorkbook } from '@/officerFiles/savedWorkbook';
import { tablesOf } from '@/officerFiles/tablesOf';
import { aTemporaryFolder, runCommand } from '#tests/support/runCommand';
import { shippedFolder } from '#tests/support/shippedPlan';

const encoder = new TextEncoder();
const textOf = (files: HeldFiles, path: string) => new TextDecoder().decode(files.get(path));

async function heldOf(folder: string): Promise<HeldFiles> {
  const names = (await readdir(folder)).filter((name) => /\.(csv|json)$/.test(name));
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const),
    ),
  );
}

/** Figures made up: contacts of two months, in a plan that names no report. */
const MONTHLY = new Map([
  [
    'plan.json',
    encoder.encode(
      '{\n  "id": "made-up",\n  "title": "Made up",\n  "authority": "E08000018",\n  "asAt": "2017-03-31"\n}\n',
    ),
  ],
  ['indicators.csv', encoder.encode('id,title,polarity,unit\ncontacts,Contacts,neutral,count\n')],
  [
    'observations.csv',
    encoder.encode(
      'indicator,area,time_period,time_identifier,value\ncontacts,E08000018,2017,February,988\ncontacts,E08000018,2017,March,1190\n',
    ),
  ],
]);

async function frozen(files: HeldFiles, isAgain = false): Promise<HeldFiles> {
  const answer = await frozenPlan(files, isAgain, () => undefined);
  if (answer.kind !== 'files') throw new Error(answer.refused.kind);
  return answer.files;
}

describe('a report that is frozen at the desk', () => {
  it('has the bytes that the command writes, of the report that the figures of today belong to', async () => {
    const folder = join(await aTemporaryFolder(), 'plan');
    await cp(shippedFolder('rotherham-cypp-2013'), folder, { recursive: true });
    const files = await frozen(await heldOf(folder));
    expect((await runCommand('freeze', folder)).code).toBe(0);
    const written = await readFile(join(folder, 'reports/report-2015.csv'), 'utf8');
    expect(textOf(files, 'reports/report-2015.csv')).toBe(written);
    expect(textOf(files, 'plan.json')).toBe(await readFile(join(folder, 'plan.json'), 'utf8'));
  });

  it('gets a name in plan.json, by the month of its figures, where the plan names none', async () => {
    const folder = await aTemporaryFolder();
    for (const [name, bytes] of MONTHLY) await writeFile(join(folder, name), bytes);
    const files = await frozen(MONTHLY);
    expect((await runCommand('freeze', folder)).messages).toContain('the report march-2017, “March 2017”');
    for (const path of ['plan.json', 'reports/march-2017.csv'])
      expect(textOf(files, path)).toBe(await readFile(join(folder, path), 'utf8'));
    expect(JSON.parse(textOf(files, 'plan.json'))).toMatchObject({
      asAt: '2017-03-31',
      reports: [{ id: 'march-2017', title: 'March 2017', date: '2017-03-31', asAt: '2017-03-31' }],
    });
    expect(textOf(files, 'reports/march-2017.csv')).toMatch(
      /\r\ncontacts,Contacts,,E08000018,2017,March,1190,/,
    );
    expect((await runCommand('check', folder)).code).toBe(0);
  });

  it('stays as it is while its figures are the same, and is never replaced in silence', async () => {
    const files = await frozen(MONTHLY);
    expect(await frozenPlan(files, false, () => undefined)).toEqual({
      kind: 'refused',
      refused: { kind: 'same' },
    });
    const corrected = new Map([
      ...files,
      [
        'observations.csv',
        encoder.encode(textOf(files, 'observations.csv').replace('1190', '1109')),
      ] as const,
    ]);
    expect(await frozenPlan(corrected, false, () => undefined)).toEqual({
      kind: 'refused',
      refused: { kind: 'other', changes: ['Contacts: 1,109 for Mar 2017, was reported as 1,190.'] },
    });
    expect(textOf(await frozen(corrected, true), 'reports/march-2017.csv')).toContain(',1109,');
  });

  it('makes way for one of the next month once the plan has gone further', async () => {
    const files = await frozen(MONTHLY);
    const next = new Map([
      ...files,
      ['plan.json', encoder.encode(textOf(files, 'plan.json').replace('2017-03-31', '2017-04-30'))] as const,
      [
        'observations.csv',
        encoder.encode(`${textOf(files, 'observations.csv')}contacts,E08000018,2017,April,1201\n`),
      ] as const,
    ]);
    const both = await frozen(next);
    expect(textOf(both, 'reports/march-2017.csv')).toBe(textOf(files, 'reports/march-2017.csv'));
    expect(textOf(both, 'reports/april-2017.csv')).toContain(',April,1201,');
    expect(JSON.parse(textOf(both, 'plan.json'))).toMatchObject({
      reports: [{ id: 'march-2017' }, { id: 'april-2017' }],
    });
  });

  it('is in the workbook of a plan that is one, and comes back from it', async () => {
    const workbook = new Map([['plan.xlsx', await savedWorkbook(MONTHLY, '2017-04-03')]]);
    const files = await frozen(workbook);
    const saved = await savedWorkbook(files, '2017-04-03');
    const read = await tablesOf(new Map([['plan.xlsx', saved]]));
    expect(textOf(read, 'reports/march-2017.csv')).toContain('contacts');
  });
});

describe('a plan that is saved for next month', () => {
  const asked = (files: HeldFiles, freezes: SaveAsked['freezes']): SaveAsked => ({
    files,
    originalFiles: files,
    issues: [],
    printed: undefined,
    asAt: '2017-03-31',
    audience: 'public',
    passphrase: undefined,
    newest: undefined,
    freezes,
  });
  const saved = async (files: HeldFiles, freezes: SaveAsked['freezes']) =>
    await savedWithReport('plan', asked(files, freezes), () => undefined);

  it('has its report of today frozen in it, and is the plan alone where that is unticked', async () => {
    const { saved: plan, notFrozen } = await saved(MONTHLY, 'yes');
    expect(notFrozen).toBeUndefined();
    expect(textOf(unzipped(plan.bytes), 'reports/march-2017.csv')).toContain(',2017,March,1190,');
    const bare = unzipped((await saved(MONTHLY, 'no')).saved.bytes);
    expect([...bare.keys()].filter((path) => path.startsWith('reports/'))).toEqual([]);
  });

  it('keeps the figures that were frozen before, and says which are others, until they are replaced', async () => {
    const files = await frozen(MONTHLY);
    const text = textOf(files, 'observations.csv').replace('1190', '1109');
    const corrected = new Map([...files, ['observations.csv', encoder.encode(text)] as const]);
    const kept = await saved(corrected, 'yes');
    expect(kept.notFrozen).toEqual({
      kind: 'other',
      changes: ['Contacts: 1,109 for Mar 2017, was reported as 1,190.'],
    });
    expect(textOf(unzipped(kept.saved.bytes), 'reports/march-2017.csv')).toContain(',1190,');
    const again = await saved(corrected, 'again');
    expect(textOf(unzipped(again.saved.bytes), 'reports/march-2017.csv')).toContain(',1109,');
  });
});
