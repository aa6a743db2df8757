// Builds the command as it is published, by itself below `dist`, without the app and its pages, which an attacker does not need. The attack gives
// the command plan folders, reads the files that it writes, and uses nothing else of it.

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
