import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from 'vite';

/**
 * The program that starts the app is a script and no module, so it is copied and not bundled; here it is made as small as the rest.
 * @returns {import('vite').Plugin}
 */
export function smallStart() {
  let file = '';
  return {
    name: 'scorecard-small-start',
    apply: 'build',
    configResolved({ root, build }) {
      file = join(root, build.outDir, 'start.js');
    },
    async closeBundle() {
      const { code, errors } = await minify('start.js', await readFile(file, 'utf8'));
      if (errors.length > 0) throw new Error(errors[0].message);
      await writeFile(file, code);
    },
  };
}
