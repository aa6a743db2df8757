// WebKit through Debian's webkit2gtk-driver, on a screen of its own: scripts/webkit.mjs and the table of browsers look at pages with it.

import { createServer } from 'node:net';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const LIMIT_MS = 60_000;
const RESIZE_MS = 5000;
/** A full screen has no edges, and no toolbar that keeps the window as wide as its buttons: pages are looked at as on a phone, too. */
const ARGUMENTS = ['--automation', '--full-screen'];
const WIDTH = 'return innerWidth;';

/** Says why WebKit cannot be asked here. Returns undefined if it can. */
export function whyNoWebkit() {
  const missing = [DRIVER, SCREEN].filter((path) => !existsSync(path));
  return missing.length === 0
    ? undefined
    : `${missing.join(' and ')} is not here (Debian: webkit2gtk-driver, xvfb)`;
}

/** A port of this machine that nobody listens at. */
function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Starts WebKit with one page; `close` ends it. */
export async function startWebkit() {
  const port = await freePort();
  const display = `:${100 + (process.pid % 400)}`;
  const screen = spawn(SCREEN, [display, '-screen', '0', '1800x1400x24'], { stdio: 'ignore' });
  const driver = spawn(DRIVER, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11' },
    stdio: 'ignore',
  });
  const close = () => {
    driver.kill();
    screen.kill();
  };
  try {
    const session = await begin(port);
    const ask = (method, path, body) => request(port, method, `/session/${session}${path}`, body);
    const run = (script) => ask('POST', '/execute/sync', { script, args: [] });
    const resize = async (width, height) => {
      await ask('POST', '/window/rect', { width, height });
      // The page has the new width a moment later.
      await waitFor(async () => (await run(WIDTH)) === width, RESIZE_MS);
    };
    const open = async (url, ready) => {
      await ask('POST', '/url', { url: 'about:blank' });
      await ask('POST', '/url', { url });
      await waitFor(() => run(ready), LIMIT_MS);
    };
    const picture = async () => Buffer.from(await ask('GET', '/screenshot'), 'base64');
    return { open, resize, run, picture, close: () => ask('DELETE', '').finally(close) };
  } catch (error) {
    close();
    throw error;
  }
}

/** Waits until `isSo`, and no longer than `limit` milliseconds. */
async function waitFor(isSo, limit) {
  const since = performance.now();
  while (!(await isSo()) && performance.now() - since < limit)
    await new Promise((done) => setTimeout(done, 100));
}

/** The driver answers some time after it is started. */
async function begin(port) {
  const capabilities = {
    alwaysMatch: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: miniBrowser(), args: ARGUMENTS },
    },
  };
  for (let tries = 0; ; tries += 1) {
    try {
      return (await request(port, 'POST', '/session', { capabilities })).sessionId;
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

async function request(port, method, path, body) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
