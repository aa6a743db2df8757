// npm test: every check there is, from a fresh clone. Its last line is "N passed, M failed".

import './nodeVersion.mjs';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findBrowser } from './browser.mjs';
import { checks } from './checks.mjs';
import { install } from './install.mjs';
import { ROOT, tool } from './run.mjs';

/** What prints nothing for so long hangs. There is no other limit: a machine with other work takes as long as it takes. */
const SILENCE = 20 * 60_000;

const began = performance.now();
await install();

// First, so that a machine without a browser is told at once and not after five minutes of other tests.
const browser = await findBrowser({ shellFirst: true });
if (browser === undefined) process.exit(1);
console.log(`Browser: ${browser.name}`);
if (browser.path === undefined) delete process.env.CHROME_PATH;
else process.env.CHROME_PATH = browser.path;

/** What is printed here passes through this script, so that the tests do not see the terminal. */
const COLOUR = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
/** All tests run at once here, so each may take longer than when it is run alone. */
const PATIENT = { SCORECARD_PATIENCE: '4' };
const reports = mkdtempSync(join(tmpdir(), 'scorecard-test-'));
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

// At once: each waits for a part of its time, which the others use. Only the browser tests need the build.
// The output of a step is shown when the one before it has ended.
const checking = checks({ more: [{ name: 'Build', script: 'build' }], silence: SILENCE });
const unit = step('Unit tests', 'test:unit', unitTests, () => unitCounts(read(unitReport)), checking);
const checked = await checking;
const inBrowser = step(
  'Browser tests',
  'test:browser',
  browserTests,
  () => browserCounts(read(browserReport)),
  unit,
);
const results = [...checked, await unit, await inBrowser];
rmSync(reports, { recursive: true, force: true });

console.log('\n== Summary ==');
for (const result of results) {
  const word = result.failed === 0 ? 'passed' : 'FAILED';
  const seconds = `${result.seconds.toFixed(1)} s`.padStart(8);
  console.log(`${word}  ${result.name.padEnd(14)} ${seconds}   ${countsOf(result)}`);
}
console.log(
  `${((performance.now() - began) / 60_000).toFixed(1)} minutes in all; the checks and the tests of both kinds run at once.`,
);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
process.exitCode = sum('failed') === 0 ? 0 : 1;
console.log(`\n${countsOf({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') })}`);

function countsOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

/** Started without npm between: to end what hangs would end npm and leave the tests running. */
function unitTests(after) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  const env = { ...COLOUR, ...PATIENT };
  return tool('vitest/vitest.mjs', ['run', ...reporters], { after, silence: SILENCE, env });
}

async function browserTests(after) {
  const port = String(await freePort());
  const env = { ...COLOUR, ...PATIENT, SCORECARD_REPORT: browserReport, SCORECARD_PORT: port };
  return tool('@playwright/test/cli.js', ['test'], { after, silence: SILENCE, env });
}

/**
 * Runs one step at once, and prints it when the step `before` it has ended. `start` is given when it may print. `counts` reads how many tests
 * it ran; without it the step counts as one.
 */
async function step(name, script, start, counts = () => undefined, before = Promise.resolve()) {
  let show;
  const started = start(new Promise((done) => (show = done)));
  await before;
  console.log(`\n== ${name} (npm run ${script}) ==`);
  show();
  const { code, seconds } = await started;
  console.log(`${code === 0 ? 'passed' : 'failed'} in ${seconds.toFixed(1)} s`);
  const { passed, failed, skipped } = counts() ?? { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
  // A run can fail with no test failing: an error between tests, or a time limit.
  return { name, seconds, passed, failed: code !== 0 ? Math.max(failed, 1) : failed, skipped };
}

/** A file that does not load has no test that failed, and counts as one. */
function unitCounts(report) {
  if (report === undefined) return undefined;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((assertion) => assertion.status !== 'failed'),
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) sayWhySkipped(report);
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length, skipped };
}

/** The tests over the publishers' own files are the only ones that may be left out (tests/support/sharedData.ts). */
function sayWhySkipped({ testResults }) {
  const data = join(ROOT, '..', 'shared', 'data');
  console.log(
    existsSync(data)
      ? 'Skipped, and no reason is known:'
      : `Skipped, because the publishers' own files are not in ${data}:`,
  );
  for (const { name, assertionResults } of testResults) {
    const skipped = assertionResults.filter(({ status }) => !['passed', 'failed'].includes(status)).length;
    if (skipped > 0) console.log(`  ${skipped} of ${relative(ROOT, name)}`);
  }
}

function browserCounts(report) {
  if (report === undefined) return undefined;
  const { expected, flaky, unexpected, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
