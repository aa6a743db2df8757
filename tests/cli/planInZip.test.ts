import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipped } from '@/officerFiles/zipFiles';
import { runCommand, tableRecords } from '#tests/support/runCommand';

/** Figures made up. */
const FEBRUARY =
  'Indicator,Good is,Unit,Jan-17,Feb-17\nRe-referrals,Low,%,27.5%,28.4%\nReferrals,Info,Number,398,361\n';
const MARCH =
  'Indicator,Good is,Unit,Feb-17,Mar-17\nRe-referrals,Low,%,28.4%,26.1%\nReferrals,Info,Number,361,428\n';

let folder: string;
const at = (name: string) => join(folder, name);

/** Last month's plan three times: as a folder, as a workbook, and as the zip that the desk saves. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorecard-zips-'));
  await writeFile(at('feb.csv'), FEBRUARY);
  await writeFile(at('mar.csv'), MARCH);
  await runCommand('import', at('feb.csv'), '--out', at('plan'), '--authority', 'Rotherham');
  await mkdir(at('plan/reports'));
  await runCommand('convert', at('plan'), '--out', at('plan.xlsx'));
  const names = await readdir(at('plan'));
  const files = names.filter((name) => /\.\w+$/.test(name));
  const read = files.map(async (name) => [`plan/${name}`, await readFile(at(`plan/${name}`))] as const);
  await writeFile(at('plan.zip'), zipped(new Map(await Promise.all(read))));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('The plan of last month is a folder, a workbook or a zip', () => {
  it.each(['plan', 'plan.xlsx', 'plan.zip'])(
    'and scorecard import --onto puts the new sheet on %s, for the same authority',
    async (name) => {
      const out = at(`onto-${name}`);
      const { code, messages } = await runCommand('import', at('mar.csv'), '--out', out, '--onto', at(name));
      expect(messages).toContain('2 new figures.');
      expect(code).toBe(0);
      const [row] = await tableRecords(out, '--area', 'E08000018');
      expect(row).toMatchObject({ value: '26.1', previous_value: '28.4' });
    },
  );

  it('and check, table, convert and build read the zip', async () => {
    expect(await runCommand('check', at('plan.zip'))).toMatchObject({ code: 0 });
    const [row] = await tableRecords(at('plan.zip'), '--area', 'E08000018');
    expect(row).toMatchObject({ value: '28.4' });
    expect(await runCommand('convert', at('plan.zip'), '--out', at('again'))).toMatchObject({ code: 0 });
    expect(await readFile(at('again/observations.csv'), 'utf8')).toBe(
      await readFile(at('plan/observations.csv'), 'utf8'),
    );
  });

  it('and a zip that is damaged is an error with a sentence', async () => {
    await writeFile(at('broken.zip'), 'not a zip');
    const { code, messages } = await runCommand('check', at('broken.zip'));
    expect(code).toBe(1);
    expect(messages).toContain('The zip cannot be opened');
  });
});
