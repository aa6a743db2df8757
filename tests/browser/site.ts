import { createHash } from 'node:crypto';
import { expect, test as base, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { watched, type Watched } from './watched';

/**
 * A test with a browser window of its own, which holds nothing of any other test. Every test of this folder is made of this one: a process serves
 * only tests whose worker fixtures are the same, so one that had others would end it and start a browser anew.
 */
export const freshTest = base.extend<object, { window: BrowserContext; kept: Kept }>({
  window: [
    async ({ browser }, lend, { project }) => {
      const { baseURL = '', locale = '', timezoneId = '' } = project.use;
      const window = await browser.newContext({ baseURL, locale, timezoneId, serviceWorkers: 'block' });
      window.setDefaultTimeout(0); // The limit of the test is enough.
      const kept = await window.newPage();
      await kept.goto('./icon.svg');
      await lend(window);
      await window.close();
    },
    { scope: 'worker' },
  ],
  kept: [
    async ({ window }, lend, { project }) => {
      const page = await window.newPage();
      await lend({ page, found: await watched(page, project.use.baseURL) });
      await page.close();
    },
    { scope: 'worker' },
  ],
});

type Kept = { readonly page: Page; readonly found: Watched };

/**
 * A test with a page of its own in a browser window that the worker keeps: the site's program is read and compiled once,
 * and not for each test. A page has its own size, colours and routes; what belongs to the window (offline) needs Playwright's own.
 */
export const test = freshTest.extend({
  page: async ({ window }, lend) => {
    const page = await window.newPage();
    await lend(page);
    await page.close();
  },
});

/**
 * A test that looks at pages and changes nothing in them: one page serves all of a process, goes from place to place by its address, and is
 * set back to a light scheme of the usual size. A test that fails ends its process, and with it the page.
 */
export const lookingTest = freshTest.extend({
  page: async ({ kept: { page } }, lend) => {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: null, media: null });
    await page.setViewportSize(USUAL_SIZE);
    // From somewhere else, so that nothing of the page is as the test before has left it.
    if (page.url() !== 'about:blank') await go(page, `/${NOW}/nothing-here`);
    await lend(page);
  },
});

const USUAL_SIZE = { width: 1280, height: 720 };

export const NOW = 'rotherham-now';
export const PLAN_2013 = 'rotherham-cypp-2013';
export const PLAN_2012 = 'rotherham-safeguarding-2012';
export const SAMPLE = 'sample-borough';

/** Every page there is, and each state of a page that looks unlike the others; the scorecards have other rows, to be quick. */
export const PAGES: readonly { readonly name: string; readonly place: string }[] = [
  { name: 'The overview', place: `/${NOW}` },
  { name: 'The overview of 2013', place: `/${PLAN_2013}` },
  { name: 'The scorecard by priority', place: `/${NOW}/scorecard?rating=amber,none` },
  { name: 'The scorecard without groups', place: `/${NOW}/scorecard?group=none&rating=green` },
  { name: 'The scorecard when filtered', place: `/${NOW}/scorecard?rating=red&direction=worsening` },
  { name: 'My set', place: `/${NOW}/scorecard?set=neet,ncmp-year6` },
  { name: 'Choosing a set', place: `/${NOW}/scorecard?set=neet&choose=set&priority=P3` },
  { name: 'The scorecard when nothing matches', place: `/${NOW}/scorecard?search=zzzz` },
  { name: 'The scorecard of an earlier year', place: `/${NOW}/scorecard?asat=2022&priority=P3` },
  { name: 'The scorecard of reported ratings', place: `/${PLAN_2012}/scorecard` },
  { name: 'The actions', place: '/rotherham-2018/promises' },
  {
    name: 'The actions past their date, by who',
    place: '/rotherham-2018/promises/actions?state=past&group=owner',
  },
  { name: 'The recommendations', place: '/rotherham-2018/promises/recommendations' },
  { name: 'What members asked for', place: '/rotherham-2018/promises/follow-ups' },
  { name: 'Whether figures moved', place: `/${SAMPLE}/promises/recommendations` },
  { name: 'The page of a theme', place: '/rotherham-2018/priority/theme-2' },
  { name: 'A priority whose red figure is good news alone', place: '/rotherham-cypp-2013/priority/P5' },
  { name: 'The judgements', place: '/rotherham-2018/promises/judgements' },
  { name: 'A survey', place: '/rotherham-2018/promises/surveys' },
  { name: 'Who answers', place: '/rotherham-2018/promises/who-answers' },
  { name: 'The amounts of money', place: `/${PLAN_2013}/promises/money` },
  { name: 'What nobody measures', place: `/${PLAN_2013}/coverage` },
  { name: 'This year so far', place: `/${SAMPLE}/in-year?only=exceptions` },
  { name: 'The list of reports', place: `/${SAMPLE}/report` },
  { name: 'The brief', place: `/${NOW}/brief` },
  { name: 'The report card', place: `/${PLAN_2013}/report/card` },
  { name: 'A priority in meeting mode', place: `/${SAMPLE}/meeting?at=P2` },
  { name: 'The end of a meeting', place: `/${SAMPLE}/meeting?at=end` },
  { name: 'A report', place: `/${SAMPLE}/report/december` },
  { name: 'An indicator with a chart', place: `/${NOW}/indicator/neet` },
  { name: 'An indicator with a process chart', place: '/sample-borough/indicator/three-placements' },
  { name: 'The scorecard with the process column', place: '/sample-borough/scorecard?priority=P3' },
  { name: 'An indicator whose figure is withheld', place: `/${NOW}/indicator/cp-plan-2-years-open` },
  { name: 'An indicator with a rating only', place: `/${PLAN_2012}/indicator/assessments-7-days` },
  { name: 'An indicator with data queries', place: `/${PLAN_2013}/indicator/weight-management` },
  { name: 'An indicator by group, with an event and a pair', place: `/${SAMPLE}/indicator/neet?by=SEN` },
  { name: 'One indicator beside others', place: `/${NOW}/compare/neet` },
  { name: 'A distribution', place: `/${NOW}/compare/neet?among=england&as=distribution` },
  { name: 'Chosen areas over time', place: `/${NOW}/compare/neet?view=time&areas=E92000001,E08000016` },
  { name: 'The map', place: `/${NOW}/compare/neet?view=map&with=E09000030` },
  { name: 'The heat map', place: `/${NOW}/compare?view=many` },
  { name: 'Two areas side by side', place: `/${NOW}/compare?view=two` },
  { name: 'The statistical neighbours', place: `/${NOW}/neighbours` },
  { name: 'The data', place: `/${NOW}/data` },
  { name: 'The methods', place: `/${NOW}/methods` },
  { name: 'The glossary', place: `/${NOW}/glossary` },
  { name: 'The accessibility statement', place: `/${NOW}/accessibility` },
  { name: 'An address that leads nowhere', place: `/${NOW}/nothing-here` },
];

/** Opens a page of the site, and waits until the app has taken it over and every part of it is drawn. */
export async function open(page: Page, place: string, site = './'): Promise<void> {
  if (page.url() === 'about:blank') await page.goto(`${site}#${place}`);
  else await go(page, place);
  await drawn(page);
}

/** Goes to a place of the site that the page is at, as a link does, and waits until the app has left the place before. */
export async function go(page: Page, place: string): Promise<void> {
  await page.evaluate(
    (to) =>
      new Promise<void>((done) => {
        const before = location.href;
        addEventListener('hashchange', () => setTimeout(done), { once: true });
        location.hash = to;
        if (location.href === before) done();
      }),
    place,
  );
}

/** The site as if it had been built with another part of the pack: the part, and its digest in the list of files. */
export async function rebuilt(page: Page, path: string, change: (part: unknown) => unknown): Promise<void> {
  const response = await page.request.get(`./pack/${path}`);
  const text = JSON.stringify(change(await response.json()));
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, 12);
  await page.route(`**/${path}?*`, (route) => route.fulfill({ contentType: 'application/json', body: text }));
  await page.route('**/pack/manifest.json?*', async (route) => {
    const manifest = (await (await route.fetch()).json()) as { readonly files: object };
    await route.fulfill({ json: { ...manifest, files: { ...manifest.files, [path]: digest } } });
  });
}

export async function drawn(page: Page): Promise<void> {
  await expect(page.locator('.sc-first-view:not(.sc-first-view--taken)')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/^(Loading|Drawing) /)).toHaveCount(0);
}

/** Opens the fields of the filters, which are behind one button, where they are not open. */
export async function openFilters(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Search and filter' });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

/** The rows of the scorecard that hold an indicator. */
export function rowsOf(page: Page): Locator {
  return page.locator('.sc-table__row:not([hidden])');
}

export function titleOf(row: Locator): Locator {
  return row.locator('.sc-cell--indicator a');
}

/** The menu behind the button that begins with this word. */
export function menu(page: Page, label: string): Locator {
  return page.locator('details.sc-menu', {
    has: page.locator('summary', { hasText: new RegExp(`^${label}`) }),
  });
}
