#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

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
