import { join } from 'node:path';
import { build } from 'vite';

/**
 * The program that starts the app (src/begin) is a script and no module, because it runs before the first paint: it is built as one
 * small file beside the app.
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
            input: join(root, 'src/begin/begin.ts'),
            output: { format: 'iife', entryFileNames: 'start.js' },
          },
        },
      });
    },
  };
}
