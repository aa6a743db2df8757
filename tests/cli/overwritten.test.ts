import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replacedIssues } from '@/cli/replacedIssues';
import { loadPlan } from '@/pack/compile/loadPlan';
import { publishedFiles } from '@/pack/write/publishedFiles';
import { aPlanFolderOnDisk } from '#mocks/aPlanFolderOnDisk';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';
import { aTemporaryFolder, runCommand } from '#tests/support/runCommand';

const HEAD = 'indicator,area,time_period,time_identifier,value,status,note';

/** The plan as it was, and as it is once the year before the newest has another figure. */
async function twoEditions(now: string, newest = '62.0') {
  const root = await aTemporaryFolder();
  const edition = (before: string) =>
    aPlanFolder({
      'observations.csv': aTable(
        HEAD,
        `readiness,sampleton,2013,Calendar year,${before}`,
        `readiness,sampleton,2014,Calendar year,${newest},final,`,
      ),
    });
  return {
    root,
    old: await aPlanFolderOnDisk(root, 'old', edition('55.7,final,')),
    plan: await aPlanFolderOnDisk(root, 'now', edition(now)),
  };
}

describe('a figure of an earlier period that was overwritten', () => {
  it('is told by diff, though neither scorecard shows it first', async () => {
    const { old, plan } = await twoEditions('52.7,final,');
    const { result } = await runCommand('diff', old, plan);
    expect(result).toContain('Figures revised or overwritten: 1');
    expect(result).toContain('52.7% for 2013, was reported as 55.7%');
  });

  it('is never told where it is withheld now', async () => {
    const { old, plan } = await twoEditions('c,final,');
    expect((await runCommand('diff', old, plan)).result).not.toContain('55.7');
  });
});

/** What a build would say onto the site of the old edition. */
async function toldOnto(site: 'old' | 'none', now: string) {
  const { root, old, plan } = await twoEditions(now);
  const [before, after] = [(await loadPlan(old)).plan, (await loadPlan(plan)).plan];
  if (before === undefined || after === undefined) throw new Error('The plan has errors');
  const out = join(root, 'site');
  for (const [path, text] of site === 'old' ? publishedFiles([before]) : []) {
    await mkdir(dirname(join(out, 'pack', path)), { recursive: true });
    await writeFile(join(out, 'pack', path), text);
  }
  return await replacedIssues(after, { out, terminal: SILENT });
}

const SILENT = { result: () => undefined, message: () => undefined };

describe('a build that replaces a site', () => {
  it('names each figure that is another number now, with its row and what to write', async () => {
    expect(await toldOnto('old', '52.7,final,')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'overwritten',
        file: 'observations.csv',
        row: 2,
        column: 'value',
        message: expect.stringMatching(
          / for Calendar year 2013 is 52\.7, and was 55\.7 in the site that this build replaces\. If it was corrected, write revised in the column status/,
        ),
      }),
    ]);
  });

  it('says nothing where the officer says that it was revised, where it is withheld or the same, or of a new site', async () => {
    expect(await toldOnto('old', '52.7,revised,Late records')).toEqual([]);
    expect(await toldOnto('old', 'c,final,')).toEqual([]);
    expect(await toldOnto('old', '55.7,final,')).toEqual([]);
    expect(await toldOnto('none', '52.7,final,')).toEqual([]);
  });
});

describe('a story that is missing from a plan in a workbook', () => {
  it('has its place in a sheet, as there is no CSV file to look into', async () => {
    const { plan } = await twoEditions('55.7,final,');
    const { sheetIssues, withSheetsToCome } = await import('@/pack/compile/sheetIssues');
    const sheets = new Map([
      [
        'observations.csv',
        { workbook: 'plan.xlsx', sheet: 'observations', letters: new Map<string, string>() },
      ],
    ]);
    const files = new Map([['observations.csv', await readFile(join(plan, 'observations.csv'))]]);
    const issue = {
      severity: 'warning',
      code: 'x',
      file: 'commentary.csv',
      message: 'Add it to commentary.csv.',
    } as const;
    expect(sheetIssues([issue], withSheetsToCome(sheets, files))).toEqual([
      { ...issue, file: 'plan.xlsx, sheet commentary', message: 'Add it to the sheet "commentary".' },
    ]);
    expect(withSheetsToCome(new Map(), files).size).toBe(0);
  });
});
