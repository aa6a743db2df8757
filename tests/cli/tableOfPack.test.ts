import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { aTemporaryFolder, runCommand } from '#tests/support/runCommand';
import { shippedFolder, shippedPack, type ShippedPlan } from '#tests/support/shippedPlan';

const ROTHERHAM = ['--area', 'E08000018'];
let pack: ReadonlyMap<string, string>;
beforeAll(async () => {
  pack = await shippedPack();
});

/** A built site, of which the command reads the pack alone. */
async function aBuiltSite(): Promise<string> {
  const site = await aTemporaryFolder();
  for (const [path, text] of pack) {
    const file = join(site, 'pack', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return site;
}

describe('the table of a pack', () => {
  it.each<ShippedPlan>(['rotherham-now', 'rotherham-cypp-2013', 'rotherham-safeguarding-2012'])(
    'is the table of the plan %s that it was built from, in every format',
    async (id) => {
      const site = await aBuiltSite();
      for (const format of ['csv', 'json', 'text']) {
        const ofPack = await runCommand('table', site, '--plan', id, ...ROTHERHAM, '--format', format);
        expect(ofPack).toEqual(
          await runCommand('table', shippedFolder(id), ...ROTHERHAM, '--format', format),
        );
        expect(ofPack.code).toBe(0);
      }
    },
  );

  it('is the same for other authorities, a region and England, in the order asked for', async () => {
    // Kent, Wigan, Barnsley, Yorkshire and The Humber, England.
    const areas = ['E10000016', 'E08000010', 'E08000016', 'E12000003', 'E92000001'].flatMap((area) => [
      '--area',
      area,
    ]);
    const ofPack = await runCommand('table', await aBuiltSite(), ...areas);
    expect(ofPack.result.split('\r\n')).toHaveLength(5 * 47 + 2);
    expect(ofPack).toEqual(await runCommand('table', shippedFolder('rotherham-now'), ...areas));
  });

  it('is the same from the folder "pack" of the site, and neither is taken for a plan folder', async () => {
    const site = await aBuiltSite();
    const ofPack = await runCommand('table', join(site, 'pack'), ...ROTHERHAM);
    expect(ofPack).toEqual(await runCommand('table', site, ...ROTHERHAM));
    expect(ofPack.code).toBe(0);
    for (const folder of [site, join(site, 'pack')]) {
      const { code, result, messages } = await runCommand('check', folder);
      expect([code, result]).toEqual([2, '']);
      expect(messages).toMatch(/is a published pack.*Expected the plan folder/);
    }
  });

  it('is of the first plan where none is named', async () => {
    const { result } = await runCommand('table', await aBuiltSite(), ...ROTHERHAM, '--format', 'json');
    expect(JSON.parse(result)).toHaveLength(47);
  });

  it('of a plan that the pack lacks is misuse, and says which it holds', async () => {
    const { code, messages, result } = await runCommand(
      'table',
      await aBuiltSite(),
      ...ROTHERHAM,
      '--plan',
      'leeds',
    );
    expect([code, result]).toEqual([2, '']);
    expect(messages).toContain(
      'The pack holds rotherham-now, rotherham-cypp-2013, rotherham-safeguarding-2012, and not "leeds".',
    );
  });

  it('that was cut short is an error in a sentence, and prints no half of a table', async () => {
    const site = await aBuiltSite();
    await writeFile(join(site, 'pack', 'rotherham-now', 'scorecard.json'), '{"schema":3,"areas":[]}');
    const { code, messages, result } = await runCommand('table', site, ...ROTHERHAM);
    expect([code, result]).toEqual([1, '']);
    expect(messages).toContain('The file lacks its indicators; it may have been cut short.');
  });
});
