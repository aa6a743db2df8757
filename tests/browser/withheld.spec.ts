import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { drawn } from './site';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * What stands nowhere but beside withheld figures. A count of 3 is a byte that every file has; so each is planted with companions that nobody
 * else has: 3 of 109 is 2.752…%, its interval and note, the 98 of 101 of those left over, a second source's figure, a count written as words.
 */
const PLANTED = [
  '2.752',
  '2.7523',
  '97.0297',
  '97.03',
  '0.9414',
  '7.7699',
  'Zebrafont',
  'Quillwort',
  'three-of-one-hundred-and-nine',
  '20097',
  '20,097',
  '3/109',
  '98/101',
  '7.3171',
] as const;

type Site = { readonly url: string; readonly close: () => Promise<void> };
let site: Site;
let room: string;

test.beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'scorecard-withheld-'));
  writePlan(join(room, 'plan'));
  execFileSync(
    process.execPath,
    [join(ROOT, 'bin/scorecard.mjs'), 'build', join(room, 'plan'), '--out', join(room, 'site')],
    {
      stdio: 'pipe',
    },
  );
  const host = pathToFileURL(join(ROOT, 'scripts/serve.mjs')).href;
  const { serve } = (await import(host)) as {
    readonly serve: (of: { readonly dir: string; readonly at: string }) => Promise<Site>;
  };
  site = await serve({ dir: join(room, 'site'), at: '/' });
});

test.afterAll(async () => {
  await site.close();
  rmSync(room, { recursive: true, force: true });
});

test('Nothing of a withheld figure is in any byte of the site', () => {
  const found = filesIn(join(room, 'site')).flatMap((path) =>
    textsOf(path).flatMap((text) => planted(text).map((word) => `${word} in ${path}`)),
  );
  expect(found).toEqual([]);
  // The same search does find what is published.
  const shown = filesIn(join(room, 'site'))
    .flatMap(textsOf)
    .filter((text) => text.includes('80.0000'));
  expect(shown.length).toBeGreaterThan(0);
});

test('Nothing of it is in a page, its storage or its requests', async ({ page }) => {
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url(), request.postData() ?? ''));
  page.on('console', (message) => seen.push(message.text()));
  for (const place of PLACES) {
    await page.goto(`${site.url}#/sampleton${place}`);
    await drawn(page);
    seen.push(await page.evaluate(() => document.documentElement.outerHTML));
    seen.push(
      await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
      ),
    );
    seen.push(
      await page.evaluate(async () => {
        const texts = (await caches.keys()).map(async (name) => {
          const cache = await caches.open(name);
          const answers = (await cache.keys()).map(
            async (key) => (await (await cache.match(key))?.text()) ?? '',
          );
          return (await Promise.all(answers)).join('\n');
        });
        return (await Promise.all(texts)).join('\n');
      }),
    );
  }
  expect(seen.flatMap(planted)).toEqual([]);
});

const PLACES = [
  '',
  '/scorecard',
  '/scorecard?group=none',
  '/indicator/ready',
  '/indicator/most',
  '/indicator/starts',
  '/compare/starts',
  '/compare?view=many',
  '/compare?view=two',
  '/neighbours',
  '/methods',
];

function planted(text: string): readonly string[] {
  return PLANTED.filter((word) => text.includes(word));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The name and the bytes of a file as text, and of each file that is packed in it. */
function textsOf(path: string): readonly string[] {
  const bytes = readFileSync(path);
  return [path.slice(room.length), bytes.toString('latin1'), bytes.toString('utf8'), ...unpacked(bytes)];
}

/** The files in a zip (PKWARE's local headers: method at 8, sizes at 18, names at 26), which a workbook or a document is. */
function unpacked(bytes: Buffer): readonly string[] {
  const texts: string[] = [];
  for (let at = bytes.indexOf('PK\u0003\u0004'); at !== -1; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (bytes.readUInt16LE(at + 8) === 8)
      texts.push(inflateRawSync(bytes.subarray(start), { finishFlush: 2 }).toString('utf8'));
  }
  return texts;
}

function writePlan(folder: string): void {
  mkdirSync(folder);
  const files = {
    'plan.json': JSON.stringify({
      id: 'sampleton',
      title: 'Plan of Sampleton (made up)',
      authority: 'sampleton',
      asAt: '2025-12-31',
      priorities: [{ id: 'P1', title: 'A good start (made up)' }],
      sources: [
        { id: 'report', title: 'The report' },
        { id: 'minutes', title: 'The minutes' },
      ],
    }),
    'areas.csv': [
      'id,name,kind,parent',
      'sampleton,Sampleton (made up),authority,E12000003',
      'north,North (made up),ward,sampleton',
      'south,South (made up),ward,sampleton',
      'exampleford,Exampleford (made up),authority,E12000003',
      '',
    ].join('\n'),
    'neighbours.csv': 'area,rank,neighbour\nsampleton,1,exampleford\n',
    'indicators.csv': [
      'id,title,priority,polarity,unit,decimals,in_year',
      'ready,Children ready (made up),P1,high,percent,4,',
      'most,Children seen (made up),P1,high,percent,4,',
      'starts,Children who started a plan (made up),P1,low,count,0,',
      '',
    ].join('\n'),
    'observations.csv': [
      'indicator,area,time_period,time_identifier,breakdown,value,numerator,denominator,lower_ci,upper_ci,source,note',
      'ready,sampleton,2024,Calendar year,,60.0000,60,100,,,report,',
      'ready,sampleton,2025,Calendar year,,2.7523,3,109,0.9414,7.7699,report,Zebrafont three-of-one-hundred-and-nine',
      'ready,sampleton,2025,Calendar year,,7.3171,9,123,,,minutes,Quillwort',
      'most,sampleton,2024,Calendar year,,80.0000,80,100,,,report,',
      'most,sampleton,2025,Calendar year,,97.0297,98,101,,,report,Zebrafont',
      'starts,sampleton,2025,Calendar year,,20100,,,,,report,',
      'starts,north,2025,Calendar year,,20097,,,,,report,Quillwort',
      'starts,south,2025,Calendar year,,3,,,,,report,Zebrafont',
      'starts,exampleford,2025,Calendar year,,400,,,,,report,',
      'starts,sampleton,2025,Calendar year,sex=Female,20097,,,,,report,',
      'starts,sampleton,2025,Calendar year,sex=Male,3,,,,,report,Zebrafont',
      '',
    ].join('\n'),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
