import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TABLE_CSV } from '@/documents/scorecardTable';
import { aPlanFolderOnDisk } from '#mocks/aPlanFolderOnDisk';
import { aSamplePlan } from '#mocks/aSamplePlan';
import { aTemporaryFolder, runCommand } from '#tests/support/runCommand';

const aFolder = async () => aPlanFolderOnDisk(await aTemporaryFolder());

describe('what a terminal is told', () => {
  it('does not steer it: a clearing of the screen in a path is shown as what it is', async () => {
    const { code, messages } = await runCommand('check', '/nowhere/\u001B[2J\u202E');
    expect(code).toBe(2);
    expect(messages).toContain('There is nothing at "/nowhere/\\u001b[2J\\u202e"');
  });
});

describe('the scorecard command', () => {
  it.each([['help'], ['--help'], ['-h']])('tells how it is used for %s', async (word) => {
    const { code, result, messages } = await runCommand(word);
    expect([code, messages]).toEqual([0, '']);
    expect(result).toMatch(/^Usage:\n {2}scorecard check /);
  });

  it.each([
    ['help', 'freeze'],
    ['freeze', '--help'],
  ])('tells for %s %s how that one command is used, and what it does', async (...args) => {
    const { code, result } = await runCommand(...args);
    expect(code).toBe(0);
    expect(result).toContain('scorecard freeze PLAN [--report ID]');
    expect(result).toContain(
      'Keeps a report as it was for its meeting, so that pages say what has changed since.',
    );
    expect(result).not.toContain('scorecard diff');
  });

  it.each<readonly [args: readonly string[], sentence: string]>([
    [[], 'No command was given.'],
    [['publish'], 'There is no command "publish".'],
    [['check'], 'Expected one plan folder or more, or a file, to check.'],
    [['check', '.', '--colour'], "Unknown option '--colour'"],
    [['table', '--area', 'E08000018'], 'Expected one plan folder or pack.'],
    [
      ['diff', 'plans/one'],
      'Expected two: the old and the new, each a plan, a pack, or a report that "scorecard freeze" kept.',
    ],
  ])('called with %j is misused, and says how it is used', async (args, sentence) => {
    const { code, result, messages } = await runCommand(...args);
    expect([code, result]).toEqual([2, '']);
    expect(messages).toContain(sentence);
    expect(messages).toContain('Usage:');
  });

  it.each<readonly [args: readonly string[], sentence: string]>([
    [['check', '/nowhere-at-all'], 'There is nothing at "/nowhere-at-all". Expected a folder or a file.'],
    [['check', 'one', 'two'], 'There is nothing at "one". Expected a folder or a file.'],
    [['check', '.', '--format', 'xml'], '--format xml is not known. Expected text, json.'],
    [
      ['table', '.', '--area', 'E08000018', '--as-at', 'yesterday'],
      '--as-at yesterday is not a time period. Expected a year such as 2024, or 202324.',
    ],
    [
      ['table', '.', '--area', 'E08000018', '--format', 'xlsx'],
      '--format xlsx is not known. Expected csv, json, text.',
    ],
  ])('called with %j is told what is wrong with it, in one sentence and no more', async (args, sentence) => {
    expect(await runCommand(...args)).toEqual({ code: 2, result: '', messages: `${sentence}\n` });
  });
});

describe('the table of a plan', () => {
  it('is CSV with the columns of the contract unless another format is asked for', async () => {
    const { code, result, messages } = await runCommand('table', await aFolder(), '--area', 'sampleton');
    const [header, ...rows] = result.trimEnd().split('\r\n');
    expect([code, messages]).toEqual([0, '']);
    expect(header).toBe(TABLE_CSV.columns.join(','));
    expect(rows).toHaveLength(8);
    expect(rows[0]).toMatch(
      /^readiness,Children ready for school \(made up\),P1,sampleton,2014,Calendar year,62\.2,,final,percent,high,1,2013,58,4\.2,improving,/,
    );
  });

  it('without an area says the code to use', async () => {
    expect(await runCommand('table', await aFolder())).toEqual({
      code: 2,
      result: '',
      messages: 'Expected --area and the area’s code. For this plan: --area sampleton\n',
    });
  });

  it.each([['Sampleton (made up)'], ['sampleton (Made Up)'], ['SAMPLETON'], ['Sampleton']])(
    'is of the area that the plan calls %s',
    async (name) => {
      const folder = await aFolder();
      const byCode = await runCommand('table', folder, '--area', 'sampleton');
      expect(byCode.code).toBe(0);
      expect(await runCommand('table', folder, '--area', name)).toEqual(byCode);
    },
  );

  it('tells a withheld figure, a missing one and a true 0 apart', async () => {
    const { result } = await runCommand('table', await aFolder(), '--area', 'sampleton', '--format', 'json');
    const records = JSON.parse(result) as readonly Record<string, string>[];
    const cell = (id: string) => {
      const record = records.find(({ indicator }) => indicator === id);
      return [record?.['value'], record?.['shorthand'], record?.['status']];
    };
    expect(cell('starts')).toEqual(['', 'c', 'final']);
    expect(cell('homes')).toEqual(['', 'x', '']);
    expect(cell('accidents')).toEqual(['0', '', 'final']);
  });

  it('gives no counts of a figure that is withheld, in any format', async () => {
    const folder = await aPlanFolderOnDisk(
      await aTemporaryFolder(),
      'small',
      aSamplePlan({
        'observations.csv': `indicator,area,time_period,time_identifier,value\nstarts,sampleton,2013,Calendar year,12\nstarts,sampleton,2014,Calendar year,4\nstarts,exampleford,2014,Calendar year,10\n`,
      }),
    );
    for (const format of ['csv', 'json', 'text']) {
      const { result } = await runCommand(
        'table',
        folder,
        '--area',
        'sampleton',
        '--indicator',
        'starts',
        '--format',
        format,
      );
      expect(result).not.toMatch(/(?<![\d.])4(?![\d.])|-8/);
      expect(result).toMatch(/\[c\]/);
    }
  });

  it('is of one indicator where one is named', async () => {
    const { result } = await runCommand(
      'table',
      await aFolder(),
      '--area',
      'sampleton',
      '--indicator',
      'absence',
      '--format',
      'text',
    );
    expect(result).toContain(
      '7.5% is 0.9 percentage points higher than the neighbours’ average (6.6%, 2 of 3 neighbours), which is worse.',
    );
    expect(result).toContain(
      'Query: Two sources differ for 2014: The minutes gives 7.7%; the figure here is from The report.',
    );
    expect(result).not.toContain('readiness');
  });

  it.each<readonly [args: readonly string[], sentence: string]>([
    [['--area', 'atlantis'], 'The plan has no area "atlantis". Expected a code such as sampleton.'],
    [['--area', 'sampleton', '--indicator', 'happiness'], 'The plan has no indicator "happiness".'],
    [['--area', 'sampleton', '--plan', 'leeds'], 'The folder holds the plan "sampleton", and not "leeds".'],
  ])('with %j is misuse', async (args, sentence) => {
    const { code, result, messages } = await runCommand('table', await aFolder(), ...args);
    expect([code, result]).toEqual([2, '']);
    expect(messages).toContain(sentence);
  });

  it('of a plan with errors tells them and prints no table', async () => {
    const broken = aSamplePlan({ 'indicators.csv': 'id,title\n', 'plan.json': '{}' });
    const folder = await aPlanFolderOnDisk(await aTemporaryFolder(), 'broken', broken);
    const { code, result, messages } = await runCommand('table', join(folder), '--area', 'sampleton');
    expect([code, result]).toEqual([1, '']);
    expect(messages).toMatch(/error +plan\.json/);
  });
});
