import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS } from './scripts/browser.mjs';

/** Not at the root: the site has to work from any folder of any host. */
const AT = '/some/where/';
const port = process.env.SCORECARD_PORT ?? '4180';
const report = process.env.SCORECARD_REPORT;
const executablePath = process.env.CHROME_PATH;

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  timeout: 30_000,
  globalTimeout: 8 * 60_000,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    browserName: 'chromium',
    baseURL: `http://127.0.0.1:${port}${AT}`,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: { args: BROWSER_ARGS, ...(executablePath ? { executablePath } : {}) },
    // The offline copy answers for the web server, which the tests that play a fault would not see; offline.spec.ts lets it.
    serviceWorkers: 'block',
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `node scripts/serve.mjs --port ${port} --at ${AT}`,
    wait: { stdout: /dist\/site is at http/ },
    timeout: 20_000,
  },
});
