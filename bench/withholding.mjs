// npm run bench:withholding [-- RUNS SEED]: publishes and audits 20,000 random tables of one to four dimensions, and says what share of their cells is
// withheld, beside the least that would have done. It stops at the first table that gives anything away. Then as many untidy plans are built and attacked
// (attack/run.mjs).

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const room = (name) => resolve(import.meta.dirname, '..', name);
const [runs = '20000', seed = '20'] = process.argv.slice(2);
// Below the project, where the solver's package is found: its WebAssembly lies beside its code.
const outDir = room(`dist/withholding-${process.pid}`);
mkdirSync(outDir, { recursive: true });
try {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': room('src'), '#mocks': room('mocks') } },
    ssr: { noExternal: true, external: ['highs'] },
    build: {
      ssr: room('bench/withheldTables.ts'),
      outDir,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'withheldTables.mjs' } },
    },
  });
  const began = performance.now();
  const { withheldTables } = await import(pathToFileURL(join(outDir, 'withheldTables.mjs')).href);
  console.log(withheldTables(Number(runs), Number(seed)));
  console.log(`In ${((performance.now() - began) / 1000).toFixed(0)} seconds.`);
} finally {
  rmSync(outDir, { recursive: true, force: true });
}

const attack = spawnSync(process.execPath, [join(room('attack'), 'run.mjs'), '--runs', runs], {
  stdio: 'inherit',
});
process.exitCode = attack.status ?? 1;
