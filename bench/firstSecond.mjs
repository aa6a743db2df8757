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
const SORTED = 'scorecard, sorted';
const sortedName = (name) => `${name}, sorted`;
/** The heading of a column in a table of another program, which sorts its rows when it is pressed. */
const OTHER_SORT = 'thead th:nth-child(2)';
const MEASURES = ['firstPaint', 'largestPaint', 'seen', 'ready', 'blocking', 'own', 'shift'];
/** What a reader came for: a row, or on the overview an entry of what needs attention. */
const OWN_ROW = `${ROW}, .sc-attention`;
const ANY_ROW = 'tbody tr';

/**
 * Each page in turn, in fresh contexts; `plain` is the page that paint.mjs wrote into the same folder. `others` are pages of any other
 * program, served elsewhere: a name and an address each, ready when their table has as many rows as the scorecard.
 */
export async function firstSecond({ browser, dir, url, scorecard, plain, others = [] }) {
  const rows = await shownRows(browser, url + scorecard);
  const minimal = await writeMinimalPages(dir, rows);
  const pages = [
    { name: 'root', url, row: OWN_ROW, ready: TAKEN },
    { name: 'scorecard', url: url + scorecard, row: OWN_ROW, ready: TAKEN },
    { name: SORTED, url: url + scorecard, row: OWN_ROW, ready: 'th[aria-sort=ascending]', press: '.sc-sort' },
    { name: MINIMAL, url: url + minimal.lines, row: ANY_ROW, ready: ANY_ROW },
    { name: 'minimal React, words alone', url: url + minimal.words, row: ANY_ROW, ready: ANY_ROW },
    ...(plain === undefined ? [] : [{ name: 'plain HTML', url: url + plain, row: ANY_ROW, ready: ANY_ROW }]),
    ...others.flatMap((other) => [
      { ...other, row: ANY_ROW, ready: ANY_ROW },
      {
        ...other,
        name: sortedName(other.name),
        row: ANY_ROW,
        ready: ANY_ROW,
        press: OTHER_SORT,
        moves: true,
      },
    ]),
  ];
  const runs = new Map(pages.map(({ name }) => [name, []]));
  for (let run = 0; run < RUNS; run += 1)
    for (const page of run % 2 === 0 ? pages : pages.toReversed())
      runs.get(page.name).push(await opened(browser, page));
  const middle = (name) =>
    Object.fromEntries(MEASURES.map((what) => [what, spread(runs.get(name).map((one) => one[what])).median]));
  return {
    rows: rows.length,
    pages: pages.map(({ name }) => ({ name, ...middle(name) })),
    others: others.map(({ name }) => name),
  };
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

async function opened(browser, { url, row, ready, press, moves }) {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(watch, { row, ready, press, moves });
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
 * Runs in the page: notes paints, shifts, when the first row is seen and when the page is ready, and presses the button as soon as it is seen. Where the press
 * `moves` rows, the page is ready when another row is the first.
 */
function watch({ row, ready, press, moves }) {
  const seen = { firstPaint: 0, largestPaint: 0, seen: 0, shift: 0 };
  const isShown = (one) => one.checkVisibility();
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
      if (seen.seen === 0 && [...document.querySelectorAll(row)].some(isShown)) seen.seen = performance.now();
      const button = isPressed ? undefined : [...document.querySelectorAll(press)].find(isShown);
      if (button !== undefined) {
        isPressed = true;
        first = moves ? document.querySelector(ready)?.textContent : undefined;
        button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        button.click();
      }
      const isReady = ([one]) => one !== undefined && one.textContent !== first;
      if (isPressed && isReady([...document.querySelectorAll(ready)].filter(isShown)))
        done(performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

const TITLES = {
  firstPaint: 'first paint',
  largestPaint: 'largest',
  seen: 'a row seen',
  ready: 'ready',
  blocking: 'blocking',
  own: 'processor',
};

export function printFirstSecond({ rows, pages, others }) {
  console.log(`\n== The first second, processor slowed ${SLOWER}×, median of ${RUNS}, milliseconds ==`);
  const measures = Object.keys(TITLES);
  table([
    [`${rows} rows`, ...Object.values(TITLES), 'shift'],
    ...pages.map((page) => [
      page.name,
      ...measures.map((what) => page[what].toFixed(0)),
      page.shift.toFixed(3),
    ]),
  ]);
  const named = (name) => pages.find((page) => page.name === name);
  const own = pages.filter(({ name }) => ['root', 'scorecard', SORTED].includes(name));
  const ratios = (to, page) => measures.map((what) => (page[what] / to[what]).toFixed(2));
  table([
    ['As a ratio to minimal React', ...Object.values(TITLES)],
    ...pages
      .filter(({ name }) => name !== MINIMAL)
      .map((page) => [page.name, ...ratios(named(MINIMAL), page)]),
  ]);
  for (const other of others)
    table([
      [`As a ratio to ${other}`, ...Object.values(TITLES)],
      ...own.map((page) => [
        page.name,
        ...ratios(named(page.name === SORTED ? sortedName(other) : other), page),
      ]),
    ]);
  console.log(
    '  “A row seen”: the first row, or entry of what needs attention, is laid out. “Ready”: the app has taken the view over; “sorted”: it has answered a sort that was pressed as soon as its button could be seen. Blocking: what tasks of more than 50 ms are longer, from the start.',
  );
}
