// Budget 1: what a first visit to Scorecard downloads of JavaScript and CSS.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { kilobytes, table } from './report.mjs';
import { ROW } from './watchRows.mjs';

const LIMIT_KB = 130;
/** No request for so long is quiet: longer than any pause that the app makes before it fetches ahead. */
const QUIET_MS = 2000;
const LIMIT_MS = 30_000;

/**
 * The files that Chromium asks for until the page is quiet, each as a host would send it at its smallest. The sizes are
 * of the files at brotli's quality 11, not of what our own server sends at 5. Code inside index.html counts as code.
 */
export async function firstVisit({ browser, dir, url, address }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked = new Map();
  let last = performance.now();
  let open = 0;
  page.on('request', (request) => {
    last = performance.now();
    open += 1;
    const { pathname, origin } = new URL(request.url());
    if (origin !== new URL(url).origin) throw new Error(`The page asks another host: ${request.url()}`);
    const name = pathname.slice(new URL(url).pathname.length) || 'index.html';
    asked.set(name, (asked.get(name) ?? 0) + 1);
  });
  for (const end of ['requestfinished', 'requestfailed']) {
    page.on(end, () => {
      last = performance.now();
      open -= 1;
    });
  }
  await page.goto(url + address);
  await page.locator(`${ROW}:visible`).first().waitFor({ timeout: LIMIT_MS });
  while (open > 0 || performance.now() - last < QUIET_MS) {
    if (performance.now() - last > LIMIT_MS) throw new Error('The page is never quiet.');
    await page.waitForTimeout(100);
  }
  await context.close();
  const files = [...asked].map(([name, times]) => {
    const bytes = readFileSync(join(dir, decodeURIComponent(name)));
    return { name, kind: kindOf(name), bytes: bytes.length, brotli: brotli(bytes) * times, times };
  });
  const inline = inlineCode(readFileSync(join(dir, 'index.html'), 'utf8'));
  if (inline.length > 0)
    files.push({
      name: 'code inside index.html',
      kind: 'code',
      bytes: inline.length,
      brotli: brotli(inline),
    });
  files.sort((a, b) => b.brotli - a.brotli);
  const total = (kind) =>
    files.filter((file) => file.kind === kind).reduce((sum, file) => sum + file.brotli, 0);
  return {
    budget: {
      name: 'First visit: JS and CSS, brotli',
      measured: total('code') / 1000,
      limit: LIMIT_KB,
      unit: ' kB',
    },
    code: total('code'),
    data: total('data'),
    page: total('page'),
    files,
  };
}

function kindOf(name) {
  if (/\.(m?js|css)$/.test(name)) return 'code';
  if (name.endsWith('.html')) return 'page';
  return name.startsWith('pack/') ? 'data' : 'other';
}

function inlineCode(html) {
  const found = [...html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g)];
  const code = found.filter(([, , attributes]) => !/type="[^"]*json"/.test(attributes));
  return Buffer.from(
    code
      .map(([, , , text]) => text.trim())
      .join('\n')
      .trim(),
  );
}

function brotli(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

export function printFirstVisit({ files, code, data, page }) {
  console.log('\n== 1. Download of a first visit to Scorecard (brotli, quality 11) ==');
  table(
    files.map(({ name, kind, bytes, brotli: small, times }) => [
      times === 1 ? name : `${name} (asked for ${times} times)`,
      kind,
      kilobytes(bytes),
      kilobytes(small),
    ]),
  );
  console.log(`  JS and CSS ${kilobytes(code)}; data ${kilobytes(data)}; index.html ${kilobytes(page)}`);
}
