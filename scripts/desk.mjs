// npm run build:desk, after the app: the officer's desk in dist/desk, with the built app beside it that it makes sites of.

import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT, tool } from './run.mjs';

const DESK = join(ROOT, 'dist/desk');

const { code } = await tool('vite/bin/vite.js', [
  'build',
  '--config',
  'vite.desk.config.ts',
  '--logLevel',
  'warn',
]);
if (code !== 0) process.exit(code);
renameSync(join(DESK, 'desk.html'), join(DESK, 'index.html'));
for (const part of ['app', 'onefile'])
  cpSync(join(ROOT, 'dist', part), join(DESK, part), { recursive: true });

const app = join(ROOT, 'dist/app');
const files = readdirSync(app, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(app, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort();
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
writeFileSync(join(DESK, 'app-files.json'), `${JSON.stringify({ tool: version, files })}\n`);
cpSync(join(ROOT, 'plans/figures/statistical-neighbours-2025.csv'), join(DESK, 'neighbours.csv'));
