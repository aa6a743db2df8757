// npm run build: the app, the command, the officer's desk in dist/desk, and the site of the plans that ship with Scorecard, in dist/site.

import './nodeVersion.mjs';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT, run } from './run.mjs';
import { shippedPlans } from './shippedPlans.mjs';

const OUT = 'dist/site';

// A build that fails leaves no site, rather than yesterday's.
rmSync(join(ROOT, OUT), { recursive: true, force: true });

// At once, where nothing of one is needed for another.
await Promise.all([
  step('The app', () => npm(['run', '--silent', 'build:app'])),
  step('The app as one file', () => npm(['run', '--silent', 'build:onefile'])),
  step('The scorecard command', () => npm(['run', '--silent', 'build:cli'])),
  step('The pages for the first view', () => npm(['run', '--silent', 'build:prerender'])),
]);
await Promise.all([
  step('The officer’s desk', () => npm(['run', '--silent', 'build:desk'])),
  step('The site', () =>
    run(process.execPath, ['bin/scorecard.mjs', 'build', ...shippedPlans(ROOT), '--out', OUT]),
  ),
]);

async function step(what, start) {
  const { code, seconds } = await start();
  if (code !== 0) {
    console.error(`${what} could not be built. See above.`);
    process.exit(1);
  }
  console.log(`${what}: built in ${seconds.toFixed(1)} s`);
}
