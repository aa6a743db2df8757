import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { filesIn, textsOf, textsOfPage } from './everyText';
import { built, served, type Server } from './ownSite';
import { drawn, freshTest as test, open } from './site';

/**
 * What the plan has only beside withheld figures. A count of 3 is a byte that every file has; so each is planted with companions that nobody
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

let site: Server;
let room: string;

// In one process, which builds the site once.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'scorecard-withheld-'));
  writePlan(join(room, 'plan'));
  built(join(room, 'plan'), join(room, 'site'));
  site = await served(join(room, 'site'), '/');
});

test.afterAll(async () => {
  await site.close();
  rmSync(room, { recursive: true, force: true });
});

test('Nothing of a withheld figure is in any byte of the site', () => {
  const texts = filesIn(join(room, 'site')).flatMap((path) =>
    textsOf(path, room).map((text) => ({ path, text })),
  );
  const found = texts.flatMap(({ path, text }) => planted(text).map((word) => `${word} in ${path}`));
  expect(found).toEqual([]);
  // The same search does find what is published.
  expect(texts.some(({ text }) => text.includes('80.0000'))).toBe(true);
});

test('Nothing of it is in a page, its storage or its requests', async ({ page }) => {
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url(), request.postData() ?? ''));
  page.on('console', (message) => seen.push(message.text()));
  for (const place of PLACES) {
    await open(page, `/sampleton${place}`, site.url);
    seen.push(...(await textsOfPage(page)));
  }
  expect(seen.flatMap(planted)).toEqual([]);
});

test('Nothing of it is in any file of a report that is saved, however deep, and the search reads each file', async ({
  page,
}) => {
  await open(page, '/sampleton/report/second', site.url);
  await expect(page.getByRole('cell', { name: 'published then' }).first()).toBeVisible();
  for (const [button, ending, isWhole] of [
    ['Word', 'docx', true],
    ['PowerPoint', 'pptx', false],
    ['PowerPoint, every part', 'pptx', true],
    ['Excel', 'xlsx', true],
    ['HTML', 'html', true],
  ] as const)
    await test.step(button, async () => {
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: `Save as ${button}`, exact: true }).click();
      const path = join(room, `saved.${ending}`);
      await (await saved).saveAs(path);
      const texts = textsOf(path, room);
      expect(texts.flatMap(planted)).toEqual([]);
      // The search has read the file.
      expect(texts.some((text) => text.includes('Sampleton'))).toBe(true);
      if (!isWhole) return;
      // What was published in 2024 is there, in a workbook as a number, and so is what a reader must not miss.
      const published = ending === 'xlsx' ? '<v>60</v>' : '60.0000';
      expect(texts.some((text) => text.includes(published))).toBe(true);
      expect(texts.some((text) => text.includes('published then'))).toBe(true);
    });
});

test('The search of the bytes finds what is planted in a workbook within a document', () => {
  const folder = mkdtempSync(join(room, 'leak-'));
  const inner = zipOf('<c><v>97.0297</v></c>');
  writeFileSync(join(folder, 'report.docx'), zipOf(inner));
  expect(
    filesIn(folder)
      .flatMap((path) => textsOf(path, folder))
      .flatMap(planted),
  ).toContain('97.0297');
});

/** One part, packed as an office file packs it. */
function zipOf(content: string | Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt16LE(1, 26);
  return Buffer.concat([head, Buffer.from('s'), deflateRawSync(content)]);
}

/** Places in a page where a figure could leak, each with how to plant one there. What no equation shows, the search must find. */
const LEAKS: readonly (readonly [string, (word: string) => void])[] = [
  ['a tooltip', (word) => document.body.setAttribute('title', word)],
  ['the coordinates of a path', (word) => document.body.setAttribute('d', `M0 ${word}L1 1`)],
  ['the width of a bar', (word) => document.body.setAttribute('width', word)],
  ['an aria-label', (word) => document.body.setAttribute('aria-label', `${word}%`)],
  ['a data attribute', (word) => document.body.setAttribute('data-value', word)],
  [
    'text that is hidden',
    (word) =>
      document.body.append(Object.assign(document.createElement('i'), { hidden: true, textContent: word })),
  ],
  ['the storage of the browser', (word) => localStorage.setItem('kept', word)],
  ['the storage of the tab', (word) => sessionStorage.setItem('kept', word)],
  ['the address', (word) => history.replaceState(null, '', `#/sampleton?value=${word}`)],
];

test('The search of a page finds what is planted in any place of it', async ({ page }) => {
  await page.goto(`${site.url}#/sampleton`);
  await drawn(page);
  expect((await textsOfPage(page)).flatMap(planted)).toEqual([]);
  for (const [index, [where, leak]] of LEAKS.entries()) {
    const word = PLANTED[index] ?? '';
    expect((await textsOfPage(page)).join('\n'), where).not.toContain(word);
    await page.evaluate(leak, word);
    expect((await textsOfPage(page)).flatMap(planted), where).toContain(word);
  }
});

for (const [where, name, content] of [
  ['the name of a file', 'figure-97.0297.svg', ''],
  ['a source map', 'index.js.map', '{"sourcesContent":["const share = 97.0297;"]}'],
  ['a picture', 'chart.svg', '<svg><desc>97.0297</desc></svg>'],
  ['a hidden column of a table', 'table.csv', 'area,shown,hidden\r\nSampleton,[c],97.0297\r\n'],
] as const)
  test(`The search of the bytes finds what is planted in ${where}`, () => {
    const folder = mkdtempSync(join(room, 'leak-'));
    writeFileSync(join(folder, name), content);
    expect(
      filesIn(folder)
        .flatMap((path) => textsOf(path, folder))
        .flatMap(planted),
    ).toContain('97.0297');
  });

test('The search of the bytes finds what is planted in a workbook', () => {
  const folder = mkdtempSync(join(room, 'leak-'));
  writeFileSync(join(folder, 'table.xlsx'), zipOf('<c hidden="1"><v>97.0297</v></c>'));
  expect(
    filesIn(folder)
      .flatMap((path) => textsOf(path, folder))
      .flatMap(planted),
  ).toContain('97.0297');
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
  '/data',
  '/methods',
  '/brief',
  '/meeting?at=P1',
  '/priority/P1',
  '/report/second',
  '/report/draft',
];

function planted(text: string): readonly string[] {
  return PLANTED.filter((word) => text.includes(word));
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
      reports: [
        { id: 'first', title: 'The first report (made up)', date: '2025-12-01' },
        { id: 'second', title: 'The second report (made up)', date: '2025-12-20' },
      ],
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
    // What an officer has looked at is published; that somebody looked, and who, is not.
    'commentary.csv': 'indicator,kind,text\nstarts,story,Two wards were compared.\n',
    'looked-at.csv':
      'file,row,text,by,date\ncommentary.csv,2,Two wards were compared.,Zebrafont,2025-12-01\ncommentary.csv,3,Quillwort,Zebrafont,2025-12-01\n',
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
  // It was published in a report, and is withheld now.
  mkdirSync(join(folder, 'reports'));
  writeFileSync(
    join(folder, 'reports/first.csv'),
    [
      'indicator,title,area,time_period,time_identifier,value,shorthand,unit,decimals,target,rating,rating_basis',
      'ready,Children ready (made up),sampleton,2025,Calendar year,2.7523,,percent,4,,red,target',
      'gone,Gone (made up),sampleton,2025,Calendar year,7.3171,,percent,4,,red,target',
      '',
    ].join('\n'),
  );
}
