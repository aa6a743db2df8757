// Firefox through WebDriver BiDi, which it speaks by itself: it opens pages, prints them and takes pictures. Playwright has no way to print in it.

import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { WebSocket } from 'undici';

/** Firefox with one page. */
export type Firefox = {
  /** Opens a page, and waits until the expression is true in it. */
  readonly open: (url: string, ready: string) => Promise<void>;
  /** A PDF as the printer gets it: A4 upright unless the page's own rules say otherwise, without backgrounds. */
  readonly print: () => Promise<Buffer>;
  /** What an expression is in the page. */
  readonly read: <Value>(expression: string) => Promise<Value>;
  /** The size of the window's inside, in CSS pixels. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** What the page has written to the console as an error since it was last asked. */
  readonly errors: () => readonly string[];
  readonly close: () => Promise<void>;
};

type Ask = (method: string, params: object) => Promise<Readonly<Record<string, unknown>>>;

const NAMES = ['firefox-esr', 'firefox'];
const START_MS = 120_000;

/** The path of Firefox: FIREFOX_PATH, or one on the PATH; undefined where there is none. */
function findFirefox(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.FIREFOX_PATH, ...onPath].find((path) => path !== undefined && existsSync(path));
}

/** Why Firefox cannot be asked here; undefined where it can. */
export function whyNoFirefox(): string | undefined {
  return findFirefox() === undefined ? 'Firefox is not installed (Debian: firefox-esr)' : undefined;
}

/** Starts Firefox without a window and with a profile of its own; `close` ends it and takes the profile away. */
export async function startFirefox(): Promise<Firefox> {
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
    findFirefox() ?? 'firefox',
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'],
    { env: { ...process.env, MOZ_HEADLESS: '1', HOME: profile }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const end = async () => {
    const isOver = new Promise<void>((done) => browser.once('exit', () => done()));
    if (browser.exitCode === null) browser.kill();
    if (browser.exitCode === null) await isOver;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const heard: string[] = [];
    const ask = await connected(`${await addressOf(browser)}/session`, heard);
    await ask('session.new', { capabilities: {} });
    await ask('session.subscribe', { events: ['log.entryAdded'] });
    const { context } = await ask('browsingContext.create', { type: 'tab' });
    return { ...pageOf(ask, String(context)), errors: () => heard.splice(0), close: end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The address that Firefox names once it listens. */
function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error('Firefox did not start.')), START_MS);
    let said = '';
    browser.stderr?.on('data', (text) => {
      said += String(text);
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(late);
      done(found);
    });
    browser.once('exit', () => fail(new Error(`Firefox ended at once: ${said.slice(-500)}`)));
  });
}

type Answer = {
  readonly id: number;
  readonly type: string;
  readonly result: Readonly<Record<string, unknown>>;
  readonly error?: string;
  readonly message?: string;
};

type Logged = { readonly level: string; readonly text: string | null };

/** A function that sends one command and gives its result; errors of the console go to `heard`. */
async function connected(address: string, heard: string[]): Promise<Ask> {
  const socket = new WebSocket(address);
  const waiting = new Map<
    number,
    {
      readonly done: (result: Readonly<Record<string, unknown>>) => void;
      readonly fail: (error: Error) => void;
    }
  >();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const said = JSON.parse(String(data)) as Answer & { readonly params?: Logged };
    if (said.type === 'event') {
      if (said.params?.level === 'error') heard.push(said.params.text ?? 'an error without words');
      return;
    }
    const { id, type, result, error, message } = said;
    const { done, fail } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (type === 'success') done?.(result);
    else fail?.(new Error(`${error}: ${message}`));
  });
  await new Promise<void>((done, fail) => {
    socket.addEventListener('open', () => done(), { once: true });
    socket.addEventListener('error', () => fail(new Error('Firefox does not answer.')), { once: true });
  });
  return (method, params) =>
    new Promise((done, fail) => {
      last += 1;
      waiting.set(last, { done, fail });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}

function pageOf(ask: Ask, context: string): Omit<Firefox, 'close' | 'errors'> {
  return {
    open: async (url, ready) => {
      await ask('browsingContext.navigate', { context, url: 'about:blank', wait: 'complete' });
      await ask('browsingContext.navigate', { context, url, wait: 'complete' });
      const { exceptionDetails } = await ask('script.evaluate', {
        expression: `new Promise((done) => { const look = () => (${ready}) ? done(true) : requestAnimationFrame(look); look(); })`,
        target: { context },
        awaitPromise: true,
      });
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    },
    read: async <Value>(expression: string) => {
      const { result } = await ask('script.evaluate', {
        expression: `JSON.stringify(${expression})`,
        target: { context },
        awaitPromise: true,
      });
      return JSON.parse((result as { readonly value: string }).value) as Value;
    },
    resize: async (width, height) => {
      await ask('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    print: async () => {
      const { data } = await ask('browsingContext.print', {
        context,
        page: { width: 21, height: 29.7 },
        margin: { top: 0, bottom: 0, left: 0, right: 0 },
        shrinkToFit: false,
      });
      return Buffer.from(String(data), 'base64');
    },
  };
}
