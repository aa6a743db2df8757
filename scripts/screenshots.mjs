// npm run screenshots: the pictures of the README and docs, taken in the real browser from the built site (npm run build first).

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './browser.mjs';
import { ROOT } from './run.mjs';
import { serve } from './serve.mjs';

const SHOTS = [
  { name: 'overview', at: '#/rotherham-now', width: 1280, height: 1250 },
  { name: 'scorecard', at: '#/rotherham-now/scorecard', width: 1280, height: 900 },
  { name: 'indicator', at: '#/rotherham-now/indicator/care-leavers-eet', width: 1280, height: 1150 },
  { name: 'compare', at: '#/rotherham-now/compare/neet', width: 1280, height: 1150 },
  { name: 'phone', at: '#/rotherham-now/scorecard', width: 390, height: 844 },
];

const out = join(ROOT, 'docs', 'screenshots');
mkdirSync(out, { recursive: true });
const site = await serve({ dir: join(ROOT, 'dist', 'site') });
const found = await findBrowser();
if (found === undefined) process.exit(1);
const browser = await chromium.launch({ executablePath: found.path, args: BROWSER_ARGS });
for (const { name, at, width, height } of SHOTS) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 });
  await page.goto(site.url + at);
  await page
    .locator(name === 'compare' ? 'figure svg' : '.sc-mark')
    .first()
    .waitFor();
  if (name === 'indicator') await page.locator('.sc-line').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(out, `${name}.png`) });
  await page.close();
}
await browser.close();
await site.close();
console.log(`Wrote ${SHOTS.length} pictures to docs/screenshots.`);
