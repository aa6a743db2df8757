import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aPlanFolderOnDisk } from '#mocks/aPlanFolderOnDisk';
import { aSamplePlan } from '#mocks/aSamplePlan';
import { aTemporaryFolder, runCommand } from '#tests/support/runCommand';

const BROKEN = aSamplePlan({
  'targets.csv': undefined,
  'observations.csv':
    'indicator,area,time_period,time_identifier,value\nreadiness,nowhere,2014,Calendar year,60.0\n',
});

describe('a build that cannot be made', () => {
  it('of a plan with errors writes nothing and names the plan, the file and the row', async () => {
    const root = await aTemporaryFolder();
    const broken = await aPlanFolderOnDisk(root, 'broken', BROKEN);
    const { code, messages, result } = await runCommand('build', broken, '--out', join(root, 'site'));
    expect([code, result]).toEqual([1, '']);
    expect(messages).toContain(`${broken}: error   observations.csv, row 2, column area:`);
    expect(messages).toContain('1 error, 2 warnings. Nothing was written.');
    expect(await readdir(root)).toEqual(['broken']);
  });

  it('tells the errors of every plan in one run', async () => {
    const root = await aTemporaryFolder();
    const [one, two] = [
      await aPlanFolderOnDisk(root, 'one', BROKEN),
      await aPlanFolderOnDisk(root, 'two', BROKEN),
    ];
    const { code, messages } = await runCommand('build', one, two, '--out', join(root, 'site'));
    expect(code).toBe(1);
    expect(messages).toContain(`${one}: 1 error, 2 warnings. Nothing was written.`);
    expect(messages).toContain(`${two}: 1 error, 2 warnings. Nothing was written.`);
  });

  it('of one good plan and one with errors writes neither', async () => {
    const root = await aTemporaryFolder();
    const [good, broken] = [await aPlanFolderOnDisk(root), await aPlanFolderOnDisk(root, 'broken', BROKEN)];
    expect((await runCommand('build', good, broken, '--out', join(root, 'site'))).code).toBe(1);
    expect(await readdir(root)).toEqual(['broken', 'sampleton']);
  });

  it('of two plans with one id says which and how to mend it', async () => {
    const root = await aTemporaryFolder();
    const [one, two] = [await aPlanFolderOnDisk(root, 'one'), await aPlanFolderOnDisk(root, 'two')];
    const { code, messages } = await runCommand('build', one, two, '--out', join(root, 'site'));
    expect(code).toBe(1);
    expect(messages).toContain(
      `${two}: another plan has the id "sampleton" too. Give each plan its own id in plan.json.`,
    );
    expect(await readdir(root)).toEqual(['one', 'two']);
  });

  it('is misuse without a plan or a place to write, of a folder that is not there, and of a wish that no plan can meet', async () => {
    const root = await aTemporaryFolder();
    const plan = await aPlanFolderOnDisk(root);
    for (const [args, sentence] of [
      [['--out', join(root, 'site')], 'Expected one plan folder or more to build.'],
      [[plan], 'Expected --out and the folder to write.'],
      [[join(root, 'nowhere'), '--out', join(root, 'site')], 'There is nothing at'],
      [[plan, '--out', join(root, 'site'), '--draw', 'some'], '--draw some is not known. Expected all.'],
      [[plan, '--out', join(root, 'site'), '--draw', 'all'], '--draw all is for a plan for every authority'],
    ] as const) {
      const { code, messages } = await runCommand('build', ...args);
      expect(code).toBe(2);
      expect(messages).toContain(sentence);
    }
    expect(await readdir(root)).toEqual(['sampleton']);
  });

  it('does not take a file for a plan folder', async () => {
    const root = await aTemporaryFolder();
    await writeFile(join(root, 'observations.csv'), 'a table');
    const { code, messages } = await runCommand(
      'build',
      join(root, 'observations.csv'),
      '--out',
      join(root, 'site'),
    );
    expect(code).toBe(2);
    expect(messages).toContain('is a file. Expected a plan folder');
  });
});
