// npm run webkit: opens every page of the built site in WebKit, the engine of Safari and of every browser on an iPad, 820 px wide, and says what is wider
// than the screen, what is blank and what failed. It needs Debian's webkit2gtk-driver and xvfb; pictures go to dist/webkit.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';
import { serve } from './serve.mjs';
import { startWebkit, whyNoWebkit } from './webkitDriver.mjs';

const SIZE = { width: 820, height: 1180 };
const READY = `return document.querySelector('main h1') !== null
  && document.querySelector('.sc-first-view:not(.sc-first-view--taken)') === null
  && !/(Loading|Drawing) /.test(document.body.innerText);`;
const LOOK = `return {
  wide: document.documentElement.scrollWidth - innerWidth,
  width: innerWidth,
  title: document.querySelector('main h1')?.innerText ?? '',
  failed: [...document.querySelectorAll('[role=alert]')].map((one) => one.innerText),
};`;

const reason = whyNoWebkit();
if (reason !== undefined) {
  console.log(reason);
  process.exit(0);
}

/** The places that the browser tests open too, read from their list. */
const listed = readFileSync(join(ROOT, 'tests/browser/site.ts'), 'utf8');
const constants = Object.fromEntries(
  [...listed.matchAll(/export const (\w+) = '([^']*)'/g)].map(([, name, value]) => [name, value]),
);
const places = [...listed.matchAll(/place: [`']([^`']*)[`']/g)].map(([, place]) =>
  place.replace(/\$\{(\w+)\}/g, (_, name) => constants[name]),
);

const out = join(ROOT, 'dist', 'webkit');
mkdirSync(out, { recursive: true });
const site = await serve({ dir: join(ROOT, 'dist', 'site') });
let faults = 0;
const webkit = await startWebkit();
try {
  await webkit.resize(SIZE.width, SIZE.height);
  for (const [nth, place] of places.entries()) {
    await webkit.open(`${site.url}#${place}`, READY);
    const seen = await webkit.run(LOOK);
    const wrong = [
      ...(seen.wide > 0 ? [`${seen.wide} px wider than the screen`] : []),
      ...(seen.title === '' ? ['no heading'] : []),
      ...seen.failed,
    ];
    faults += wrong.length;
    console.log(`${place}  ${seen.width} px  ${wrong.length === 0 ? 'as it should be' : wrong.join('; ')}`);
    writeFileSync(join(out, `${nth + 1}.png`), await webkit.picture());
  }
} finally {
  await webkit.close();
  await site.close();
}
console.log(`${places.length} pages, ${faults} faults. Pictures: dist/webkit`);
process.exitCode = faults === 0 ? 0 : 1;
