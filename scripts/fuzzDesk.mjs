// npm run fuzz:desk [-- --runs N --seed S --from N]: malformed files, one after another, through the desk's own worker in a real browser, as an officer
// drops them: recognised, read or checked, mended, marked and saved. Nothing may crash the worker or take it five seconds, a message must be one for an
// officer, and the page must answer all the while. Exit 1 where anything was found. "npm run build" comes first.

import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { BROWSER_ARGS, findBrowser } from './browser.mjs';
import { serve } from './serve.mjs';

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
const worker = readdirSync('dist/desk/assets').find((name) => /^deskWorker-.*\.js$/.test(name));
const built = join(root, `dist/fuzz-desk-${process.pid}`);
await build({ configFile: join(root, 'vite.fuzz.config.ts'), build: { outDir: built } });
const { deskInputsOf } = await import(pathToFileURL(join(built, 'deskInput.mjs')).href);
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

const counts = new Map();
const causes = new Map();
let [slowest, longestGap, faults] = [{ milliseconds: 0 }, 0, 0];
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
  if (result.milliseconds > slowest.milliseconds) slowest = { number, format: input.format, ...result };
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

/** One input through the worker; a page that does not answer in a minute is given up. */
async function taken({ files }) {
  const packed = files.map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]);
  const limit = new Promise((done) => setTimeout(() => done(undefined), 60_000).unref());
  const result = await Promise.race([page.evaluate((all) => globalThis.takeInput(all), packed), limit]).catch(
    (error) => ({ faults: [`the page broke: ${error.message}`], milliseconds: 0, gap: 0, way: 'broken' }),
  );
  if (result !== undefined && result.way !== 'broken') return result;
  await page.close().catch(() => undefined);
  page = await opened();
  return result ?? { faults: ['no answer in a minute'], milliseconds: 60_000, gap: 0, way: 'no answer' };
}

/** In the page: a worker as the desk begins it, and what an officer does with it. */
function preparedPage(workerName) {
  const policy = globalThis.trustedTypes?.createPolicy('scorecard', { createScriptURL: (url) => url });
  const address = new URL(`assets/${workerName}`, document.baseURI).href;
  let own;
  let broken;
  let count = 0;
  const waiting = new Map();
  const begin = () => {
    own = new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
    own.addEventListener('error', (event) => {
      broken?.(new Error(`the worker died: ${event.message}`));
      own = undefined;
    });
    own.addEventListener('message', ({ data }) => {
      // Very many corrections come in parts; those of the last part are enough here.
      if (data.kind === 'progress' || data.kind === 'mends') return;
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
  };
  const asked = (question) =>
    new Promise((done, fail) => {
      if (own === undefined) begin();
      broken = fail;
      count += 1;
      waiting.set(count, done);
      own.postMessage({ id: count, question });
    });
  let last = performance.now();
  let gap = 0;
  setInterval(() => {
    gap = Math.max(gap, performance.now() - last);
    last = performance.now();
  }, 20);
  globalThis.takeInput = async (packed) => {
    const files = new Map(
      packed.map(([path, text]) => [path, Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))]),
    );
    const faults = [];
    // What was unpacked for the input is no wait of the page's.
    await new Promise((done) => setTimeout(done, 0));
    [gap, last] = [0, performance.now()];
    let longest = { name: '', milliseconds: 0 };
    const step = async (name, question) => {
      const at = performance.now();
      const reply = await asked(question);
      const milliseconds = performance.now() - at;
      if (milliseconds > longest.milliseconds) longest = { name, milliseconds };
      if (
        reply.kind === 'failed' &&
        /\bTypeError|RangeError|undefined|is not a function|not iterable|Cannot read|Unexpected token|Maximum call/.test(
          reply.reason,
        )
      )
        faults.push(`${name}: ${reply.reason}`);
      return reply.kind === 'answer' ? reply.answer : undefined;
    };
    const check = async (held) => {
      const answer = await step('check', { kind: 'check', files: held });
      if (answer === undefined) return 'failed';
      const { checked, mends } = answer;
      const rest = {
        files: held,
        originalFiles: held,
        printed: undefined,
        asAt: checked.plan?.asAt,
        issues: checked.issues,
        audience: 'public',
        passphrase: undefined,
        newest: undefined,
        freezes: 'no',
      };
      await step('marked', { kind: 'save', format: 'marked', saveOptions: rest });
      if (mends.length > 0) await step('mend', { kind: 'mend', files: held, mends });
      if (checked.plan === undefined) return 'errors';
      for (const format of ['workbook', 'plan'])
        await step(format, { kind: 'save', format, saveOptions: rest });
      return 'ready';
    };
    let way = 'failed';
    try {
      const answer = await step('recognise', { kind: 'recognise', files, openPlan: undefined });
      const dropped = answer?.dropped;
      if (dropped?.kind === 'plan') way = await check(dropped.files);
      else if (dropped?.kind === 'wide') {
        const [grid] = dropped.grids;
        const sheet = {
          name: dropped.name,
          grid,
          answers: undefined,
          authority: 'E08000018',
          openPlan: undefined,
        };
        const read = await step('read wide', { kind: 'read wide', wideQuestion: sheet });
        way = read?.wide.kind === 'read' ? `wide, ${await check(read.wide.files)}` : 'not wide';
      } else if (dropped !== undefined) way = 'refused';
    } catch (error) {
      faults.push(error.message);
      way = 'crash';
    }
    return { faults, milliseconds: longest.milliseconds, at: longest.name, gap, way };
  };
}
