import { defineConfig } from '@playwright/test';
import { arial } from './scripts/arial.mjs';
import { BROWSER_ARGS } from './scripts/browser.mjs';
import { PATIENCE } from './tests/support/patience';

/** Not at the root: the site has to work from any folder of any host. */
const AT = '/some/where/';
const MINUTE = 60_000;

const port = process.env.SCORECARD_PORT ?? '4180';
const report = process.env.SCORECARD_REPORT;
const executablePath = process.env.CHROME_PATH;

// For Firefox too, which the tests start themselves (tests/browser/firefox.ts).
Object.assign(process.env, arial());

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // One more than the usual two cores: a test waits for a third of its time, for a service worker or a download.
  workers: 3,
  retries: 0,
  // They end what hangs. No machine is so busy that it comes near them; a limit for the whole run would end what is only slow.
  timeout: 5 * MINUTE * PATIENCE,
  expect: { timeout: MINUTE * PATIENCE },
  // Where a page does not open at all, each test waits for its limit: a few show what is wrong.
  maxFailures: 10,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    browserName: 'chromium',
    baseURL: `http://127.0.0.1:${port}${AT}`,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: {
      args: BROWSER_ARGS,
      env: { ...process.env, ...arial() },
      ...(executablePath ? { executablePath } : {}),
    },
    // The offline copy answers for the web server, which the tests that play a fault would not see; offline.spec.ts lets it.
    serviceWorkers: 'block',
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `node scripts/serve.mjs --port ${port} --at ${AT}`,
    wait: { stdout: /dist\/site is at http/ },
    timeout: 5 * MINUTE * PATIENCE,
  },
});
