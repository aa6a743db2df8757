// Budget 2: how much later the rows of the app's scorecard are painted than those of the same table as a plain page.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spread, table } from './report.mjs';
import { recordTasks } from './trace.mjs';
import { fixedWork, ROW, watchRows } from './watchRows.mjs';

const LIMIT = 1.5;
const SLOWER = 4;
const RUNS = 9;
const VIEWPORT = { width: 1280, height: 800 };
const LIMIT_MS = 30_000;
export const PLAIN = 'plain-table.html';
/** A line as it may be in a committee room: for information, since the budget is on this machine's own. */
const SLOW_LINE = { name: '40 ms, 10 Mbit/s', latency: 40, bytesPerSecond: 10e6 / 8, runs: 3 };

/** Writes the table of an address of the app as a page without a program, `PLAIN` in the folder of the site. */
export async function writePlainPage({ browser, dir, url }) {
  await endOf(browser, url, (page) => writePlain(page, dir));
}

/** Alternating runs, each in a fresh context (nothing cached), of the app and of its table as a static page. */
export async function paint({ browser, dir, url, address }) {
  const app = { name: 'app', url: url + address };
  const plain = { name: 'plain', url: url + PLAIN };
  app.wanted = await endOf(browser, app.url, (page) => writePlain(page, dir));
  plain.wanted = await endOf(browser, plain.url);
  if (app.wanted.all.rows !== plain.wanted.all.rows)
    throw new Error(`The plain page shows ${plain.wanted.all.rows} rows, the app ${app.wanted.all.rows}.`);
  const slowed = await slowdown(browser, app.url);
  const here = await alternating(browser, [app, plain], RUNS);
  const onLine = await alternating(browser, [app, plain], SLOW_LINE.runs, SLOW_LINE);
  return {
    budget: {
      name: `Rows painted, app to plain HTML`,
      measured: here.all.ratio.median,
      limit: LIMIT,
      unit: ' ×',
    },
    rows: app.wanted.all.rows,
    rowsOnScreen: { app: app.wanted.screen.rows, plain: plain.wanted.screen.rows },
    slowed,
    here,
    slowLine: { line: SLOW_LINE.name, ...onLine },
  };
}

/** Loads a page in peace, and measures what its table holds in the end. */
async function endOf(browser, url, then = async () => {}) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await page.addInitScript(watchRows, { row: ROW });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.locator(`${ROW}:visible`).first().waitFor({ timeout: LIMIT_MS });
  let before;
  for (;;) {
    const now = await page.evaluate(() => window.benchRows());
    if (JSON.stringify(now) === before) {
      await then(page);
      await context.close();
      return now;
    }
    before = JSON.stringify(now);
    await page.waitForTimeout(500);
  }
}

/** The app's main element as it stands, under the app's own style sheets and without a script. */
async function writePlain(page, dir) {
  const { styles, main } = await page.evaluate(() => {
    const shown = [...document.querySelectorAll('main')].find((main) => main.checkVisibility());
    const copy = shown.cloneNode(true);
    for (const script of copy.querySelectorAll('script')) script.remove();
    const found = [...document.querySelectorAll('link[rel="stylesheet"], style')];
    return { styles: found.map((style) => style.outerHTML).join('\n    '), main: copy.outerHTML };
  });
  const language = /<html[^>]*>/.exec(readFileSync(join(dir, 'index.html'), 'utf8'))?.[0] ?? '<html>';
  writeFileSync(
    join(dir, PLAIN),
    `<!doctype html>
${language}
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Plain table</title>
    ${styles}
  </head>
  <body>
    ${main}
  </body>
</html>
`,
  );
}

async function alternating(browser, pages, runs, line) {
  for (const page of pages) await onePaint(browser, page, line);
  const times = new Map(pages.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    // Each goes first in every other round, so that neither always follows the other.
    for (const page of run % 2 === 0 ? pages : pages.toReversed())
      times.get(page.name).push(await onePaint(browser, page, line));
  }
  const of = (what) => {
    const values = (name) => times.get(name).map((one) => one[what]);
    const [app, plain] = [spread(values('app')), spread(values('plain'))];
    const byRound = spread(values('app').map((value, round) => value / values('plain')[round]));
    return { app, plain, ratio: { ...byRound, median: app.median / plain.median } };
  };
  return { all: of('all'), screen: of('screen'), firstPaint: of('firstPaint'), own: of('own') };
}

async function onePaint(browser, { url, wanted }, line) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await page.addInitScript(watchRows, { row: ROW, wanted });
  const session = await slow(page);
  if (line !== undefined) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latency,
      downloadThroughput: line.bytesPerSecond,
      uploadThroughput: line.bytesPerSecond,
    });
  }
  const endRecord = await recordTasks(session);
  await page.goto(url, { waitUntil: 'load' });
  const times = await page.evaluate(async (limit) => {
    const late = new Promise((_, fail) =>
      setTimeout(() => fail(new Error('The rows were never painted.')), limit),
    );
    const painted = await Promise.race([window.benchPainted, late]);
    const firstPaint = new Promise((done) => {
      // It is said some frames after it happened.
      new PerformanceObserver((list) => {
        const found = list.getEntriesByName('first-contentful-paint')[0];
        if (found !== undefined) done(found.startTime);
      }).observe({ type: 'paint', buffered: true });
    });
    return { ...painted, firstPaint: await Promise.race([firstPaint, late]) };
  }, LIMIT_MS);
  const { tasks, marks } = await endRecord('bench ');
  await context.close();
  const until = marks.get('bench all');
  const own = tasks.filter(({ start }) => start < until).reduce((sum, task) => sum + task.own, 0);
  return { ...times, own };
}

async function slow(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return session;
}

/** How many times longer a fixed piece of work takes: that the slowing holds after the navigation, and how well. */
async function slowdown(browser, url) {
  const times = [];
  for (const isSlow of [false, true]) {
    const context = await browser.newContext({ viewport: VIEWPORT });
    const page = await context.newPage();
    if (isSlow) await slow(page);
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.evaluate(fixedWork);
    times.push((await page.evaluate(fixedWork)).milliseconds);
    await context.close();
  }
  return times[1] / times[0];
}

export function printPaint({ rows, rowsOnScreen, slowed, here, slowLine }) {
  console.log(
    `\n== 2. Rows painted, processor slowed ${SLOWER}× (measured: ${slowed.toFixed(1)}×), milliseconds ==`,
  );
  const ms = ({ median, lowest, highest }) =>
    `${median.toFixed(0)} (${lowest.toFixed(0)} to ${highest.toFixed(0)})`;
  const times = ({ median, lowest, highest }) =>
    `${median.toFixed(2)} (${lowest.toFixed(2)} to ${highest.toFixed(2)})`;
  const line = (name, { app, plain, ratio }) => [name, ms(app), ms(plain), times(ratio)];
  table([
    [`Median (span) of ${here.all.app.runs.length}`, 'app', 'plain HTML', 'ratio'],
    line(`All ${rows} rows`, here.all),
    line(`Rows of the first screen (${rowsOnScreen.app}, plain ${rowsOnScreen.plain})`, here.screen),
    line("All rows, the page's own processor time", here.own),
    line('First paint of anything', here.firstPaint),
    line(`All rows, on a line of ${slowLine.line}`, slowLine.all),
  ]);
  console.log('  The budget is on the first line; the others are for information.');
}
