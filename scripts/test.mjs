// npm test: every check there is, from a fresh clone. Its last line is "N passed, M failed".

import './nodeVersion.mjs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { checks } from './checks.mjs';
import { install } from './install.mjs';
import { npm, tool } from './run.mjs';

const MINUTE = 60_000;

await install();

// First, so that a machine without a browser is told at once and not after five minutes of other tests.
const browser = await findBrowser();
if (browser === undefined) process.exit(1);
console.log(`Browser: ${browser.name}`);
if (browser.path === undefined) delete process.env.CHROME_PATH;
else process.env.CHROME_PATH = browser.path;

const reports = mkdtempSync(join(tmpdir(), 'scorecard-test-'));
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

const results = [
  ...(await checks()),
  await step('Build', 'build', () => npm(['run', '--silent', 'build'], { limit: 4 * MINUTE })),
  await step('Unit tests', 'test:unit', unitTests, () => unitCounts(read(unitReport))),
  await step('Browser tests', 'test:browser', browserTests, () => browserCounts(read(browserReport))),
];
rmSync(reports, { recursive: true, force: true });

console.log('\n== Summary ==');
for (const { name, seconds, passed, failed, skipped = 0 } of results) {
  const word = failed === 0 ? 'passed' : 'FAILED';
  const counts = `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
  console.log(`${word}  ${name.padEnd(14)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${counts}`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
process.exitCode = sum('failed') === 0 ? 0 : 1;
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);

/** Started without npm between: a time limit would end npm and leave the tests running. */
function unitTests() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  return tool('vitest/vitest.mjs', ['run', ...reporters], { limit: 10 * MINUTE });
}

async function browserTests() {
  const env = { SCORECARD_REPORT: browserReport, SCORECARD_PORT: String(await freePort()) };
  return tool('@playwright/test/cli.js', ['test'], { limit: 9 * MINUTE, env });
}

/** Runs one step. `counts` reads how many tests it ran; without it the step counts as one. */
async function step(name, script, start, counts = () => undefined) {
  console.log(`\n== ${name} (npm run ${script}) ==`);
  const { code, seconds } = await start();
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
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
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
