// npm run bench [-- page|first|first-47|first-434|build|process|protection]: the budgets of the page, measured on the built site, and those of building; or how often the rules of process
// control err; or what the protection of small counts costs; or the first second alone, of 47 rows and of 434, beside pages of other programs that are served
// elsewhere ("first Framework=http://127.0.0.1:4700/"). Each with its number, its share of the budget and "pass" or "over". Without a word, the first two. It is a
// ruler and not a test: a budget that is over does not fail it, only what cannot be measured does. Build first.

import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { buildBudgets, eesBuilds, englandSite, laitBuild, printBuilds } from './builds.mjs';
import { firstVisit, printFirstVisit } from './download.mjs';
import { firstSecond, printFirstSecond } from './firstSecond.mjs';
import { buildLargeSite } from './largePlan.mjs';
import { longTasks, printLongTasks } from './longTasks.mjs';
import { processBench } from './process.mjs';
import { paint, PLAIN, printPaint, writePlainPage } from './paint.mjs';
import { protectionBench } from './protection.mjs';
import { table } from './report.mjs';
import { serveApart } from './serveApart.mjs';

const script = (name) => import(new URL(`../scripts/${name}`, import.meta.url).href);
const { BROWSER_ARGS, findBrowser } = await script('browser.mjs');

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SITE = join(ROOT, 'dist/site');
/** As on a real host: the site does not lie at the root. */
const AT = '/some/where/';
const SCORECARD = '#/rotherham-now/scorecard';
/**
 * A browser that is controlled from outside reads a script a second time when that makes its first error object, as React does while it
 * starts, to name the lines in it. No reader's browser does, so here no page's does.
 */
const READ_ONCE = '--js-flags=--no-enable-lazy-source-positions';

if (process.argv[2] === 'process') {
  await processBench();
  process.exit(0);
}
if (!existsSync(join(SITE, 'index.html'))) {
  console.error('There is no site in dist/site. Run "npm run build" first.');
  process.exit(1);
}
if (process.argv[2] === 'protection') {
  await protectionBench();
  process.exit(0);
}
const found = await findBrowser();
if (found === undefined) process.exit(1);

const only = process.argv[2];
if (only !== undefined && !['page', 'build', 'first', 'first-47', 'first-434'].includes(only)) {
  console.error(
    'Expected "page", "first", "first-47", "first-434", "build", "process", "protection", or no word.',
  );
  process.exit(1);
}
if (only?.startsWith('first')) {
  await firstSecondAlone(process.argv.slice(3));
  process.exit(0);
}
const began = performance.now();
const room = mkdtempSync(join(tmpdir(), 'scorecard-bench-'));
const closing = [async () => rmSync(room, { recursive: true, force: true })];
try {
  // A copy, so that a build started meanwhile does not change what is measured, and a page may be put beside it.
  const dir = join(room, 'site');
  cpSync(SITE, dir, { recursive: true });
  const largeDir = join(room, 'large-site');
  const large = await buildLargeSite({ folder: join(room, 'plan'), out: largeDir });
  const browser = await chromium.launch({ executablePath: found.path, args: [...BROWSER_ARGS, READ_ONCE] });
  closing.push(() => browser.close());
  const [site, largeSite] = [await serveApart({ dir, at: AT }), await serveApart({ dir: largeDir, at: AT })];
  closing.push(site.close, largeSite.close);

  const machine = {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    node: process.versions.node,
    chromium: browser.version(),
    load: loadavg()[0],
  };
  console.log(
    `${machine.processor}, ${machine.cores} cores, load ${machine.load.toFixed(1)} at the start; ` +
      `Node ${machine.node}; Chromium ${machine.chromium}`,
  );

  if (machine.load > machine.cores / 2)
    console.log(
      '  The machine is busy with other work: times 2 and 3 will be too long, and not to be relied on.',
    );

  const download =
    only === 'build' ? undefined : await firstVisit({ browser, dir, url: site.url, address: SCORECARD });
  if (download !== undefined) printFirstVisit(download);
  const painted =
    only === 'build' ? undefined : await paint({ browser, dir, url: site.url, address: SCORECARD });
  if (painted !== undefined) printPaint(painted);
  const second =
    only === 'build'
      ? undefined
      : await firstSecond({ browser, dir, url: site.url, scorecard: SCORECARD, plain: PLAIN });
  if (second !== undefined) printFirstSecond(second);
  const england = only === 'build' ? [] : await paintEngland(browser);
  const tasks = only === 'build' ? undefined : await longTasks({ browser, url: largeSite.url, large });
  if (tasks !== undefined) printLongTasks(tasks);
  const builds = only === 'page' ? undefined : { lait: laitBuild(room), ees: eesBuilds(room) };
  if (builds !== undefined) printBuilds(builds.lait, builds.ees);

  const measured = [
    ...[download, painted, ...england, tasks].flatMap((part) => (part === undefined ? [] : [part.budget])),
    ...(builds === undefined ? [] : buildBudgets(builds.lait, builds.ees)),
  ];
  const budgets = measured.map((budget) => ({
    ...budget,
    ratio: budget.measured / budget.limit,
    verdict: budget.measured <= budget.limit ? 'pass' : `over${budget.doubt ?? ''}`,
  }));
  console.log('\n== Budgets ==');
  table([
    ['Budget', 'Measured', 'Limit', 'Of limit', ''],
    ...budgets.map(({ name, measured, limit, unit, ratio, verdict }) => [
      name,
      `${amount(measured)}${unit}`,
      `${limit}${unit}`,
      `${Math.round(ratio * 100)}%`,
      verdict,
    ]),
  ]);
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `\nMeasured in ${seconds.toFixed(0)} s, load ${loadavg()[0].toFixed(1)} at the end. All of it: dist/bench.json`,
  );
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const all = {
    when: new Date().toISOString(),
    seconds,
    machine,
    budgets,
    download,
    paint: painted,
    firstSecond: second,
    paintEngland: england,
    longTasks: tasks,
    builds,
  };
  writeFileSync(join(ROOT, 'dist/bench.json'), `${JSON.stringify(all, undefined, 2)}\n`);
} finally {
  for (const close of closing.toReversed()) await close();
}

/** The first second alone, of the site and of 434 rows of England or of one of the two, and of any other program's page, each given as NAME=ADDRESS. */
async function firstSecondAlone(words) {
  const others = words.map((word) => {
    const [name, ...address] = word.split('=');
    return { name, url: address.join('=') };
  });
  const chrome = await chromium.launch({ executablePath: found.path, args: [...BROWSER_ARGS, READ_ONCE] });
  try {
    if (only !== 'first-434') await oneFirstSecond(chrome, { others, made: ownSite });
    if (only !== 'first-47')
      await oneFirstSecond(chrome, { others: only === 'first-434' ? others : [], made: englandSite });
  } finally {
    await chrome.close();
  }
}

function ownSite(dir) {
  cpSync(SITE, dir, { recursive: true });
  return { address: SCORECARD };
}

async function oneFirstSecond(chrome, { others, made }) {
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-bench-'));
  const dir = join(folder, 'site');
  let site;
  try {
    const address = made(dir)?.address;
    if (address === undefined) return console.log('The publishers’ files are not beside the project.');
    site = await serveApart({ dir, at: AT });
    console.log(`Load ${loadavg()[0].toFixed(1)} at the start, on ${cpus().length} cores.`);
    await writePlainPage({ browser: chrome, dir, url: site.url + address });
    const here = { browser: chrome, dir, url: site.url, scorecard: address, plain: PLAIN };
    printFirstSecond(await firstSecond({ ...here, others }));
    console.log(`Load ${loadavg()[0].toFixed(1)} at the end.`);
  } finally {
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function amount(value) {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}

/** The 434 rows of one authority, on the site of all England that opens with it; and of another, where all are drawn at build time. */
async function paintEngland(browser) {
  const opening = await paintEnglandSite(browser, {
    title: '434 rows of one authority of all England',
    budget: 'The same, 434 rows of England',
  });
  if (opening === undefined) return [];
  printFirstSecond(opening.second);
  const other = await paintEnglandSite(browser, {
    draw: 'all',
    title: '434 rows of an authority that the site does not open with, all drawn at build time',
    budget: 'The same, another authority of England',
  });
  const more = (what) => (other.built[what] - opening.built[what]).toFixed(0);
  console.log(
    `  To draw all takes ${more('seconds')} s and ${more('megabytes')} MB of memory more (${opening.built.seconds.toFixed(0)} s, ${opening.built.megabytes.toFixed(0)} MB), and ${more('megabytesOnDisk')} MB on the web server.`,
  );
  return [opening, other];
}

async function paintEnglandSite(browser, { draw, title, budget }) {
  const dir = join(room, `england-${draw ?? 'one'}`);
  const built = englandSite(dir, { draw });
  if (built === undefined) return undefined;
  const site = await serveApart({ dir, at: AT });
  closing.push(site.close);
  const painted = await paint({ browser, dir, url: site.url, address: built.address });
  console.log(`\n== ${title} ==`);
  printPaint(painted);
  const second =
    draw === undefined
      ? await firstSecond({ browser, dir, url: site.url, scorecard: built.address, plain: PLAIN })
      : undefined;
  return { ...painted, built, second, budget: { ...painted.budget, name: budget } };
}
