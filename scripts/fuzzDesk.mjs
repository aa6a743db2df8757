// npm run fuzz:desk [-- --runs N --seed S --from N]: malformed files, one after another, through the desk's own worker in a real browser, as an officer
// drops them: recognised, read or checked, mended, marked and saved. Nothing may crash the worker or take it five seconds, a message must be one for an
// officer, and the page must answer all the while. Exit 1 where anything was found. "npm run build" comes first.

// @ts-check
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { BROWSER_ARGS, findBrowser } from './browser.mjs';
import { serve } from './serve.mjs';

/**
 * @typedef {import('../fuzz/deskInput.ts').DeskInput} DeskInput
 * @typedef {import('../fuzz/deskInPage.ts').PackedFile} PackedFile
 * @typedef {import('../fuzz/deskInPage.ts').PreparedWindow} PreparedWindow
 * @typedef {import('../fuzz/deskInPage.ts').Taken} Taken
 */

const LONGEST = 5000;

const { values } = parseArgs({
  options: Object.fromEntries(['runs', 'seed', 'from'].map((name) => [name, { type: 'string' }])),
});
const root = fileURLToPath(new URL('..', import.meta.url));
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
const from = Number(values.from ?? 0);
const until = from + Number(values.runs ?? 10_000);
process.chdir(root);
if (!existsSync('dist/desk/index.html')) throw new Error('The desk is not built: "npm run build" first.');
const worker = readdirSync('dist/desk/assets').find((name) => /^deskWorker-.*\.js$/.test(name)) ?? '';
const built = join(root, `dist/fuzz-desk-${process.pid}`);
await build({ configFile: join(root, 'vite.fuzz.config.ts'), build: { outDir: built } });
/** @param {string} name */
const module = (name) => import(pathToFileURL(join(built, name)).href);
/** @type {typeof import('../fuzz/deskInput.ts')} */
const { deskInputsOf } = await module('deskInput.mjs');
/** @type {typeof import('../fuzz/deskInPage.ts')} */
const { preparedPage } = await module('deskInPage.mjs');
rmSync(built, { recursive: true, force: true });
const data = existsSync(join(root, '../shared/data')) ? join(root, '../shared/data') : undefined;
const inputOf = deskInputsOf(seed, { data });
const desk = await serve({ dir: 'dist/desk', at: '/desk/' });
const found = await findBrowser({ shellFirst: true });
const browser = await chromium.launch({ executablePath: found?.path, args: BROWSER_ARGS });
let page = await opened();
console.log(
  `Seed ${seed}, inputs ${from} to ${until - 1}, in ${browser.browserType().name()} ${browser.version()}.`,
);

/** @type {Map<string, number>} */
const counts = new Map();
/** @type {Map<string, number>} */
const causes = new Map();
let slowest = { number: from, format: 'none', milliseconds: 0, at: '' };
let [longestGap, faults] = [0, 0];
const began = Date.now();
for (let number = from; number < until; number += 1) {
  const input = inputOf(number);
  let result = await taken(input);
  // On a machine that is busy with other work an input is slow by chance: only one that is slow each time hangs.
  for (let again = 0; again < 2 && result.milliseconds >= LONGEST; again += 1) {
    const other = await taken(input);
    if (other.milliseconds < result.milliseconds) result = other;
  }
  const told = [...result.faults];
  if (result.milliseconds >= LONGEST) told.push(`hang: ${result.at} ${Math.round(result.milliseconds)} ms`);
  if (result.milliseconds > slowest.milliseconds) slowest = { ...result, number, format: input.format };
  longestGap = Math.max(longestGap, result.gap);
  const way = `${input.format}: ${result.way}`;
  counts.set(way, (counts.get(way) ?? 0) + 1);
  if (told.length > 0) faults += 1;
  for (const fault of told) {
    const cause = fault.replaceAll(/"(?:[^"\\]|\\.)*"|\d+/g, '…').slice(0, 160);
    if (!causes.has(cause)) console.log(`  input ${number} (${input.format}): ${fault.slice(0, 400)}`);
    causes.set(cause, (causes.get(cause) ?? 0) + 1);
  }
  if ((number + 1 - from) % 500 === 0) progress(number + 1 - from);
}
progress(until - from);
for (const [way, count] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`  ${way}: ${count}`);
console.log(
  `The slowest took ${Math.round(slowest.milliseconds)} ms: input ${slowest.number} (${slowest.format}, ${slowest.at}). The page was silent for ${Math.round(longestGap)} ms at most.`,
);
console.log(faults === 0 ? 'Nothing was found.' : `Found in ${faults} inputs.`);
await browser.close();
await desk.close();
process.exitCode = faults === 0 ? 0 : 1;

/** @param {number} done */
function progress(done) {
  const seconds = (Date.now() - began) / 1000;
  console.log(`  ${done} inputs, ${(done / seconds).toFixed(1)} a second, ${faults} with a fault`);
}

async function opened() {
  const own = await browser.newPage();
  await own.goto(desk.url);
  await own.evaluate(preparedPage, worker);
  return own;
}

/**
 * One input through the worker; a page that does not answer in a minute is given up.
 * @param {DeskInput} input
 * @returns {Promise<Taken>}
 */
async function taken({ files }) {
  /** @type {PackedFile[]} */
  const packed = files.map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]);
  /** @type {Promise<undefined>} */
  const limit = new Promise((done) => setTimeout(() => done(undefined), 60_000).unref());
  const answer = page.evaluate((all) => {
    const { takeInput } = /** @type {PreparedWindow} */ (/** @type {unknown} */ (window));
    return takeInput(all);
  }, packed);
  const result = await Promise.race([answer, limit]).catch((error) =>
    notTaken(`the page broke: ${error.message}`, 'broken', 0),
  );
  if (result !== undefined && result.way !== 'broken') return result;
  await page.close().catch(() => undefined);
  page = await opened();
  return result ?? notTaken('no answer in a minute', 'no answer', 60_000);
}

/**
 * @param {string} fault
 * @param {string} way
 * @param {number} milliseconds
 * @returns {Taken}
 */
function notTaken(fault, way, milliseconds) {
  return { faults: [fault], milliseconds, at: 'the page', gap: 0, way };
}
