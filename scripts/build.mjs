// npm run build: the app, the command, the officer's desk in dist/desk, and the site of the plans that ship with Scorecard, in dist/site.

import './nodeVersion.mjs';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT, run } from './run.mjs';
import { shippedPlans } from './shippedPlans.mjs';

const OUT = 'dist/site';

// A build that fails leaves no site, rather than yesterday's.
rmSync(join(ROOT, OUT), { recursive: true, force: true });

await step('The app', () => npm(['run', '--silent', 'build:app']));
await step('The app as one file', () => npm(['run', '--silent', 'build:onefile']));
await step('The scorecard command', () => npm(['run', '--silent', 'build:cli']));
await step('The pages for the first view', () => npm(['run', '--silent', 'build:prerender']));
await step('The officer’s desk', () => npm(['run', '--silent', 'build:desk']));
await step('The site', () =>
  run(process.execPath, ['bin/scorecard.mjs', 'build', ...shippedPlans(ROOT), '--out', OUT]),
);

async function step(what, start) {
  const { code, seconds } = await start();
  if (code !== 0) {
    console.error(`${what} could not be built. See above.`);
    process.exit(1);
  }
  console.log(`${what}: built in ${seconds.toFixed(1)} s`);
}
