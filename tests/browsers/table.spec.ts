import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { startFirefox, whyNoFirefox } from '#tests/browser/firefox';
import { PAGES } from '#tests/browser/site';
import { clippedSheets } from './printedSheets';

const WIDTHS = [1440, 820, 390] as const;
const HEIGHT = 1000;

const READY = `document.querySelector('main h1') !== null
  && document.querySelector('.sc-first-view:not(.sc-first-view--taken)') === null
  && !/(Loading|Drawing) /.test(document.body.innerText)`;
/** How wide the window is, how much the page is wider, and what it says has failed. */
const LOOK = `({
  width: innerWidth,
  wide: Math.max(0, document.documentElement.scrollWidth - innerWidth),
  failed: [...document.querySelectorAll('[role=alert]')].map((one) => one.innerText).filter((text) => text.trim() !== ''),
})`;

type Look = { readonly width: number; readonly wide: number; readonly failed: readonly string[] };

/** One browser with one page. */
type Browser = {
  readonly open: (url: string) => Promise<void>;
  readonly resize: (width: number) => Promise<void>;
  readonly look: () => Promise<Look>;
  /** Undefined where the browser cannot print by itself. */
  readonly print: (() => Promise<Buffer>) | undefined;
  /** Of the console, where the browser says them. */
  readonly errors: () => readonly string[];
};

type Line = { readonly browser: string; readonly cells: readonly string[] };

const table: Line[] = [];
const faults: string[] = [];
/** Charts follow the window a moment later. */
const SETTLED_MS = 5000;

/** Every page at every width, then on paper. */
async function tour(name: string, browser: Browser, baseURL: string): Promise<void> {
  const wide = new Map<number, number>();
  let [errors, clipped] = [0, 0];
  const note = (place: string, what: string) => faults.push(`${name} ${place}: ${what}`);
  for (const { place } of PAGES) {
    browser.errors();
    await browser.resize(WIDTHS[0]);
    await browser.open(`${baseURL}#${place}`);
    for (const width of WIDTHS) {
      await browser.resize(width);
      const seen = await settled(browser);
      if (seen.width !== width) note(place, `looked at ${seen.width} px wide in place of ${width}`);
      if (seen.wide > 0) note(place, `${seen.wide} px too wide at ${width}`);
      wide.set(width, (wide.get(width) ?? 0) + (seen.wide > 0 ? 1 : 0));
      for (const text of width === WIDTHS[0] ? seen.failed : []) {
        note(place, text);
        errors += 1;
      }
    }
    await browser.resize(WIDTHS[0]);
    const sheets = browser.print === undefined ? 0 : await clippedSheets(await browser.print());
    if (sheets > 0) note(place, `words over the edge of ${sheets} sheets`);
    clipped += sheets;
    for (const text of browser.errors()) {
      note(place, text);
      errors += 1;
    }
  }
  table.push({
    browser: name,
    cells: [
      String(PAGES.length),
      String(errors),
      ...WIDTHS.map((width) => String(wide.get(width) ?? 0)),
      browser.print === undefined ? 'cannot print' : String(clipped),
    ],
  });
}

/** What is seen once the page fits, or after the longest time that its charts may take. */
async function settled(browser: Browser): Promise<Look> {
  let seen = await browser.look();
  const isLate = Date.now() + SETTLED_MS;
  while (seen.wide > 0 && Date.now() < isLate) seen = await browser.look();
  return seen;
}

test.describe.configure({ mode: 'default' });

test('Every page in Chromium', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const heard: string[] = [];
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  await tour(
    `Chromium ${browser.version()}`,
    {
      open: async (url) => {
        await page.goto('about:blank');
        await page.goto(url);
        await expect.poll(() => page.evaluate<boolean>(READY)).toBe(true);
      },
      resize: (width) => page.setViewportSize({ width, height: HEIGHT }),
      look: () => page.evaluate<Look>(LOOK),
      print: () => page.pdf({ preferCSSPageSize: true }),
      errors: () => heard.splice(0),
    },
    baseURL ?? '',
  );
  expect(faults.filter((fault) => fault.startsWith('Chromium'))).toEqual([]);
});

test('Every page in Firefox', async ({ baseURL }) => {
  test.skip(whyNoFirefox() !== undefined, whyNoFirefox() ?? '');
  const firefox = await startFirefox();
  try {
    const version = await firefox.read<string>("/Firefox\\/(\\S+)/.exec(navigator.userAgent)?.[1] ?? ''");
    await tour(
      `Firefox ${version}`,
      {
        open: (url) => firefox.open(url, READY),
        resize: (width) => firefox.resize(width, HEIGHT),
        look: () => firefox.read<Look>(LOOK),
        print: firefox.print,
        errors: firefox.errors,
      },
      baseURL ?? '',
    );
  } finally {
    await firefox.close();
  }
  expect(faults.filter((fault) => fault.startsWith('Firefox'))).toEqual([]);
});

/** What scripts/webkitDriver.mjs gives; the script `webkit` uses it too. */
type WebkitDriver = {
  readonly whyNoWebkit: () => string | undefined;
  readonly startWebkit: () => Promise<{
    readonly open: (url: string, ready: string) => Promise<void>;
    readonly resize: (width: number, height: number) => Promise<void>;
    readonly run: (script: string) => Promise<unknown>;
    readonly close: () => Promise<void>;
  }>;
};

test('Every page in WebKit', async ({ baseURL }) => {
  const driver = (await import(pathToFileURL(resolve('scripts/webkitDriver.mjs')).href)) as WebkitDriver;
  test.skip(driver.whyNoWebkit() !== undefined, driver.whyNoWebkit() ?? '');
  const webkit = await driver.startWebkit();
  try {
    await tour(
      'WebKit',
      {
        open: (url) => webkit.open(url, `return ${READY};`),
        resize: (width) => webkit.resize(width, HEIGHT),
        look: async () => (await webkit.run(`return ${LOOK};`)) as Look,
        print: undefined,
        errors: () => [],
      },
      baseURL ?? '',
    );
  } finally {
    await webkit.close();
  }
  expect(faults.filter((fault) => fault.startsWith('WebKit'))).toEqual([]);
});

test.afterAll(() => {
  const heads = ['pages', 'errors', ...WIDTHS.map((width) => `too wide at ${width}`), 'sheets clipped'];
  const lines = [['browser', ...heads], ...table.map(({ browser, cells }) => [browser, ...cells])];
  console.log(`\n${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n${faults.join('\n')}`);
});
