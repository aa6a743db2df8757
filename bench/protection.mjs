// npm run bench -- protection: what it costs to withhold small counts and to audit what is published, in processor seconds of all threads, which other work on
// the machine changes least. The large plan is compiled once more as if it counted nobody: the ratio is what protection adds.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { SHAPE, writeProtectedPlan } from './protectedPlan.mjs';
import { spread, table } from './report.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const SAMPLE = join(ROOT, 'plans/sample-borough');
const RUNS = 3;

const HOOK = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('\\nspent ' + (user + system) / 1e6); });",
)}`;

export async function protectionBench() {
  // Below the project, so that the packages of the command are found.
  const room = mkdtempSync(join(ROOT, 'dist/protection-'));
  try {
    const steps = await builtSteps(room);
    const large = writeProtectedPlan(join(room, 'large'), 'yes');
    const harmless = writeProtectedPlan(join(room, 'harmless'), 'no');
    const runs = Array.from({ length: RUNS }, () => ({
      sample: { ...stepsOf(steps, SAMPLE), build: buildOf(SAMPLE, room) },
      large: { ...stepsOf(steps, large), build: buildOf(large, room) },
      harmless: { ...stepsOf(steps, harmless), build: buildOf(harmless, room) },
    }));
    const medians = (plan) =>
      ['build', 'compile', 'audit'].map((step) => spread(runs.map((run) => run[plan][step])).median);
    const row = (name, values) => [name, ...values.map((value) => `${value.toFixed(1)} s`)];
    console.log(`\n== Protection: processor seconds, the middle of ${RUNS} runs ==`);
    table([
      ['Plan', 'build', 'of it: compile once', 'audit one edition'],
      row('plans/sample-borough, two editions', medians('sample')),
      row(SHAPE, medians('large')),
      row('the same, as if of nobody', medians('harmless')),
    ]);
    const ratio = spread(runs.map((run) => run.large.build / run.harmless.build));
    console.log(
      `  Protection makes the build of the large plan ${ratio.median.toFixed(1)} times as long (${ratio.lowest.toFixed(1)} to ${ratio.highest.toFixed(1)}).`,
    );
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

async function builtSteps(outDir) {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': join(ROOT, 'src') } },
    build: {
      ssr: join(ROOT, 'bench/protectionSteps.ts'),
      outDir,
      minify: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'protectionSteps.mjs' } },
    },
  });
  return join(outDir, 'protectionSteps.mjs');
}

function stepsOf(steps, plan) {
  return JSON.parse(ran([steps, plan]).stdout);
}

function buildOf(plan, room) {
  const command = join(ROOT, 'bin/scorecard.mjs');
  const { stderr } = ran(['--import', HOOK, command, 'build', plan, '--out', join(room, 'site')]);
  return Number(/\nspent ([\d.]+)$/.exec(stderr)?.[1]);
}

function ran(args) {
  const done = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64e6 });
  if (done.status !== 0) throw new Error(`${args.join(' ')} failed: ${done.stderr.slice(-2000)}`);
  return done;
}
