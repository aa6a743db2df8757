import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { FAULTY, servedDesk, zipOf } from './deskPage';
import { startFirefox, whyNoFirefox, type Firefox } from './firefox';
import { built } from './ownSite';
import { freshTest as test } from './site';

/** A small plan, which a busy machine opens in time. */
const PLAN = 'rotherham-cypp-2013';

let firefox: Firefox;
let room: string;

const why = whyNoFirefox();

// In one process, which starts Firefox once.
test.describe.configure({ mode: 'default' });
test.skip(why !== undefined, why ?? '');

test.beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'scorecard-desk-firefox-'));
  firefox = await startFirefox();
});

test.afterAll(async () => {
  await firefox.close();
  rmSync(room, { recursive: true, force: true });
});

const heading = () => firefox.evaluate('document.querySelector("h1")?.textContent ?? ""');

/** Presses the button of this name. */
async function press(name: string): Promise<void> {
  const found = `[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${JSON.stringify(name)} && !one.disabled)`;
  await expect.poll(() => firefox.evaluate(`${found} !== undefined`)).toBe(true);
  await firefox.evaluate(`${found}.click()`);
}

test('In Firefox a faulty plan is mended and saved as one file with the bytes of the command’s', async () => {
  const desk = await servedDesk();
  const zip = join(room, 'plan.zip');
  writeFileSync(zip, zipOf(FAULTY));
  await firefox.open(desk.url, 'document.querySelector("input[type=file]")');
  await firefox.choose('input[type=file]', [zip]);
  await expect.poll(heading).toBe('3 errors stop the save; 3 cells can be mended now');
  await press('Mend all 3');
  await expect.poll(heading).toMatch(/^Ready to save/);
  await press('Save one file');
  const digest = () => firefox.evaluate('document.querySelector("code[title]")?.title ?? ""');
  await expect.poll(digest).toMatch(/^[0-9a-f]{64}$/);

  const plan = join(room, 'plan');
  mkdirSync(plan);
  const mended = {
    ...FAULTY,
    'indicators.csv': FAULTY['indicators.csv'].replace('Info', 'neutral'),
    'observations.csv': FAULTY['observations.csv'].replace('2014/15', '201415').replace('2015-16', '201516'),
  };
  for (const [name, text] of Object.entries(mended)) writeFileSync(join(plan, name), text);
  const one = readFileSync(built(plan, join(room, 'one.html')));
  expect(await digest()).toBe(createHash('sha256').update(one).digest('hex'));
  expect(firefox.told().messages).toEqual([]);
  expect(
    firefox.told().requests.filter((url) => !url.startsWith(desk.url) && !/^(about|blob|data):/.test(url)),
  ).toEqual([]);
  await desk.close();
});

test('In Firefox one file opens from a disk without a request or an error, on every page', async () => {
  const before = firefox.told();
  const [requests, messages] = [before.requests.length, before.messages.length];
  const address = pathToFileURL(built(join('plans', PLAN), join(room, 'rotherham.html'))).href;
  for (const place of ['', `#/${PLAN}/scorecard`, `#/${PLAN}/indicator/neet`, `#/${PLAN}/report`]) {
    // A view that was drawn at build time stays where it is when the program takes it over.
    await firefox.open(
      `${address}${place}`,
      'document.documentElement.dataset.started === "" && document.querySelector("h1")?.checkVisibility()',
    );
    expect(await heading()).not.toBe('');
  }
  const told = firefox.told();
  expect(
    told.requests
      .slice(requests)
      .filter((url) => !url.startsWith(address) && !/^(about|blob|data):/.test(url)),
  ).toEqual([]);
  expect(told.messages.slice(messages)).toEqual([]);
});

// The last test here, for it ends the Firefox of them all.
test('What is asked of a Firefox that has ended fails with the reason, and does not wait', async () => {
  const waits = expect(firefox.evaluate('new Promise(() => undefined)')).rejects.toThrow(
    /Firefox has closed the connection/,
  );
  await firefox.close();
  await waits;
  await expect(firefox.evaluate('1')).rejects.toThrow(/Firefox has closed the connection/);
});
