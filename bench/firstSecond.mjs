// The first second, for information: root and scorecard beside the same table as a minimal React page and as plain HTML, in one run.

import { rowsOf, writeMinimalPages } from './minimalPage.mjs';
import { spread, table } from './report.mjs';
import { recordTasks } from './trace.mjs';
import { ROW } from './watchRows.mjs';

const SLOWER = 4;
const RUNS = 7;
const VIEWPORT = { width: 1280, height: 800 };
const LIMIT_MS = 60_000;
/** A task longer than this makes a reader wait; what is beyond it of its processor time, which a busy machine does not add to, is counted as blocking. */
const LONG_MS = 50;
/** Nothing more is measured of a page that has been quiet for so long. */
const QUIET_MS = 1500;
/** The view drawn at build time that the app has taken over. */
const TAKEN = '.sc-first-view--taken';
/** React, one fetch, and a table with a trend line in each row: what the others are compared with. */
const MINIMAL = 'minimal React';
/** The heading of a column in a table of another program, which sorts its rows when it is pressed. */
const OTHER_SORT = 'thead th:nth-child(2)';
const MEASURES = ['firstPaint', 'largestPaint', 'ready', 'blocking', 'own', 'shift'];

/**
 * Each page in turn, in fresh contexts; `plain` is the page that paint.mjs wrote into the same folder. `others` are pages of any other
 * program, served elsewhere: a name and an address each, ready when their table has as many rows as the scorecard.
 */
export async function firstSecond({ browser, dir, url, scorecard, plain, others = [] }) {
  const rows = await shownRows(browser, url + scorecard);
  const minimal = await writeMinimalPages(dir, rows);
  const pages = [
    { name: 'root', url, ready: TAKEN },
    { name: 'scorecard', url: url + scorecard, ready: TAKEN },
    { name: 'scorecard, sorted', url: url + scorecard, ready: 'th[aria-sort=ascending]', press: '.sc-sort' },
    { name: MINIMAL, url: url + minimal.lines, ready: 'tbody tr' },
    { name: 'minimal React, words alone', url: url + minimal.words, ready: 'tbody tr' },
    ...(plain === undefined ? [] : [{ name: 'plain HTML', url: url + plain, ready: 'tbody tr' }]),
    ...others.flatMap((other) => [
      { ...other, ready: 'tbody tr' },
      { ...other, name: `${other.name}, sorted`, ready: 'tbody tr', press: OTHER_SORT, moves: true },
    ]),
  ];
  const runs = new Map(pages.map(({ name }) => [name, []]));
  for (let run = 0; run < RUNS; run += 1)
    for (const page of run % 2 === 0 ? pages : pages.toReversed())
      runs.get(page.name).push(await opened(browser, page));
  const middle = (name) =>
    Object.fromEntries(MEASURES.map((what) => [what, spread(runs.get(name).map((one) => one[what])).median]));
  return { rows: rows.length, pages: pages.map(({ name }) => ({ name, ...middle(name) })) };
}

/** The rows of the scorecard once it is still. */
async function shownRows(browser, url) {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.locator(`${ROW}:visible`).first().waitFor({ timeout: LIMIT_MS });
  const rows = await rowsOf(page);
  await page.close();
  return rows;
}

async function opened(browser, { url, ready, press, moves }) {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(watch, { ready, press, moves });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const endRecord = await recordTasks(session);
  await page.goto(url, { waitUntil: 'load' });
  const seen = await page.evaluate(async (quiet) => {
    await window.benchReady;
    await new Promise((done) => setTimeout(done, quiet));
    performance.mark('bench first second');
    return { ...window.benchSeen, ready: await window.benchReady };
  }, QUIET_MS);
  const { tasks } = await endRecord('bench ');
  await context.close();
  return {
    ...seen,
    blocking: tasks.reduce((sum, task) => sum + Math.max(0, task.own - LONG_MS), 0),
    own: tasks.reduce((sum, task) => sum + task.own, 0),
  };
}

/**
 * Runs in the page: notes paints, shifts and when the page is ready, and presses the button as soon as it is seen. Where the press
 * `moves` rows, the page is ready when another row is the first.
 */
function watch({ ready, press, moves }) {
  const seen = { firstPaint: 0, largestPaint: 0, shift: 0 };
  window.benchSeen = seen;
  const each = (type, then) =>
    new PerformanceObserver((list) => list.getEntries().forEach(then)).observe({ type, buffered: true });
  each('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime;
  });
  each('largest-contentful-paint', ({ startTime }) => {
    seen.largestPaint = startTime;
  });
  // Rows that a sort moves are no shift.
  each('layout-shift', ({ value }) => {
    if (press === undefined) seen.shift += value;
  });
  window.benchReady = new Promise((done) => {
    let isPressed = press === undefined;
    let first;
    const look = () => {
      const button = isPressed
        ? undefined
        : [...document.querySelectorAll(press)].find((one) => one.checkVisibility());
      if (button !== undefined) {
        isPressed = true;
        first = moves ? document.querySelector(ready)?.textContent : undefined;
        button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        button.click();
      }
      const isReady = ([one]) => one !== undefined && one.textContent !== first;
      if (isPressed && isReady([...document.querySelectorAll(ready)].filter((one) => one.checkVisibility())))
        done(performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

export function printFirstSecond({ rows, pages }) {
  console.log(`\n== The first second, processor slowed ${SLOWER}×, median of ${RUNS}, milliseconds ==`);
  const amounts = ({ firstPaint, largestPaint, ready, blocking, own, shift }) => [
    ...[firstPaint, largestPaint, ready, blocking, own].map((value) => value.toFixed(0)),
    shift.toFixed(3),
  ];
  table([
    [`${rows} rows`, 'first paint', 'largest', 'ready', 'blocking', 'processor', 'shift'],
    ...pages.map((page) => [page.name, ...amounts(page)]),
  ]);
  const minimal = pages.find(({ name }) => name === MINIMAL);
  const share = (page, what) => (page[what] / minimal[what]).toFixed(2);
  table([
    ['As a ratio to minimal React', 'first paint', 'largest', 'ready', 'blocking', 'processor'],
    ...pages
      .filter((page) => page !== minimal)
      .map((page) => [
        page.name,
        ...['firstPaint', 'largestPaint', 'ready', 'blocking', 'own'].map((what) => share(page, what)),
      ]),
  ]);
  console.log(
    '  “Ready”: the app has taken the view over; “sorted”: it has answered a sort that was pressed as soon as its button could be seen. Blocking: what tasks of more than 50 ms are longer, from the start.',
  );
}
