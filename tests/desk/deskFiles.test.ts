import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDropped } from '@/desk/dropped';
import { filesPasted } from '@/desk/filesFrom';
import { fragmentsFor } from '@/desk/fragments';
import { heldFeeds, heldFolder } from '@/officerFiles/heldFolder';
import { issueKinds } from '@/desk/issueKinds';
import { mendedFiles, mendsFor } from '@/officerFiles/mends';
import { createHash as deskHash } from '@/desk/nodeCrypto';
import { recognisedFiles } from '@/desk/recognisedFiles';
import { unzipped, zipped } from '@/officerFiles/zipFiles';
import { compileFolder } from '@/pack/compile/compileFolder';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content);

/** Figures made up; the year is written in three ways that are not DfE's, and polarity in an officer's word. */
const PLAN = new Map([
  ['plan.json', bytes('{"id":"made-up","title":"Made up","authority":"E08000018","asAt":"2017-03-31"}')],
  ['indicators.csv', bytes('id,title,polarity,unit\ncontacts,Contacts,Info,count\n')],
  [
    'observations.csv',
    bytes(
      'indicator,area,time_period,time_identifier,value\ncontacts,E08000018,2014/15,Financial year,11010\ncontacts,E08000018,2015-16,Financial year,12165\ncontacts,E08000018,201617,Financial year,n/a\n',
    ),
  ],
]);

async function issuesOf(files: ReadonlyMap<string, Uint8Array>) {
  return (await compileFolder(heldFolder('plan', files), heldFeeds(files))).issues;
}

describe('mends', () => {
  it('are offered where the issue names the one text to write, and nowhere else', async () => {
    const mends = mendsFor(await issuesOf(PLAN), PLAN);
    expect(mends.map(({ file, row, column, before, after }) => [file, row, column, before, after])).toEqual(
      expect.arrayContaining([
        ['indicators.csv', 2, 'polarity', 'Info', 'neutral'],
        ['observations.csv', 2, 'time_period', '2014/15', '201415'],
        ['observations.csv', 3, 'time_period', '2015-16', '201516'],
      ]),
    );
    // "n/a" has several meanings, which are the officer's to choose from.
    expect(mends).toHaveLength(3);
  });

  it('of an id lead to those of the rows that name the indicator by its title, all at once', async () => {
    const named = new Map([
      ...PLAN,
      ['indicators.csv', bytes('id,title,polarity,unit\nOpen CIN,Number of open CIN,neutral,count\n')],
      [
        'observations.csv',
        bytes(
          'indicator,area,time_period,time_identifier,value\nnumber-of-open-cin,E08000018,201516,Financial year,1216\nnumber-of-open-cin,E08000018,201617,Financial year,1190\n',
        ),
      ],
    ] as const);
    const first = mendedFiles(named, mendsFor(await issuesOf(named), named));
    const mends = mendsFor(await issuesOf(first), first);
    expect(mends.map(({ row, before, after }) => [row, before, after])).toEqual([
      [2, 'number-of-open-cin', 'open-cin'],
      [3, 'number-of-open-cin', 'open-cin'],
    ]);
    expect(
      (await issuesOf(mendedFiles(first, mends))).filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });

  it('of an authority’s name are its code, wherever a code is wanted', async () => {
    const named = new Map([
      ['plan.json', PLAN.get('plan.json') ?? bytes('')],
      ['indicators.csv', bytes('id,title,polarity,unit\ncontacts,Contacts,neutral,count\n')],
      [
        'observations.csv',
        bytes(
          'indicator,area,time_period,time_identifier,value\ncontacts,Norfolk,2017,January,988\ncontacts,Norfolk,2017,February,1042\n',
        ),
      ],
    ] as const);
    const mends = mendsFor(await issuesOf(named), named);
    expect(mends.map(({ cell, before, after }) => [cell, before, after])).toEqual([
      ['B2', 'Norfolk', 'E10000020'],
      ['B3', 'Norfolk', 'E10000020'],
    ]);
  });

  it('of an id are made in every table that names the indicator by it, at once', async () => {
    const named = new Map([
      ['plan.json', PLAN.get('plan.json') ?? bytes('')],
      ['indicators.csv', bytes('id,title,polarity,unit\nLAC visits,Visits in time,high,percent\n')],
      [
        'observations.csv',
        bytes(
          'indicator,area,time_period,time_identifier,value\nLAC visits,E08000018,2017,January,93%\nLAC visits,E08000018,2017,February,94%\n',
        ),
      ],
      [
        'targets.csv',
        bytes('indicator,time_period,time_identifier,target\nLAC visits,201617,Financial year,95\n'),
      ],
    ] as const);
    const mends = mendsFor(await issuesOf(named), named);
    expect(mends.map(({ file, cell, after }) => [file, cell, after])).toEqual([
      ['indicators.csv', 'A2', 'lac-visits'],
      ['observations.csv', 'A2', 'lac-visits'],
      ['observations.csv', 'A3', 'lac-visits'],
      ['targets.csv', 'A2', 'lac-visits'],
    ]);
    const left = (await issuesOf(mendedFiles(named, mends))).filter(({ severity }) => severity === 'error');
    expect(left).toEqual([]);
  });

  it('go into a copy, and leave what was loaded as it was', async () => {
    const copy = mendedFiles(PLAN, mendsFor(await issuesOf(PLAN), PLAN));
    expect(text(copy.get('observations.csv'))).toContain('contacts,E08000018,201415,Financial year,11010');
    expect(text(PLAN.get('observations.csv'))).toContain('2014/15');
    expect((await issuesOf(copy)).filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });
});

describe('issues as they are shown', () => {
  it('come by kind with errors first, and the first with their row and the cell that is meant', async () => {
    const issues = await issuesOf(PLAN);
    expect(issueKinds(issues)[0]?.severity).toBe('error');
    const [first] = [...fragmentsFor(issues, PLAN).entries()];
    const issue = issues[first?.[0] ?? -1];
    expect(first?.[1].names[first[1].columnIndex ?? -1]).toBe(issue?.column);
  });

  it('have the row before and the row after the one that is meant, below the names of the columns', async () => {
    const issues = await issuesOf(PLAN);
    const fragments = [...fragmentsFor(issues, PLAN).values()].filter(
      ({ file }) => file === 'observations.csv',
    );
    expect(fragments.map(({ row, rowsAround: around }) => [row, ...around.keys()])).toEqual(
      expect.arrayContaining([
        [2, 2, 3],
        [3, 2, 3, 4],
      ]),
    );
  });
});

describe('the desk’s digests', () => {
  it('are those of Node, which the command uses', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.uint8Array({ maxLength: 300 })), { maxLength: 4 }),
        (parts) => {
          for (const encoding of ['hex', 'base64', 'base64url'] as const) {
            const [node, desk] = [createHash('sha256'), deskHash('sha256')];
            for (const part of parts) {
              node.update(part);
              desk.update(part);
            }
            expect(desk.digest(encoding)).toBe(node.digest(encoding));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('zips', () => {
  it('of the same files have the same bytes, in whatever order they came', () => {
    const turned = new Map([...PLAN].toReversed());
    expect(zipped(turned)).toEqual(zipped(PLAN));
  });

  it('are opened without the folder that holds all, and without what the system adds', () => {
    const zip = zipSync({
      'my-plan/plan.json': bytes('{}'),
      'my-plan/feeds/a.csv': bytes('a'),
      '__MACOSX/my-plan/._plan.json': bytes('x'),
      'my-plan/.DS_Store': bytes('x'),
    });
    expect([...unzipped(zip).keys()].toSorted()).toEqual(['feeds/a.csv', 'plan.json']);
  });

  it('of too many files are refused', () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`${at}.csv`, bytes('')]));
    expect(() => unzipped(zipSync(many, { level: 0 }))).toThrow('The zip holds more than a plan does');
  });
});

describe('what is dropped or pasted', () => {
  it('is a plan, a printed scorecard, or refused', async () => {
    expect((await readDropped(PLAN)).kind).toBe('plan');
    expect((await readDropped(new Map([['plan.zip', zipped(PLAN)]]))).kind).toBe('plan');
    const wide = bytes('Indicator,Good is,Unit,Jan-17,Feb-17\nReferrals,Info,Number,398,361\n');
    expect((await readDropped(new Map([['sheet.csv', wide]]))).kind).toBe('wide');
    expect((await readDropped(new Map([['notes.csv', bytes('Bring the papers\n')]]))).kind).toBe('unknown');
  });

  it('is a published file, which goes into the open plan where that names it already', async () => {
    const feed = await readFile('plans/figures/neet-2023.csv');
    const files = new Map([['neet-2023.csv', new Uint8Array(feed)]]);
    expect(await recognisedFiles(files, undefined)).toMatchObject({ kind: 'published', files });
    expect(await recognisedFiles(files, { name: 'my plan', files: PLAN })).toMatchObject({
      kind: 'published',
    });
    const feeds = '[{"indicator":"neet","file":"neet-2023.csv"}]';
    const named = new Map([...PLAN, ['feeds.json', bytes(feeds)]]);
    const onto = await recognisedFiles(files, { name: 'my plan', files: named });
    expect(onto.kind === 'plan' && [onto.name, ...onto.files.keys()]).toEqual([
      'my plan',
      ...named.keys(),
      'feeds/neet-2023.csv',
    ]);
  });

  it('goes by the name of its folder or file', async () => {
    const inFolder = new Map([...PLAN].map(([path, content]) => [`My plan/${path}`, content]));
    expect(await readDropped(inFolder)).toMatchObject({ kind: 'plan', name: 'My plan' });
    expect(await readDropped(new Map([['plan.zip', zipped(PLAN)]]))).toMatchObject({ name: 'plan.zip' });
    expect(await readDropped(PLAN)).toMatchObject({ name: '3 files' });
  });

  it('is read from the clipboard as a spreadsheet copies it', async () => {
    const files = filesPasted('Indicator\tGood is\tUnit\tJan-17\r\nReferrals, all\tInfo\tNumber\t398\r\n');
    expect(text(files?.get('pasted.csv'))).toContain('"Referrals, all",Info,Number,398');
    expect(filesPasted('a sentence without cells')).toBeUndefined();
  });
});
