import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGLAND_FEED, ENGLAND_FILES, ENGLAND_PLAN, anEnglandPack } from '#mocks/anEnglandPack';
import { aPlanFolderOnDisk } from '#mocks/aPlanFolderOnDisk';
import { aTemporaryFolder, runCommand, tableRecords } from '#tests/support/runCommand';

const ENGLAND = join(import.meta.dirname, '../../plans/england');

/** A plan folder for every authority, and the folder in which its published files lie. */
async function aPlanAndItsFeeds(): Promise<{ readonly plan: string; readonly feeds: string }> {
  const root = await aTemporaryFolder();
  const [plan, feeds] = [join(root, 'plan'), join(root, 'downloads')];
  await mkdir(plan);
  await writeFile(join(plan, 'plan.json'), ENGLAND_PLAN);
  await writeFile(join(plan, 'feeds.json'), JSON.stringify([ENGLAND_FEED]));
  await writeFiles(feeds);
  return { plan, feeds };
}

async function writeFiles(folder: string): Promise<void> {
  await mkdir(folder);
  for (const [name, content] of Object.entries(ENGLAND_FILES)) await writeFile(join(folder, name), content);
}

/** A built site, of which the command reads the pack alone. */
async function aBuiltSite(): Promise<string> {
  const site = await aTemporaryFolder();
  for (const [path, text] of await anEnglandPack()) {
    const file = join(site, 'pack', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return site;
}

describe('the table of a plan that serves every authority', () => {
  it('is of the one that is asked for, by GSS code or DfE number', async () => {
    const { plan, feeds } = await aPlanAndItsFeeds();
    const records = await tableRecords(plan, '--feeds', feeds, '--area', '372');
    expect(records).toEqual(await tableRecords(plan, '--feeds', feeds, '--area', 'E08000018'));
    expect(records[0]).toMatchObject({
      indicator: 'neet',
      priority: 'young-people-made-up',
      area: 'E08000018',
      value: '11.5',
      previous_value: '11.6',
      direction: 'improving',
      rating: 'red',
      // 11.5, 10.0, 10.1, 10.2, 9.9, 10.3, 10.4, 10.5, 10.6 and 10.7.
      neighbours_mean: '10.42',
      neighbours_median: '10.35',
      neighbours_counted: '10',
      best_neighbour: 'Dudley',
      region: '7',
      england: '7.7',
      top_quartile: '3.9',
      rank: '115',
      rank_tied: '2',
      rank_of: '153',
      band: 'C',
    });
    expect(records.map(({ band }) => band)).toEqual(['C', 'B', '', '', '']);
  });

  it('is of all 153 for "all", and of two for two', async () => {
    const { plan, feeds } = await aPlanAndItsFeeds();
    const all = await tableRecords(plan, '--feeds', feeds, '--area', 'all', '--indicator', 'neet');
    expect(all).toHaveLength(153);
    expect(new Set(all.map(({ area }) => area)).size).toBe(153);
    // Every place but 116, which Barnsley has left for 115.
    expect(all.map(({ rank }) => Number(rank)).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 153 }, (_, index) => (index === 115 ? 115 : index + 1)),
    );
    const two = await tableRecords(
      plan,
      '--feeds',
      feeds,
      '--area',
      '372',
      '--area',
      '202',
      '--indicator',
      'books',
    );
    expect(two.map(({ area, value, shorthand }) => [area, value, shorthand])).toEqual([
      ['E08000018', '', 'x'],
      ['E09000007', '12', ''],
    ]);
  });

  it('is the same of the plan and of the pack that was built from it, of a region and England too', async () => {
    const [{ plan, feeds }, site] = [await aPlanAndItsFeeds(), await aBuiltSite()];
    for (const area of ['372', '202', 'E12000003', 'E92000001', 'all']) {
      const ofPlan = await runCommand('table', plan, '--feeds', feeds, '--area', area);
      expect(ofPlan.code).toBe(0);
      expect(await runCommand('table', site, '--area', area)).toEqual(ofPlan);
    }
  });

  it.each([
    ['Rotheram', 'Did you mean "Rotherham" (E08000018)?'],
    ['E0800001X', 'The plan has no area "E0800001X". Expected a code such as E0'],
    ['E07000223', 'The plan has no area "E07000223".'],
  ])('is misuse for an area that it lacks, with the one that was meant: %s', async (area, sentence) => {
    const [{ plan, feeds }, site] = [await aPlanAndItsFeeds(), await aBuiltSite()];
    for (const args of [[plan, '--feeds', feeds], [site]]) {
      const { code, result, messages } = await runCommand('table', ...args, '--area', area);
      expect([code, result]).toEqual([2, '']);
      expect(messages).toContain(sentence);
    }
  });
});

describe('published files', () => {
  it('are found in the plan’s own folder "feeds" too, and in the plan itself', async () => {
    const { plan, feeds } = await aPlanAndItsFeeds();
    const expected = await tableRecords(plan, '--feeds', feeds, '--area', '372');
    await writeFiles(join(plan, 'feeds'));
    expect(await tableRecords(plan, '--area', '372')).toEqual(expected);
    expect((await runCommand('check', plan)).code).toBe(0);
  });

  it('are believed as they lie where --feeds says, before those of the plan', async () => {
    const { plan, feeds } = await aPlanAndItsFeeds();
    await writeFiles(join(plan, 'feeds'));
    const newer = String(ENGLAND_FILES['lait.csv']).replace(',2025,,11.5,372,', ',2025,,12.5,372,');
    await writeFile(join(feeds, 'lait.csv'), newer);
    const [row] = await tableRecords(plan, '--feeds', feeds, '--area', '372');
    expect(row?.['value']).toBe('12.5');
  });

  it('are checked with the plan', async () => {
    const { plan, feeds } = await aPlanAndItsFeeds();
    expect(await runCommand('check', plan, '--feeds', feeds)).toEqual({
      code: 0,
      result: 'No issues.\n',
      messages: '',
    });
    await writeFile(join(feeds, 'lait.csv'), String(ENGLAND_FILES['lait.csv']).replace('11.5', 'eleven'));
    const { result } = await runCommand('check', plan, '--feeds', feeds);
    expect(result).toMatch(/^warning lait\.csv, row \d+, column Values: Found "eleven"/);
  });

  it('whose folder is not there, or is a file, are misuse', async () => {
    const { plan, feeds } = await aPlanAndItsFeeds();
    for (const [command, ...rest] of [
      ['check'],
      ['table', '--area', '372'],
      ['build', '--out', join(plan, 'out')],
    ]) {
      for (const [place, sentence] of [
        [join(feeds, 'nowhere'), 'There is nothing at'],
        [join(feeds, 'lait.csv'), 'is a file. Expected'],
      ] as const) {
        const { code, messages } = await runCommand(String(command), plan, ...rest, '--feeds', place);
        expect(code).toBe(2);
        expect(messages).toContain(sentence);
      }
    }
  });
});

describe('a plan whose published files are not there', () => {
  it('as it ships for England is not built: the message says which file is missing and where to put it', async () => {
    const out = join(await aTemporaryFolder(), 'site');
    const { code, result, messages } = await runCommand('build', ENGLAND, '--out', out);
    expect([code, result]).toEqual([1, '']);
    expect(messages).toContain('feeds.json, row 2, column file: There is no file "bds_long_0.parquet".');
    expect(messages).toContain(
      'Expected it in the folder "feeds" of the plan, in the folder "figures" beside the plan, or in the folder that --feeds names; the plan’s README says where to download it.',
    );
    expect(messages).toContain('Nothing was written.');
    expect(await readdir(dirname(out))).toEqual([]);
  });

  it('has no table either', async () => {
    const { code, result, messages } = await runCommand('table', ENGLAND, '--area', '372');
    expect([code, result]).toEqual([1, '']);
    expect(messages).toContain('There is no file "bds_long_0.parquet".');
  });

  it('is built once they are: no more is said of them', async () => {
    const { plan, feeds } = await aPlanAndItsFeeds();
    const out = join(plan, '..', 'site');
    // The build goes on to the second plan, which cannot stand beside the first.
    const { code, messages } = await runCommand('build', plan, plan, '--feeds', feeds, '--out', out);
    expect(code).toBe(1);
    expect(messages.trim()).toMatch(/: another plan has the id "everywhere" too\./);
    expect(messages).not.toContain('missing');
  });
});

describe('a plan of one authority', () => {
  it('needs no --feeds, and takes one that it has no use for', async () => {
    const root = await aTemporaryFolder();
    const plan = await aPlanFolderOnDisk(root);
    const plain = await tableRecords(plan, '--area', 'sampleton');
    expect(await tableRecords(plan, '--feeds', root, '--area', 'sampleton')).toEqual(plain);
  });
});

describe('a site that is to open with an authority', () => {
  it('that is not known is misuse, and the nearest is named', async () => {
    const { code, messages } = await runCommand('build', ENGLAND, '--out', 'anywhere', '--area', 'Rotheram');
    expect(code).toBe(2);
    expect(messages).toContain('The authority "Rotheram" is not known.');
    expect(messages).toContain('Did you mean "Rotherham" (E08000018)?');
  });

  it('that is a region is misuse', async () => {
    expect((await runCommand('build', ENGLAND, '--out', 'anywhere', '--area', 'North East')).code).toBe(2);
  });
});
