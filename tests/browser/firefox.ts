// Firefox through WebDriver BiDi, which it speaks by itself: it opens pages, prints them and takes pictures. Playwright has no way to print in it.

import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect } from '@playwright/test';
import { WebSocket } from 'undici';

/** Firefox with one page. */
export type Firefox = {
  /** Opens a page, and waits until the expression is true in it. */
  readonly open: (url: string, ready: string) => Promise<void>;
  /** What an expression is in the page: a text, number or truth value; a promise is waited for. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Chooses files in the field that a selector finds. */
  readonly choose: (selector: string, paths: readonly string[]) => Promise<void>;
  /** What was asked of any server, and what the console said, since Firefox was started. */
  readonly told: () => { readonly requests: readonly string[]; readonly messages: readonly string[] };
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
/** As `PATIENCE` of the other tests: the browser may start, and open a page, while all else runs. */
const LIMIT_MS = 120_000 * Number(process.env['SCORECARD_PATIENCE'] ?? '1');
const END_MS = 60_000;

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
    const runs = browser.exitCode === null && browser.signalCode === null;
    if (runs) {
      browser.kill();
      // One that hangs does not end when it is asked to.
      const force = setTimeout(() => browser.kill('SIGKILL'), END_MS);
      await isOver;
      clearTimeout(force);
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const told = { requests: [] as string[], messages: [] as string[] };
    const heard: string[] = [];
    const ask = await connected(`${await addressOf(browser)}/session`, (event) => note(event, told, heard));
    await ask('session.new', { capabilities: {} });
    await ask('session.subscribe', { events: ['network.beforeRequestSent', 'log.entryAdded'] });
    const { context } = await ask('browsingContext.create', { type: 'tab' });
    return { ...pageOf(ask, String(context)), told: () => told, errors: () => heard.splice(0), close: end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The address that Firefox names once it listens. */
function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error('Firefox did not start.')), LIMIT_MS);
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

type Told = { readonly method?: string; readonly params?: Readonly<Record<string, unknown>> };

function note(
  { method, params }: Told,
  told: { readonly requests: string[]; readonly messages: string[] },
  errors: string[],
): void {
  if (method === 'network.beforeRequestSent')
    told.requests.push((params?.['request'] as { readonly url: string } | undefined)?.url ?? '');
  if (method !== 'log.entryAdded') return;
  const said = params?.['text'];
  const text = typeof said === 'string' ? said : 'a message without words';
  told.messages.push(text);
  if (params?.['level'] === 'error') errors.push(text);
}

/** A function that sends one command and gives its result. */
async function connected(address: string, onEvent: (event: Told) => void): Promise<Ask> {
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
    const parsed = JSON.parse(String(data)) as Answer & Told;
    if (parsed.method !== undefined) {
      onEvent(parsed);
      return;
    }
    const { id, type, result, error, message } = parsed;
    const { done, fail } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (type === 'success') done?.(result);
    else fail?.(new Error(`${error}: ${message}`));
  });
  await new Promise<void>((done, fail) => {
    socket.addEventListener('open', () => done(), { once: true });
    socket.addEventListener('error', () => fail(new Error('Firefox does not answer.')), { once: true });
    socket.addEventListener('close', () => fail(new Error('Firefox closed the connection at once.')), {
      once: true,
    });
  });
  let over: Error | undefined;
  // Whoever waits for an answer that cannot come any more would wait until its test's limit, and not hear why.
  socket.addEventListener('close', ({ code, reason }) => {
    over = new Error(`Firefox has closed the connection: it crashed or was ended (${code} ${reason}).`);
    for (const { fail } of waiting.values()) fail(over);
    waiting.clear();
  });
  return (method, params) =>
    new Promise((done, fail) => {
      if (over !== undefined) {
        fail(over);
        return;
      }
      last += 1;
      waiting.set(last, { done, fail });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}

function pageOf(ask: Ask, context: string): Omit<Firefox, 'close' | 'told' | 'errors'> {
  const evaluated = async (expression: string) => {
    const { exceptionDetails, result } = await ask('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return result as { readonly value?: unknown; readonly sharedId?: string };
  };
  return {
    evaluate: async (expression) => (await evaluated(expression)).value,
    choose: async (selector, files) => {
      const { sharedId } = await evaluated(`document.querySelector(${JSON.stringify(selector)})`);
      await ask('input.setFiles', { context, element: { sharedId }, files });
    },
    open: async (url, ready) => {
      await ask('browsingContext.navigate', { context, url: 'about:blank', wait: 'complete' });
      await ask('browsingContext.navigate', { context, url, wait: 'complete' });
      // Asked again and again from outside: a page that is not in front draws no frames, and a promise in it could wait for ever.
      const isReady = `(${ready}) ? 'ready' : 'not yet: ' + document.readyState + ' at ' + location.href`;
      const limit = { message: `${url} in Firefox`, timeout: LIMIT_MS };
      await expect.poll(async () => (await evaluated(isReady)).value, limit).toBe('ready');
    },
    read: async <Value>(expression: string) => {
      const { value } = await evaluated(
        `Promise.resolve(${expression}).then((found) => JSON.stringify(found))`,
      );
      return JSON.parse(String(value)) as Value;
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
