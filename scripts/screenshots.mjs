// npm run screenshots: the pictures of the README and docs, taken in the real browser from the built site (npm run build first).

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { arial } from './arial.mjs';
import { BROWSER_ARGS, findBrowser } from './browser.mjs';
import { ROOT } from './run.mjs';
import { serve } from './serve.mjs';

const SHOTS = [
  { name: 'overview', at: '#/rotherham-now', width: 1280, height: 1250 },
  { name: 'scorecard', at: '#/rotherham-now/scorecard', width: 1280, height: 900 },
  { name: 'indicator', at: '#/rotherham-now/indicator/care-leavers-eet', width: 1280, height: 1150 },
  { name: 'compare', at: '#/rotherham-now/compare/neet', width: 1280, height: 1150 },
  { name: 'phone', at: '#/rotherham-now/scorecard', width: 390, height: 844 },
  { name: 'in-year', at: '#/sample-borough/in-year', width: 1440, height: 1000 },
  // A sheet of A4 on its side, as a black-and-white printer gives it, with the margins of the page's own @page rule.
  { name: 'in-year-print', at: '#/sample-borough/in-year', width: 1123, height: 794, sheet: '5mm 5mm 7mm' },
];

const out = join(ROOT, 'docs', 'screenshots');
mkdirSync(out, { recursive: true });
const site = await serve({ dir: join(ROOT, 'dist', 'site') });
const found = await findBrowser();
if (found === undefined) process.exit(1);
// In letters as wide as Arial's, as on most readers' computers.
const env = { ...process.env, ...arial() };
const browser = await chromium.launch({ executablePath: found.path, args: BROWSER_ARGS, env });
for (const { name, at, width, height, sheet } of SHOTS) {
  const deviceScaleFactor = sheet === undefined ? 1 : 1.5;
  const bypassCSP = sheet !== undefined;
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor, bypassCSP });
  await page.goto(site.url + at);
  await page
    .locator(name === 'compare' ? 'figure svg' : '.sc-mark')
    .first()
    .waitFor();
  if (name === 'indicator') await page.locator('.sc-line').first().waitFor();
  if (sheet !== undefined) {
    await page.emulateMedia({ media: 'print' });
    await page.addStyleTag({ content: `html { filter: grayscale(1); padding: ${sheet}; }` });
  }
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(out, `${name}.png`) });
  await page.close();
}
await browser.close();
await site.close();
console.log(`Wrote ${SHOTS.length} pictures to docs/screenshots.`);
