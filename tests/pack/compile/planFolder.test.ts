import { mkdir, symlink, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compilePlan } from '@/pack/compile/compilePlan';
import { folderOnDisk } from '@/pack/compile/folderOnDisk';
import { readPlanFolder } from '@/pack/compile/planFolder';
import { aPlanFolder } from '#mocks/aPlanFolder';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sampleton-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Writes the sound plan folder, without the files named. */
async function writePlan({ without = [] }: { readonly without?: readonly string[] } = {}): Promise<void> {
  for (const [name, bytes] of aPlanFolder())
    if (!without.includes(name)) await writeFile(join(folder, name), bytes);
}

describe('a plan folder on disk', () => {
  it('is read whole, and makes a plan', async () => {
    await writePlan();
    const { files, issues } = await readPlanFolder(await folderOnDisk(folder));
    expect([...files.keys()].toSorted()).toEqual([...aPlanFolder().keys()].toSorted());
    expect(issues).toEqual([]);
    expect(compilePlan(files, issues).plan).toBeDefined();
  });

  it.each(['plan.json', 'indicators.csv'])('without %s is no plan, and says how to get one', async (name) => {
    await writePlan({ without: [name] });
    const { files, issues } = await readPlanFolder(await folderOnDisk(folder));
    expect(issues).toEqual([
      {
        severity: 'error',
        code: 'missing-file',
        file: name,
        message: expect.stringMatching(new RegExp(`no ${name} in "sampleton-.*docs/formats\\.md`)),
      },
    ]);
    expect(compilePlan(files, issues).plan).toBeUndefined();
  });

  it.each(['observations.csv', 'targets.csv', 'neighbours.csv', 'commentary.csv'])(
    'without %s is a plan all the same',
    async (name) => {
      await writePlan({ without: [name] });
      const { files, issues } = await readPlanFolder(await folderOnDisk(folder));
      expect(compilePlan(files, issues)).toMatchObject({ plan: expect.anything(), issues: [] });
    },
  );

  it('warns of a file whose name is nearly right', async () => {
    await writePlan();
    await writeFile(join(folder, 'observation.csv'), 'a');
    const { files, issues } = await readPlanFolder(await folderOnDisk(folder));
    expect(files.has('observation.csv')).toBe(false);
    expect(issues).toEqual([
      {
        severity: 'warning',
        code: 'unknown-file',
        file: 'observation.csv',
        message: expect.stringMatching(
          /nothing in it is shown\. Did you mean "observations\.csv"\? Rename it\./,
        ),
      },
    ]);
  });

  it('says nothing of an officer’s own notes', async () => {
    await writePlan();
    for (const name of ['README.md', 'notes.txt', '.DS_Store']) await writeFile(join(folder, name), 'a');
    expect((await readPlanFolder(await folderOnDisk(folder))).issues).toEqual([]);
  });

  it('does not take a folder for a file', async () => {
    await writePlan({ without: ['plan.json'] });
    await mkdir(join(folder, 'plan.json'));
    const { issues } = await readPlanFolder(await folderOnDisk(folder));
    expect(issues.map(({ code }) => code)).toContain('not-a-file');
  });

  it.each(['nowhere', 'targets.csv'])('says a link that leads to %s', async (to) => {
    await writePlan({ without: ['targets.csv'] });
    await symlink(to, join(folder, 'targets.csv'));
    const { issues } = await readPlanFolder(await folderOnDisk(folder));
    expect(issues).toMatchObject([{ severity: 'error', code: 'not-a-file', file: 'targets.csv' }]);
  });

  it('that is not there is told to whoever asked', async () => {
    await expect(folderOnDisk(join(folder, 'nowhere'))).rejects.toThrow(/ENOENT/);
  });
});
