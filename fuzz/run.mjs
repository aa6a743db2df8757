// npm run fuzz [-- --runs N --seed S --from N --format F --workers W --input N]: malformed plan folders, one after another, through "check", "feeds"
// and "build". Each is known by the seed and its number: "--seed S --input N" makes it again and leaves it where it can be looked at. What was
// found is told once a cause, with the folder of the input. Exit 1 where anything was found.

import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { cutParquets } from './cutParquets.mjs';

/** No input may take longer (issue of the harness: a hang), nor make the process larger. */
const LONGEST = 5000;
const LARGEST_BYTES = 2_000_000_000;
const HEAP_MEGABYTES = 700;

const { values } = parseArgs({
  options: Object.fromEntries(
    ['runs', 'seed', 'format', 'workers', 'input', 'from'].map((name) => [name, { type: 'string' }]),
  ),
});
const root = fileURLToPath(new URL('..', import.meta.url));
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
const one = values.input === undefined ? undefined : Number(values.input);
const from = one ?? Number(values.from ?? 0);
const until = one === undefined ? from + Number(values.runs ?? 100_000) : one + 1;
const workers = one === undefined ? Number(values.workers ?? cpus().length) : 1;
if (![seed, from, until, workers].every(Number.isInteger)) throw new Error('Expected whole numbers.');

process.chdir(root);
// Below the project, so that packages are found; of its own, so that two runs do not meet.
const built = join(root, `dist/fuzz-${process.pid}`);
await build({ configFile: join(root, 'vite.fuzz.config.ts'), build: { outDir: built } });
const data = existsSync(join(root, '../shared/data')) ? join(root, '../shared/data') : undefined;
const room = mkdtempSync(join(tmpdir(), 'scorecard-fuzz-'));
const kept = mkdtempSync(join(tmpdir(), 'scorecard-fuzz-kept-'));
const parquets = data === undefined ? undefined : await cutParquets(data, join(room, 'parquets'));
console.log(
  `Seed ${seed}, ${until - from} inputs, ${workers} at once${data === undefined ? '; the publishers’ own files are not there' : ''}. What is found is kept in ${kept}`,
);

const processes = existsSync(join(root, 'dist/cli/scorecard.mjs')) && existsSync(join(root, 'dist/app'));
if (!processes)
  console.log('The command is not built, and none is started as a process: "npm run build" first.');
const next = new Int32Array(new SharedArrayBuffer(4));
next[0] = from;
const began = Date.now();
const counts = new Map();
const causes = new Map();
let [done, found, slowest] = [0, 0, { milliseconds: 0 }];

await Promise.all(Array.from({ length: workers }, (_, index) => keepWorking(index)));
report();
for (const folder of [room, built]) rmSync(folder, { recursive: true, force: true });
if (found === 0) rmSync(kept, { recursive: true, force: true });
process.exitCode = found === 0 ? 0 : 1;

/** A worker that hangs or dies has met something; another goes on behind it. */
async function keepWorking(place) {
  while (Atomics.load(next, 0) < until) {
    const stands = new Int32Array(new SharedArrayBuffer(8));
    stands[0] = -1;
    const own = join(room, `worker-${place}`);
    mkdirSync(own, { recursive: true });
    const worker = new Worker(pathToFileURL(join(built, 'worker.mjs')), {
      workerData: {
        seed,
        next,
        stands,
        began,
        until,
        only: values.format,
        data,
        parquets,
        processes,
        room: own,
        keep: one !== undefined,
      },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
      stderr: true,
    });
    await new Promise((ended) => {
      let over = false;
      let watched = { number: -1, used: 0 };
      const end = (fault) => {
        if (over) return;
        over = true;
        clearInterval(watch);
        const number = Atomics.load(stands, 0);
        if (fault !== undefined)
          tell({
            number,
            format: '?',
            target: '?',
            faults: [fault],
            milliseconds: 0,
            folder: join(own, `${number}`),
          });
        void worker.terminate().then(ended);
      };
      const watch = setInterval(() => {
        if (Atomics.load(stands, 0) === -1) return;
        const number = Atomics.load(stands, 0);
        if (number !== watched.number) watched = { number, used: cpuMilliseconds() };
        const waited = Date.now() - began - Atomics.load(stands, 1);
        // On a machine that is busy with other work, time goes by in which nothing is done.
        if (waited > LONGEST && cpuMilliseconds() - watched.used > LONGEST * workers)
          end(`hang: still at it after ${LONGEST / 1000} s`);
        else if (process.memoryUsage.rss() > LARGEST_BYTES)
          end(`memory: ${Math.round(process.memoryUsage.rss() / 1e6)} MB`);
      }, 100);
      worker.on('message', (message) => (message === 'done' ? end() : tell(message)));
      worker.on('error', (error) => end(`the worker died: ${error.stack ?? error.message}`));
      worker.on('exit', () => end());
    });
  }
}

function cpuMilliseconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function tell({ number, format, target, faults, milliseconds, folder }) {
  done += 1;
  counts.set(format, (counts.get(format) ?? 0) + 1);
  if (milliseconds > slowest.milliseconds) slowest = { number, format, target, milliseconds };
  if (milliseconds >= LONGEST) faults.push(`hang: took ${Math.round(milliseconds)} ms`);
  if (faults.length > 0) found += 1;
  for (const fault of faults) {
    const cause = causeOf(fault);
    const held = causes.get(cause) ?? { times: 0, first: fault, number };
    causes.set(cause, held);
    held.times += 1;
    if (held.times > 1) continue;
    if (existsSync(folder))
      cpSync(folder, join(kept, `${number}`), { recursive: true, verbatimSymlinks: true });
    console.log(`\n  input ${number} (${format}, ${target}): ${fault.slice(0, 900)}`);
  }
  if (one !== undefined) console.log(`  ${folder}: ${milliseconds.toFixed(0)} ms, ${faults.length} faults`);
  if (one === undefined) rmSync(folder, { recursive: true, force: true });
  if (done % 5000 === 0) progress();
}

/** Faults of one cause differ in figures, names and what stands in quotes. */
function causeOf(fault) {
  return fault
    .replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')
    .replaceAll(/\d+/g, '0')
    .replaceAll(/\{.*/gs, '')
    .slice(0, 160);
}

function progress() {
  const seconds = (Date.now() - began) / 1000;
  console.log(
    `  ${done.toLocaleString('en-GB')} inputs, ${Math.round(done / seconds)} a second, ${found} with a fault, ${causes.size} causes, ${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
  );
}

function report() {
  progress();
  console.log(
    [...counts]
      .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([format, count]) => `${format} ${count}`)
      .join(', '),
  );
  console.log(
    `The slowest took ${Math.round(slowest.milliseconds)} ms: input ${slowest.number} (${slowest.format}, ${slowest.target}).`,
  );
  for (const [, { times, first, number }] of [...causes].toSorted(([, a], [, b]) => b.times - a.times))
    console.log(`  ${times} × input ${number}: ${first.split('\n')[0].slice(0, 200)}`);
  console.log(found === 0 ? 'Nothing was found.' : `Found in ${found} inputs.`);
}
