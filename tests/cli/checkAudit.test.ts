import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aPlanFolder } from '#mocks/aPlanFolder';
import { aTemporaryFolder, runCommand } from '#tests/support/runCommand';

async function onDisk(files: Readonly<Record<string, string | undefined>>): Promise<string> {
  const folder = join(await aTemporaryFolder(), 'plan');
  await mkdir(folder);
  const all = aPlanFolder({ 'commentary.csv': undefined, ...files });
  for (const [name, bytes] of all) await writeFile(join(folder, name), bytes);
  return folder;
}

describe('a check says what a build is refused for', () => {
  it('nothing, where a figure marked as not available would follow and its partner is withheld', async () => {
    const plan = await onDisk({
      'observations.csv': [
        'indicator,area,time_period,time_identifier,breakdown,value',
        'starts,sampleton,2014,Calendar year,,40',
        'starts,sampleton,2014,Calendar year,sex=Female,x',
        'starts,sampleton,2014,Calendar year,sex=Male,37',
        '',
      ].join('\n'),
    });
    const { code, result } = await runCommand('check', plan);
    expect(code).toBe(0);
    expect(result).toMatch(/note +observations\.csv, row 4, column value: .*withheld/);
  });

  it('that a draft follows from the public figures', async () => {
    const plan = await onDisk({
      'observations.csv': [
        'indicator,area,time_period,time_identifier,breakdown,value,access',
        'starts,sampleton,2014,Calendar year,,40,',
        'starts,sampleton,2014,Calendar year,sex=Female,12,draft',
        'starts,sampleton,2014,Calendar year,sex=Male,28,',
        '',
      ].join('\n'),
    });
    const { code, result } = await runCommand('check', plan);
    // Protection may withhold a figure for the draft’s sake instead; then nothing is given away.
    expect(code === 1 ? /sex=Female: it can be worked out/.test(result) : /withheld/.test(result)).toBe(true);
    expect(result).not.toMatch(/\b12\b/);
  });

  it('ids that no file can have', async () => {
    const rows = ['con', 'com1', 'digests', 'latest', 'care'].map((id) => `${id},Title of ${id},low,percent`);
    const plan = await onDisk({
      'indicators.csv': ['id,title,polarity,unit', ...rows, ''].join('\n'),
      'observations.csv': undefined,
      'targets.csv': undefined,
    });
    const { result } = await runCommand('check', plan, '--format', 'json');
    const issues = JSON.parse(result) as readonly { readonly code: string; readonly row: number }[];
    expect(issues.filter(({ code }) => code === 'reserved-id').map(({ row }) => row)).toEqual([2, 3, 4, 5]);
  });
});
