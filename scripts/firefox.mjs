// Firefox through WebDriver BiDi, which it speaks by itself: it opens pages, prints them and takes pictures. Playwright has no way to print in it.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { WebSocket } from 'undici';

const NAMES = ['firefox-esr', 'firefox'];
const START_MS = 120_000;

/** The path of Firefox: FIREFOX_PATH, or one on the PATH; undefined where there is none. */
export function findFirefox() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.FIREFOX_PATH, ...onPath].find((path) => path !== undefined && existsSync(path));
}

/** Why Firefox cannot be asked here; undefined where it can. */
export function whyNoFirefox() {
  return findFirefox() === undefined ? 'Firefox is not installed (Debian: firefox-esr)' : undefined;
}

/** Starts Firefox without a window and with a profile of its own; `close` ends it and takes the profile away. */
export async function startFirefox() {
  const profile = mkdtempSync(join(tmpdir(), 'scorecard-firefox-'));
  // Nothing is asked of Mozilla, and a printed sheet has the margins of the page's own rules.
  writeFileSync(
    join(profile, 'user.js'),
    ['app.update.enabled', 'browser.shell.checkDefaultBrowser', 'datareporting.policy.dataSubmissionEnabled']
      .map((name) => `user_pref("${name}", false);\n`)
      // Its own processes may read the fonts that scripts/arial.mjs sets, wherever the project lies.
      .concat('user_pref("security.sandbox.content.level", 0);\n')
      .join(''),
  );
  const browser = spawn(
    findFirefox(),
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'],
    { env: { ...process.env, MOZ_HEADLESS: '1', HOME: profile }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const end = async () => {
    const isOver = new Promise((done) => browser.once('exit', done));
    if (browser.exitCode === null) browser.kill();
    if (browser.exitCode === null) await isOver;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const ask = await connected(`${await addressOf(browser)}/session`);
    await ask('session.new', { capabilities: {} });
    const { context } = await ask('browsingContext.create', { type: 'tab' });
    return { ...pageOf(ask, context), close: end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The address that Firefox names once it listens. */
function addressOf(browser) {
  return new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error('Firefox did not start.')), START_MS);
    let said = '';
    browser.stderr.on('data', (text) => {
      said += text;
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(late);
      done(found);
    });
    browser.once('exit', () => fail(new Error(`Firefox ended at once: ${said.slice(-500)}`)));
  });
}

/** A function that sends one command and gives its result. */
async function connected(address) {
  const socket = new WebSocket(address);
  const waiting = new Map();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, type, result, error, message } = JSON.parse(data);
    const { done, fail } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (type === 'success') done?.(result);
    else fail?.(new Error(`${error}: ${message}`));
  });
  await new Promise((done, fail) => {
    socket.addEventListener('open', done, { once: true });
    socket.addEventListener('error', () => fail(new Error('Firefox does not answer.')), { once: true });
  });
  return (method, params) =>
    new Promise((done, fail) => {
      last += 1;
      waiting.set(last, { done, fail });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}

function pageOf(ask, context) {
  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await ask('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    return result?.value;
  };
  return {
    /** Opens a page, and waits until the expression is true in it. */
    open: async (url, ready) => {
      await ask('browsingContext.navigate', { context, url: 'about:blank', wait: 'complete' });
      await ask('browsingContext.navigate', { context, url, wait: 'complete' });
      await evaluate(
        `new Promise((done) => { const look = () => (${ready}) ? done(true) : requestAnimationFrame(look); look(); })`,
      );
    },
    /** The text, number or truth that an expression has in the page; a promise is waited for. */
    evaluate,
    size: (width, height) => ask('browsingContext.setViewport', { context, viewport: { width, height } }),
    /** A PDF as the printer gets it: A4 upright unless the page's own rules say otherwise, without backgrounds. */
    print: async () => {
      const { data } = await ask('browsingContext.print', {
        context,
        page: { width: 21, height: 29.7 },
        margin: { top: 0, bottom: 0, left: 0, right: 0 },
        shrinkToFit: false,
      });
      return Buffer.from(data, 'base64');
    },
    picture: async () =>
      Buffer.from((await ask('browsingContext.captureScreenshot', { context })).data, 'base64'),
  };
}
