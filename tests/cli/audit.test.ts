import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { auditedFiles, GivenAwayError } from '@/pack/write/auditedFiles';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aLeakyPack } from '#mocks/aLeakyPack';
import type { Pack } from '#mocks/aPack';
import { aPlanFolder } from '#mocks/aPlanFolder';
import { aTemporaryFolder, runCommand } from '#tests/support/runCommand';

const solver = await wholeNumberSolver();

const ROWS = [
  'indicator,area,time_period,time_identifier,breakdown,value',
  'starts,sampleton,2014,Calendar year,,100',
  'starts,sampleton,2014,Calendar year,sex=Female,97',
  'starts,sampleton,2014,Calendar year,sex=Male,3',
  '',
].join('\n');

const cell = (breakdown: string) => ({
  indicator: 'starts',
  area: 'sampleton',
  period: '2014 Calendar year',
  breakdown,
});
const leaky = aLeakyPack({ 'observations.csv': ROWS }, [cell('sex=Male')]);
const sound = aLeakyPack({ 'observations.csv': ROWS }, [cell('sex=Male'), cell('sex=Female')]);

/** The pack on disk, as a built site has it. */
async function onDisk(pack: Pack): Promise<string> {
  const folder = await aTemporaryFolder();
  for (const [path, text] of pack) {
    const file = join(folder, 'pack', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

describe('scorecard audit', () => {
  it('exits 0 and says so where nothing can be worked out', async () => {
    const { code, result } = await runCommand('audit', await onDisk(sound));
    expect(code).toBe(0);
    expect(result).toBe('Nothing that is withheld can be worked out.\n');
  });

  it('exits 1 with each place and its equation, and no figure', async () => {
    const { code, result } = await runCommand('audit', await onDisk(leaky));
    expect(code).toBe(1);
    expect(result).toContain('is the sum over sex: sex=Female + sex=Male');
    expect(result).toContain('1 figure can be worked out.');
    expect(result.replaceAll('2014', '')).not.toMatch(/97|100|\b3\b/);
  });

  it('takes the folder pack itself, and answers in JSON', async () => {
    const { result } = await runCommand('audit', join(await onDisk(leaky), 'pack'), '--format', 'json');
    expect(JSON.parse(result)).toMatchObject([
      { plan: 'sampleton', from: [expect.stringContaining('sum over sex')] },
    ]);
  });

  it('holds a pack against the one before', async () => {
    const [now, before] = [await onDisk(sound), await onDisk(leaky)];
    expect((await runCommand('audit', now, '--before', before)).code).toBe(1);
    expect((await runCommand('audit', now, '--before', now)).code).toBe(0);
  });

  it('says how much of the pack before it could match, and fails where that is nothing', async () => {
    const now = await onDisk(sound);
    expect((await runCommand('audit', now, '--before', now)).messages).toBe(
      'Matched 3 of the 3 figures of the earlier pack with this one, by title, area, period and group.\n',
    );
    const another = aLeakyPack(
      {
        'indicators.csv': 'id,title,polarity,unit,people\nvisits,Visits made,high,count,yes\n',
        'observations.csv':
          'indicator,area,time_period,time_identifier,value\nvisits,sampleton,2014,Calendar year,40\n',
      },
      [],
    );
    const { code, result } = await runCommand('audit', now, '--before', await onDisk(another));
    expect(code).toBe(1);
    expect(result).toContain('no figure that could be matched');
  });

  it('is misused without a pack', async () => {
    expect((await runCommand('audit')).code).toBe(2);
    expect((await runCommand('audit', await aTemporaryFolder())).code).toBe(2);
  });
});

describe('the audit of a build', () => {
  it('comes behind the last file, and stops a pack that gives something away before it is in its place', () => {
    const { plan } = compilePlan(aPlanFolder());
    if (plan === undefined) throw new Error('The sound plan does not compile.');
    expect([...auditedFiles(sound, [plan], { solver })]).toHaveLength(sound.size);
    const files = auditedFiles(leaky, [plan], { solver });
    for (let written = 0; written < leaky.size; written += 1) expect(files.next().done).toBe(false);
    expect(() => files.next()).toThrow(GivenAwayError);
  });
});
