import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zipSync } from 'fflate';
import { parsePlan } from '@/data/parsePack';
import { mainArea } from '@/domain/plan/planData';
import { heldFeeds, heldFolder } from '@/officerFiles/heldFolder';
import { unzipped, zipped } from '@/officerFiles/zipFiles';
import { planFilesAt } from '@/cli/planFilesAt';
import { changeLines } from '@/officerFiles/changeLines';
import { earlierScorecard } from '@/officerFiles/earlierScorecard';
import type { FilesByPath } from '@/officerFiles/filesByPath';
import { scorecardChanges } from '@/officerFiles/scorecardChanges';
import { compileFolder } from '@/pack/compile/compileFolder';
import { publishedFiles, publishedParts } from '@/pack/write/publishedFiles';
import { withDigests } from '@/pack/write/packDigests';
import { onePage } from '@/site/onePage';
import { aTemporaryFolder, runCommand } from '#tests/support/runCommand';

const PLANS = resolve(import.meta.dirname, '../../plans');
const bytes = (text: string) => new TextEncoder().encode(text);

/** A plan of one figure a year, made up. */
function planWith(value: string, note: string): FilesByPath {
  return new Map([
    [
      'plan.json',
      bytes(
        '{"id":"made-up","title":"Made up","authority":"E08000018","asAt":"2017-03-31","priorities":[{"id":"P1","title":"One"}]}',
      ),
    ],
    [
      'indicators.csv',
      bytes('id,title,polarity,unit,priority,people\ncontacts,Contacts,neutral,count,P1,no\n'),
    ],
    [
      'observations.csv',
      bytes(
        `indicator,area,time_period,time_identifier,value\ncontacts,E08000018,201516,Financial year,12165\ncontacts,E08000018,201617,Financial year,${value}\n`,
      ),
    ],
    ['commentary.csv', bytes(`indicator,kind,text,owner\ncontacts,story,${note},Head of service\n`)],
  ]);
}

async function compiled(files: FilesByPath) {
  const { plan } = await compileFolder(heldFolder('plan', files), heldFeeds(files));
  if (plan === undefined) throw new Error('The plan has errors.');
  const area = mainArea(plan.data);
  const data = parsePlan(JSON.parse(publishedParts(plan).part(area)) as unknown);
  return { plan, compared: { data, area } };
}

async function siteOf(files: FilesByPath): Promise<FilesByPath> {
  const { plan } = await compiled(files);
  const pack = withDigests(publishedFiles([plan]), { tool: '0', app: '0' });
  return new Map([...pack].map(([path, text]) => [`pack/${path}`, bytes(text)]));
}

describe('what changed since an earlier scorecard', () => {
  const then = planWith('13001', 'The front door is busy.');
  const today = planWith('12990', 'The front door is quieter.');
  const CHANGED = [
    'Contacts: 12,990 for 2016/17, was reported as 13,001.',
    'contacts, the story behind it: The front door is quieter.',
  ];

  async function linesSince(files: FilesByPath): Promise<string> {
    const { compared } = await compiled(today);
    const earlier = earlierScorecard(files, compared);
    if (earlier.kind !== 'earlier') throw new Error(JSON.stringify(earlier));
    const { changes, commentary } = scorecardChanges(earlier.scorecard, { kind: 'plan', ...compared });
    return changeLines(changes, commentary).join('\n');
  }

  it('is what scorecard diff says of the zip of a site and a plan in a zip', async () => {
    const folder = await aTemporaryFolder();
    const [site, plan] = [join(folder, 'site.zip'), join(folder, 'plan.zip')];
    await writeFile(site, zipped(await siteOf(then)));
    await writeFile(plan, zipped(today));
    const { code, result } = await runCommand('diff', site, plan);
    expect(code).toBe(0);
    for (const text of CHANGED) expect(result).toContain(text);
  });

  it('is told from the files of a published site, packed or not, in a folder of its own or not', async () => {
    const site = await siteOf(then);
    const lines = await linesSince(site);
    for (const text of CHANGED) expect(lines).toContain(text);
    expect(await linesSince(unzipped(zipSync(Object.fromEntries(site))))).toBe(lines);
    expect(await linesSince(new Map([...site].map(([path, content]) => [`my-site/${path}`, content])))).toBe(
      lines,
    );
  });

  it('is told from one HTML file', async () => {
    const { plan } = await compiled(then);
    const page = onePage([...publishedFiles([plan])], {
      tool: '0',
      script: '',
      style: '',
      icon: '',
      newest: undefined,
      firstViews: () => '',
      hashOf: () => '',
    });
    expect(await linesSince(new Map([['scorecard.html', bytes(page)]]))).toBe(
      await linesSince(await siteOf(then)),
    );
  });

  it('is the same as the command says, of a frozen report', async () => {
    const folder = join(PLANS, 'sample-borough');
    const frozen = join(folder, 'reports/october.csv');
    const { compared } = await compiled(await planFilesAt(folder));
    // reports/ID.csv of a folder that is dropped is read too, so that pages say what changed since each.
    expect(compared.data.frozen?.map(({ report }) => report)).toEqual(
      expect.arrayContaining(['october', 'november']),
    );
    const earlier = earlierScorecard(
      new Map([['october.csv', new Uint8Array(await readFile(frozen))]]),
      compared,
    );
    if (earlier.kind !== 'earlier') throw new Error(JSON.stringify(earlier));
    const { changes, commentary } = scorecardChanges(earlier.scorecard, { kind: 'plan', ...compared });
    const { result } = await runCommand('diff', frozen, folder);
    expect(`${changeLines(changes, commentary).join('\n')}\n`).toBe(result);
  });

  it('is refused for a sealed edition, a site of other plans and a damaged one, and everything else is something else', async () => {
    const { compared } = await compiled(today);
    const kindOf = (files: FilesByPath) => earlierScorecard(files, compared);
    expect(kindOf(new Map([['pack/sealed.bin', bytes('SCSEAL01')]]))).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('locked with a passphrase'),
    });
    const site = await siteOf(then);
    const list = new TextDecoder().decode(site.get('pack/plans.json'));
    const two = list.replace(
      /"plans":\[(.*)\]/,
      (_, one: string) => `"plans":[${one.replace('made-up', 'a')},${one.replace('made-up', 'b')}]`,
    );
    expect(kindOf(new Map([...site, ['pack/plans.json', bytes(two)]]))).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('holds the plans a, b'),
    });
    expect(kindOf(new Map([...site, ['pack/made-up/scorecard.json', bytes('{"schema":')]]))).toMatchObject({
      kind: 'refused',
    });
    expect(kindOf(new Map([['notes.csv', bytes('a,b\n')]]))).toEqual({ kind: 'something else' });
  });
});
