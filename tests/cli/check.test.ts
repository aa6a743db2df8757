import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aPlanFolder } from '#mocks/aPlanFolder';
import { aPlanFolderOnDisk } from '#mocks/aPlanFolderOnDisk';
import { aSamplePlan } from '#mocks/aSamplePlan';
import { aTemporaryFolder, runCommand } from '#tests/support/runCommand';
import { shippedFolder, type ShippedPlan } from '#tests/support/shippedPlan';

const FAULTY = aSamplePlan({
  'targets.csv': undefined,
  'observations.csv': `indicator,area,time_period,time_identifier,value,colour
readiness,sampleton,2014,Calendar year,about sixty,red
readiness,nowhere,2014,Calendar year,60.0,red
`,
});

describe('a check of a plan folder', () => {
  it.each<readonly [ShippedPlan, number]>([
    ['rotherham-2018', 5],
    ['rotherham-cypp-2013', 15],
  ])('finds in %s that %d recommendations have no decision', async (id, undecided) => {
    const { code, result } = await runCommand('check', shippedFolder(id), '--format', 'json');
    expect(code).toBe(0);
    const issues = JSON.parse(result) as readonly { readonly severity: string; readonly code: string }[];
    const doubted = issues.filter(({ severity }) => severity !== 'note').map(({ code: kind }) => kind);
    // One share of 2013 is printed otherwise than its counts give it, and the words of the papers are warned of as they are.
    expect(doubted.filter((kind) => kind !== 'recomputed' && !kind.startsWith('prose-'))).toEqual(
      Array.from({ length: undecided }, () => 'no-decision'),
    );
  });

  it.each<ShippedPlan>(['rotherham-now', 'rotherham-safeguarding-2012'])(
    'finds no error in %s, which ships with Scorecard',
    async (id) => {
      const { code, result } = await runCommand('check', shippedFolder(id), '--format', 'json');
      expect(code).toBe(0);
      const issues = JSON.parse(result) as readonly { readonly severity: string; readonly code: string }[];
      const doubted = issues.filter(({ severity }) => severity !== 'note').map(({ code: kind }) => kind);
      // The paper of 2015 has the prose that check warns of, and it is kept.
      // Two of the reports print shares that are not those of their own counts.
      expect(doubted.filter((kind) => kind !== 'recomputed' && !kind.startsWith('prose-'))).toEqual([]);
    },
  );

  it('that finds nothing says so', async () => {
    const folder = await aPlanFolderOnDisk(await aTemporaryFolder(), 'sound', aPlanFolder());
    expect(await runCommand('check', folder)).toEqual({ code: 0, result: 'No issues.\n', messages: '' });
    expect(await runCommand('check', folder, '--format', 'json')).toEqual({
      code: 0,
      result: '[]\n',
      messages: '',
    });
  });

  it('names the plans of the same authority beside it, which one site may show together', async () => {
    const room = await aTemporaryFolder();
    const plan = await aPlanFolderOnDisk(room, 'this-month', aPlanFolder());
    const before = await aPlanFolderOnDisk(room, 'last-month', aPlanFolder());
    const { code, result } = await runCommand('check', plan);
    expect(code).toBe(0);
    expect(result).toContain(
      `note    plan.json: Plans of the same authority lie beside this one: ${before}. A figure of one may give away what another withholds. If they go on one site, check them together: scorecard check ${plan} ${before}`,
    );
    expect((await runCommand('check', plan, before)).result).not.toContain('lie beside');
  });

  it('lists every issue in one run, each with its place, and ends with how many', async () => {
    const folder = await aPlanFolderOnDisk(await aTemporaryFolder(), 'faulty', FAULTY);
    const { code, result, messages } = await runCommand('check', folder);
    const lines = result.trimEnd().split('\n');
    expect(code).toBe(1);
    expect(messages).toBe('');
    expect(
      lines.some((line) => /^error +observations\.csv, row 2, column value: .*about sixty/.test(line)),
    ).toBe(true);
    expect(lines.some((line) => /^error +observations\.csv, row 3, column area: .*nowhere/.test(line))).toBe(
      true,
    );
    expect(lines.at(-1)).toBe('2 errors, 2 warnings, 1 note.');
  });

  it('tells errors first, then warnings, then the first few notes and how many more there are', async () => {
    const small = [2, 3, 4, 5, 1].map((count, at) => `starts,sampleton,${2009 + at},Calendar year,${count}`);
    const observations = (...rows: readonly string[]) =>
      ['indicator,area,time_period,time_identifier,value', ...small, ...rows, ''].join('\n');
    const doubtful = 'readiness,sampleton,2014,Calendar year,900';
    const root = await aTemporaryFolder();
    const faulty = await aPlanFolderOnDisk(
      root,
      'faulty',
      aPlanFolder({
        'observations.csv': observations(doubtful, 'readiness,nowhere,2014,Calendar year,60.0'),
      }),
    );
    const lines = (await runCommand('check', faulty)).result.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'error',
      'warning',
      'note',
      'note',
      'note',
      'note',
      '1',
    ]);
    expect(lines.slice(-2)).toEqual([
      'note    observations.csv, row 6, column value: And 2 more of this kind, the last in row 6.',
      '1 error, 1 warning, 5 notes.',
    ]);
    const { result } = await runCommand('check', faulty, '--format', 'json');
    expect((JSON.parse(result) as readonly { readonly row: number }[]).map(({ row }) => row)).toEqual([
      2, 3, 4, 5, 6, 7, 8,
    ]);

    const { messages } = await runCommand('build', faulty, '--out', join(root, 'site'));
    expect(messages).not.toContain('note   ');
    expect(messages).toContain(`${faulty}: 5 notes: see "scorecard check".\n`);
  });

  it('as JSON has each issue with the six keys of the contract, in its order', async () => {
    const folder = await aPlanFolderOnDisk(await aTemporaryFolder(), 'faulty', FAULTY);
    const { code, result } = await runCommand('check', folder, '--format', 'json');
    const issues = JSON.parse(result) as readonly Record<string, unknown>[];
    expect(code).toBe(1);
    for (const issue of issues) {
      expect(Object.keys(issue)).toEqual(['severity', 'code', 'file', 'row', 'column', 'message']);
      expect(issue['severity']).toMatch(/^(error|warning|note)$/);
      expect(issue['code']).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
    expect(issues).toContainEqual(
      expect.objectContaining({ severity: 'error', file: 'observations.csv', row: 2, column: 'value' }),
    );
    expect(issues).toContainEqual(expect.objectContaining({ severity: 'note', column: 'colour' }));
  });

  it('writes null where an issue has no row or column', async () => {
    const folder = await aPlanFolderOnDisk(await aTemporaryFolder(), 'sound', aPlanFolder());
    await writeFile(join(folder, 'photograph.jpg'), 'not read');
    const { code, result } = await runCommand('check', folder, '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(result)).toMatchObject([
      { severity: 'note', file: 'photograph.jpg', row: null, column: null },
    ]);
  });

  it('of an empty folder finds the files that are missing', async () => {
    const { code, result } = await runCommand('check', await aTemporaryFolder());
    expect(code).toBe(1);
    expect(result).toContain('plan.json');
    expect(result).toContain('indicators.csv');
  });

  it('of a plan.json that is a folder, or is not JSON, ends in sentences', async () => {
    const root = await aTemporaryFolder();
    const [odd, broken] = [join(root, 'odd'), await aPlanFolderOnDisk(root, 'broken')];
    await mkdir(join(odd, 'plan.json'), { recursive: true });
    await writeFile(join(broken, 'plan.json'), '{ "id": "x", ');
    for (const folder of [odd, broken]) {
      const { code, result } = await runCommand('check', folder);
      expect(code).toBe(1);
      expect(result).toMatch(/error +plan\.json/);
    }
  });
});
