import { defineConfig } from '@playwright/test';
import tests from './playwright.config';

/** npm run browsers: every page in Chromium, Firefox and WebKit, as a table. */
export default defineConfig({
  ...tests,
  testDir: 'tests/browsers',
  workers: 1,
  timeout: 60 * 60_000,
});
