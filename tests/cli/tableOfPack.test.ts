import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aTemporaryFolder, runCommand } from '#tests/support/runCommand';
import { shippedFolder, type ShippedPlan } from '#tests/support/shippedPlan';
import { theShippedSite } from '#tests/support/theShippedSite';

const ROTHERHAM = ['--area', 'E08000018'];
const site = theShippedSite();

describe('the table of a pack', () => {
  it.each<readonly [ShippedPlan, readonly string[]]>([
    ['rotherham-now', ['csv']],
    ['rotherham-cypp-2013', ['csv']],
    ['rotherham-safeguarding-2012', ['csv', 'json', 'text']],
  ])('is the table of the plan %s that it was built from, as %s', async (id, formats) => {
    for (const format of formats) {
      const ofPack = await runCommand('table', site(), '--plan', id, ...ROTHERHAM, '--format', format);
      expect(ofPack).toEqual(await runCommand('table', shippedFolder(id), ...ROTHERHAM, '--format', format));
      expect(ofPack.code).toBe(0);
    }
  });

  it('is the same for other authorities, a region and England, in the order asked for', async () => {
    // Kent, Wigan, Barnsley, Yorkshire and The Humber, England.
    const areas = ['E10000016', 'E08000010', 'E08000016', 'E12000003', 'E92000001'].flatMap((area) => [
      '--area',
      area,
    ]);
    const ofPack = await runCommand('table', site(), ...areas);
    expect(ofPack.result.split('\r\n')).toHaveLength(5 * 47 + 2);
    expect(ofPack).toEqual(await runCommand('table', shippedFolder('rotherham-now'), ...areas));
  });

  it('is the same from the folder "pack" of the site, and neither is taken for a plan folder', async () => {
    const ofPack = await runCommand('table', join(site(), 'pack'), ...ROTHERHAM);
    expect(ofPack).toEqual(await runCommand('table', site(), ...ROTHERHAM));
    expect(ofPack.code).toBe(0);
    for (const folder of [site(), join(site(), 'pack')]) {
      const { code, result, messages } = await runCommand('check', folder);
      expect([code, result]).toEqual([2, '']);
      expect(messages).toMatch(/is a published pack.*Expected the plan folder/);
    }
  });

  it('is of the first plan where none is named', async () => {
    const { result } = await runCommand('table', site(), ...ROTHERHAM, '--format', 'json');
    expect(JSON.parse(result)).toHaveLength(47);
  });

  it('of a plan that the pack lacks is misuse, and says which it holds', async () => {
    const { code, messages, result } = await runCommand('table', site(), ...ROTHERHAM, '--plan', 'leeds');
    expect([code, result]).toEqual([2, '']);
    expect(messages).toContain(
      'The pack holds rotherham-now, rotherham-cypp-2013, rotherham-safeguarding-2012, and not "leeds".',
    );
  });

  it('that was cut short is an error in a sentence, and prints no half of a table', async () => {
    const cut = await aTemporaryFolder();
    await cp(site(), cut, { recursive: true });
    await writeFile(join(cut, 'pack', 'rotherham-now', 'scorecard.json'), '{"schema":3,"areas":[]}');
    const { code, messages, result } = await runCommand('table', cut, ...ROTHERHAM);
    expect([code, result]).toEqual([1, '']);
    expect(messages).toContain('The file lacks its indicators; it may have been cut short.');
  });
});
