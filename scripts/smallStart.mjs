import { join } from 'node:path';
import { build } from 'vite';

/** Each is built as one small file beside the app, by its name in src/begin. */
const PROGRAMS = { begin: 'start.js', refused: 'refused.js' };

/**
 * The program that starts the app (src/begin) is a script and no module, because it runs before the first paint, from the page itself.
 * @returns {import('vite').Plugin}
 */
export function smallStart() {
  let root = '';
  let outDir = '';
  return {
    name: 'scorecard-small-start',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = join(root, config.build.outDir);
    },
    async closeBundle() {
      for (const [name, file] of Object.entries(PROGRAMS)) await buildOne(root, outDir, name, file);
    },
  };
}

async function buildOne(root, outDir, name, file) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(root, `src/begin/${name}.ts`),
        output: { format: 'iife', entryFileNames: file },
      },
    },
  });
}
