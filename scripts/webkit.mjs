// npm run webkit: opens every page of the built site in WebKit, the engine of Safari and of every browser on an iPad, 820 px wide, and says what is wider
// than the screen, what is blank and what failed. It needs Debian's webkit2gtk-driver and xvfb; pictures go to dist/webkit.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';
import { serve } from './serve.mjs';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const SIZE = { width: 820, height: 1180 };
const PORT = 4600 + (process.pid % 300);
const DISPLAY = `:${100 + (process.pid % 400)}`;
const READY = `return document.querySelector('main h1') !== null
  && document.querySelector('.sc-first-view:not(.sc-first-view--taken)') === null
  && !/(Loading|Drawing) /.test(document.body.innerText);`;
const LOOK = `return {
  wide: document.documentElement.scrollWidth - innerWidth,
  width: innerWidth,
  title: document.querySelector('main h1')?.innerText ?? '',
  failed: [...document.querySelectorAll('[role=alert]')].map((one) => one.innerText),
};`;
const LIMIT_MS = 60_000;

for (const needed of [DRIVER, SCREEN])
  if (!existsSync(needed)) {
    console.log(`${needed} is not here. On Debian: apt-get install webkit2gtk-driver xvfb`);
    process.exit(0);
  }

/** The places that the browser tests open too, read from their list. */
const listed = readFileSync(join(ROOT, 'tests/browser/site.ts'), 'utf8');
const constants = Object.fromEntries(
  [...listed.matchAll(/export const (\w+) = '([^']*)'/g)].map(([, name, value]) => [name, value]),
);
const places = [...listed.matchAll(/place: `([^`]*)`/g)].map(([, place]) =>
  place.replace(/\$\{(\w+)\}/g, (_, name) => constants[name]),
);

const out = join(ROOT, 'dist', 'webkit');
mkdirSync(out, { recursive: true });
const site = await serve({ dir: join(ROOT, 'dist', 'site') });
const screen = spawn(SCREEN, [DISPLAY, '-screen', '0', '1600x1400x24'], { stdio: 'ignore' });
const driver = spawn(DRIVER, [`--port=${PORT}`], {
  env: { ...process.env, DISPLAY, GDK_BACKEND: 'x11' },
  stdio: 'ignore',
});
let faults = 0;
try {
  const session = await begin();
  const ask = (method, path, body) => request(method, `/session/${session}${path}`, body);
  const run = (script) => ask('POST', '/execute/sync', { script, args: [] });
  await ask('POST', '/window/rect', SIZE);
  // The window's own edges are not the page's: the second time they are known.
  const { width } = await run(LOOK);
  await ask('POST', '/window/rect', { ...SIZE, width: SIZE.width + (SIZE.width - width) });
  for (const [nth, place] of places.entries()) {
    await ask('POST', '/url', { url: 'about:blank' });
    await ask('POST', '/url', { url: `${site.url}#${place}` });
    const since = performance.now();
    while (!(await run(READY)) && performance.now() - since < LIMIT_MS)
      await new Promise((done) => setTimeout(done, 100));
    const seen = await run(LOOK);
    const wrong = [
      ...(seen.wide > 0 ? [`${seen.wide} px wider than the screen`] : []),
      ...(seen.title === '' ? ['no heading'] : []),
      ...seen.failed,
    ];
    faults += wrong.length;
    console.log(`${place}  ${seen.width} px  ${wrong.length === 0 ? 'as it should be' : wrong.join('; ')}`);
    const picture = await ask('GET', '/screenshot');
    writeFileSync(join(out, `${nth + 1}.png`), Buffer.from(picture, 'base64'));
  }
  await ask('DELETE', '');
} finally {
  driver.kill();
  screen.kill();
  await site.close();
}
console.log(`${places.length} pages, ${faults} faults. Pictures: dist/webkit`);
process.exitCode = faults === 0 ? 0 : 1;

/** The driver answers some time after it is started. */
async function begin() {
  const capabilities = {
    alwaysMatch: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
    },
  };
  for (let tries = 0; ; tries += 1) {
    try {
      return (await request('POST', '/session', { capabilities })).sessionId;
    } catch (error) {
      if (tries > 60) throw error;
      await new Promise((done) => setTimeout(done, 500));
    }
  }
}

function miniBrowser() {
  const found = ['x86_64-linux-gnu', 'aarch64-linux-gnu']
    .flatMap((machine) =>
      ['4.1', '4.0'].map((version) => `/usr/lib/${machine}/webkit2gtk-${version}/MiniBrowser`),
    )
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error('MiniBrowser of webkit2gtk is not here.');
  return found;
}

async function request(method, path, body) {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
