#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// A run takes seconds, and by default much of its processor time goes into compiling functions for a long life. Here they are compiled plainly at once, and
// thoroughly only where they are called very often; the solver's WebAssembly too. Only where the release of Node is known to have these words: another would complain of them.
const NEWEST_KNOWN = 24;
if (Number(process.versions.node.split('.')[0]) <= NEWEST_KNOWN)
  for (const flag of ['--always-sparkplug', '--interrupt-budget=2000000', '--wasm-tiering-budget=1000000000'])
    setFlagsFromString(flag);

const command = fileURLToPath(new URL('../dist/cli/scorecard.mjs', import.meta.url));

// Whoever reads may have seen enough (`| head`): that is no fault.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

if (existsSync(command)) {
  const { main } = await import(pathToFileURL(command).href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write(
    'The scorecard command is not built yet. Run "npm run build" in the project\'s folder first.\n',
  );
  process.exitCode = 2;
}
