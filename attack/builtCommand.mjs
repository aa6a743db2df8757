// The command as it is handed over, built by itself below `dist`, without the app and its pages, of which an attacker needs none. It is a black box: it
// is given plan folders and answers with files.

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds the command into a folder below the project, so that its packages are found.
 *
 * @param {string} folder
 * @returns {Promise<string>} the path of the module whose `main` is the command
 */
export async function builtCommand(folder) {
  await build({
    configFile: join(root, 'vite.cli.config.ts'),
    logLevel: 'error',
    build: { outDir: join(folder, 'dist/cli'), emptyOutDir: true },
  });
  for (const room of ['app', 'prerender']) mkdirSync(join(folder, 'dist', room), { recursive: true });
  for (const name of ['package.json', 'index.html'])
    cpSync(join(root, name), join(folder, name === 'package.json' ? name : 'dist/app/index.html'));
  for (const name of ['sw.js', 'start.js']) writeFileSync(join(folder, 'dist/app', name), '');
  writeFileSync(
    join(folder, 'dist/prerender/prerender.mjs'),
    "export const firstViews = () => '';\nexport const areaViews = () => undefined;\n",
  );
  return join(folder, 'dist/cli/scorecard.mjs');
}
